package org.landcheck.io.boundary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.LocalText;

/** What reading decided, so that a folder of thousands of files still gives a page to read. */
final class Notes {
  private static final int MOST = 8;

  /** What notes are about, in the order they are told. */
  enum About {
    ENCODING,
    HEADER,
    SYSTEM,
    TEXT,
    SHAPES
  }

  private final Map<About, List<LocalText>> told = new EnumMap<>(About.class);
  private final Map<About, Integer> untold = new EnumMap<>(About.class);
  private final Set<LocalText> seen = new HashSet<>();

  void add(About about, LocalText note) {
    List<LocalText> notes = told.computeIfAbsent(about, key -> new ArrayList<>());
    if (notes.size() >= MOST) {
      untold.merge(about, 1, Integer::sum);
    } else if (seen.add(note)) {
      notes.add(note);
    }
  }

  void add(About about, String zh, String en) {
    add(about, new LocalText(zh, en));
  }

  List<LocalText> all() {
    List<LocalText> all = new ArrayList<>();
    told.forEach(
        (about, notes) -> {
          all.addAll(notes);
          int more = untold.getOrDefault(about, 0);
          if (more > 0) {
            all.add(
                new LocalText("以上同类说明还有 " + more + " 条", more + " more notes like those above"));
          }
        });
    return all;
  }
}
