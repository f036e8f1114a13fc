package org.landcheck.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.landcheck.api.BadInputException;
import org.landcheck.bench.Program.Checked;
import org.landcheck.bench.corpus.Corpus;
import org.landcheck.bench.corpus.PermitTable;
import org.landcheck.bench.corpus.ScannedPapers;
import org.landcheck.bench.corpus.Size;
import org.landcheck.bench.stage.AttributeRules;
import org.landcheck.bench.stage.DigestingPapers;
import org.landcheck.bench.stage.ReadingPapers;

/** What checking permits takes besides geometry: their papers, their ledger, and other versions. */
final class PermitMeasurements {
  private static final int PROJECTS = 200;
  private static final int PERMITS = 100_000;

  private final Settings settings;
  private final Program program;
  private final Table table;

  PermitMeasurements(Settings settings, Program program, Table table) {
    this.settings = settings;
    this.program = program;
    this.table = table;
  }

  /** Takes them all. */
  void take() throws IOException, InterruptedException, BadInputException {
    papers();
    rules();
    versions();
  }

  private void papers() throws IOException, InterruptedException {
    Path papers = ScannedPapers.in(settings.folder(), PROJECTS);
    Cost floor = program.stage(DigestingPapers.class, settings.repeats(), papers);
    table.floor(floor.cpu());
    table.add(
        number("%.0f papers", floor.figure("files"))
            + number(", %.0f MB: read, with SHA-256", floor.figure("bytes") / 1e6),
        floor,
        Table.NONE);
    Cost reading = program.stage(ReadingPapers.class, settings.repeats(), papers);
    table.add("the same as an archive: every page looked at", reading, Table.NONE);
  }

  private void rules() throws IOException, InterruptedException {
    Path permits = PermitTable.in(settings.folder(), PERMITS);
    Cost cost = program.stage(AttributeRules.class, settings.repeats(), permits);
    table.add(
        "100,000 permits of 20 attributes, 60 rules, after reading",
        number("%.1f CPU s, ", cost.figure("cpu") / 1e3)
            + number("%.0f findings", cost.figure("findings")),
        "6 CPU s");
  }

  private void versions() throws IOException, InterruptedException, BadInputException {
    Corpus corpus = Corpus.in(settings.folder(), Size.HUNDRED_THOUSAND, false);
    String file = corpus.data().toString();
    check("100,000 sub-zones, whole pack", "alone", corpus);
    check("the same with a previous version", "previous", corpus, "--previous", file);
    check("the same with the data as loaded", "loaded", corpus, "--loaded", file);
  }

  private void check(String work, String name, Corpus corpus, String... options)
      throws IOException, InterruptedException {
    Checked checked = program.check(name, corpus, settings.repeats(), List.of(), options);
    table.add(
        work,
        checked.cost().text() + (checked.done() ? "" : ", exit code " + checked.cost().exit()),
        Table.NONE);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
