package org.landcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.PackComparison;
import org.landcheck.core.pack.PackDifference;
import org.landcheck.delivery.DifferenceWords;
import org.landcheck.delivery.comparison.ComparisonFile;

/** Says in what two packs differ. */
final class PackDifferenceLines {
  private final Toolbox tools;
  private final Terminal terminal;

  PackDifferenceLines(Toolbox tools, Terminal terminal) {
    this.tools = tools;
    this.terminal = terminal;
  }

  /**
   * A line for each difference.
   *
   * @param out workbook, page or JSON to write them to as well
   * @return 0 if the packs ask for the same in the same words, 1 if not
   */
  int compare(String first, String second, Optional<Path> out, boolean overwrite)
      throws BadInputException {
    if (out.isPresent()) {
      require(out.get(), overwrite);
    }
    Inputs inputs = new Inputs(tools);
    PackComparison comparison =
        PackComparison.of(inputs.pack(first).pack(), inputs.pack(second).pack(), tools.checks());
    terminal.say(
        DifferenceWords.pack(comparison.before(), terminal.lang())
            + " → "
            + DifferenceWords.pack(comparison.after(), terminal.lang()));
    for (PackDifference each : comparison.differences()) {
      terminal.say("  " + DifferenceWords.line(each, terminal.lang()));
    }
    terminal.say(DifferenceWords.count(comparison));
    if (out.isPresent()) {
      ComparisonFile.of(out.get()).write(comparison, terminal.lang(), out.get());
      terminal.say("已写出 " + out.get(), "wrote " + out.get());
    }
    return comparison.same() ? ExitCode.CONFORMS : ExitCode.FINDINGS;
  }

  private static void require(Path out, boolean overwrite) throws BadInputException {
    ComparisonFile.of(out);
    if (Files.exists(out) && !overwrite) {
      throw new BadInputException(
          new LocalText(
              out + " 已存在，请换一个名称，或用 --overwrite 替换",
              out + " exists; choose another name or say --overwrite"));
    }
    Outputs.requireFile(out);
  }
}
