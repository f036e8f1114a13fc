package org.landcheck.desktop.work;

import java.util.List;
import java.util.stream.Collectors;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.desktop.words.Texts;

/** Words about what a project remembers and what is no longer so. */
final class Misfits {
  private static final int SHOWN = 8;

  private Misfits() {}

  /** That files beside the data could not be read, and why, a line each. */
  static LocalText missing(List<LocalText> lines, Texts texts) {
    String zh = lines.stream().map(LocalText::zh).collect(Collectors.joining("\n"));
    String en = lines.stream().map(LocalText::en).collect(Collectors.joining("\n"));
    LocalText head = texts.both("materials.missing");
    return new LocalText(head.zh() + "\n" + zh, head.en() + "\n" + en);
  }

  /** Whether to forget what was said to stand for what and fits nothing now. */
  static LocalText question(MappingChoices idle, Texts texts) {
    List<String> all = idle.texts();
    String some = all.stream().limit(SHOWN).collect(Collectors.joining("\n"));
    String more = all.size() > SHOWN ? "\n…" : "";
    return texts.both("mapping.idle", all.size(), some + more);
  }
}
