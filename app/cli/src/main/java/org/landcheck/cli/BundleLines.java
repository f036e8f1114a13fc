package org.landcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.material.Role;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.delivery.bundle.BagNames;
import org.landcheck.delivery.bundle.BesideEntry;
import org.landcheck.delivery.bundle.BesideRecord;
import org.landcheck.delivery.bundle.Bundle;
import org.landcheck.delivery.bundle.BundleReader;

/** Says what comes along in a bundle and what does not, as the bundle itself has it. */
final class BundleLines {
  private static final long MEGA = 1_000_000;

  private final Terminal terminal;

  BundleLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What lies in a bundle beside the data, with its size, and what it only names. */
  void beside(Path file) throws BadInputException {
    try (Bundle bundle = BundleReader.open(file, ZipLimits.DEFAULT)) {
      BesideRecord record = bundle.beside();
      List<LocalText> enclosed = new ArrayList<>();
      record.entries().stream()
          .filter(BesideEntry::enclosed)
          .map(entry -> sized(entry.title(), entry.bytes()))
          .forEach(enclosed::add);
      SortedMap<String, Long> papers = bundle.sizes(BagNames.ARCHIVE);
      if (!papers.isEmpty()) {
        LocalText many =
            new LocalText("档案 " + papers.size() + " 个文件", "papers, files: " + papers.size());
        enclosed.add(sized(many, papers.values().stream().mapToLong(Long::longValue).sum()));
      }
      if (!enclosed.isEmpty()) {
        terminal.say(
            "一同装入：" + joined(enclosed, LocalText::zh, "，") + "（太大时可用 --leave-out 不装入）",
            "comes along: "
                + joined(enclosed, LocalText::en, ", ")
                + " (if that is too large, see --leave-out)");
      }
      record.entries().stream().filter(entry -> !entry.enclosed()).forEach(this::leftOut);
      if (record.papersElsewhere()) {
        leftOut(BesideEntry.title(Role.ARCHIVE), Role.ARCHIVE);
      }
    }
  }

  private void leftOut(BesideEntry entry) {
    leftOut(entry.title(), entry.role());
  }

  private void leftOut(LocalText what, Role role) {
    String option = "--" + LeaveOutOption.word(role);
    terminal.say(
        "没有装入：" + what.zh() + "，只记下校验值；接收单位核验时要用 " + option + " 给出",
        "left out: "
            + what.en()
            + ", by digest only; whoever verifies the bundle has to give it with "
            + option);
  }

  private static String joined(
      List<LocalText> texts, Function<LocalText, String> in, String comma) {
    return texts.stream().map(in).collect(Collectors.joining(comma));
  }

  /** With its size in megabytes, to one place. */
  static LocalText sized(LocalText what, long bytes) {
    String size = String.format(Locale.ROOT, " %.1f MB", (double) bytes / MEGA);
    return new LocalText(what.zh() + size, what.en() + size);
  }
}
