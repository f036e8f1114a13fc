package org.landcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.bench.Program.Checked;
import org.landcheck.bench.corpus.Corpus;
import org.landcheck.bench.corpus.Score;
import org.landcheck.bench.corpus.Size;
import org.landcheck.bench.stage.Cancelling;
import org.landcheck.bench.stage.Edits;
import org.landcheck.bench.stage.Fixing;
import org.landcheck.bench.stage.Floor;
import org.landcheck.bench.stage.Reading;
import org.landcheck.bench.stage.Writing;

/** The measurements, in their order. */
final class Measurements {
  private static final int EDITS = 1_000;
  private static final int FIXES = 10_000;
  private static final int CANCELS = 20;

  private final Settings settings;
  private final Program program;
  private final Table table;
  private final boolean aims;
  private final Set<String> wrong = new LinkedHashSet<>();

  Measurements(Settings settings, Program program, Table table) {
    this.settings = settings;
    this.program = program;
    this.table = table;
    this.aims = settings.size() == Size.MILLION;
  }

  /** Takes them all. */
  void take() throws IOException, InterruptedException, BadInputException {
    Corpus corpus = Corpus.in(settings.folder(), settings.size(), false);
    Corpus oneSided = Corpus.in(settings.folder(), settings.size(), true);
    int repeats = settings.repeats();

    Cost floor = program.stage(Floor.class, repeats, corpus.data());
    table.floor(floor.cpu());
    table.add("floor: add up all coordinates", floor, Table.NONE);
    table.add("reading alone", program.stage(Reading.class, repeats, corpus.data()), Table.NONE);
    writing(corpus, repeats);
    Checked two = check("two threads", corpus, List.of(), "--threads", "2");
    Checked one = program.checkOnOneCore("one-core", corpus, repeats);
    table.add("whole pack to findings.json, one core", one.cost(), Table.NONE);
    table.add(
        "second core: wall time of one core by that of two",
        number("%.2f times", one.cost().wall() / two.cost().wall()) + same(one, two),
        target("1.6 times"));
    Checked bare = program.checkBare("bare", corpus, repeats);
    table.add("whole pack to findings.json, java -jar", bare.cost(), Table.NONE);
    Checked sided = check("one-sided vertices", oneSided, List.of(), "--threads", "2");
    table.add(
        "one-sided vertices: CPU time by that without",
        number("%.2f times", sided.cost().cpu() / two.cost().cpu()),
        target("2 times"));
    growth(settings.size(), two.cost());
    edits(corpus);
    fixes();
    cancels(corpus);
    if (aims) {
      tight(corpus, two);
    }
    if (settings.large()) {
      large(two.cost());
    }
  }

  private void writing(Corpus corpus, int repeats) throws IOException, InterruptedException {
    Path written = corpus.data().resolveSibling("written.gpkg");
    Cost cost = program.stage(Writing.class, repeats, corpus.data(), written);
    Files.deleteIfExists(written);
    table.add(
        "read, then written as GeoPackage with spatial indexes",
        cost.text() + number("; writing alone %.1f CPU s", cost.figure("cpu") / 1000),
        target("writing 12 CPU s"));
  }

  /** Once: what does not fit into memory takes long to say so. */
  private void tight(Corpus corpus, Checked usual) throws IOException, InterruptedException {
    Checked checked = program.check("tight", corpus, 1, List.of("-Xmx512m"), "--threads", "2");
    table.add(
        "whole pack to findings.json, two threads, -Xmx512m",
        checked.cost().text()
            + (checked.done() ? same(checked, usual) : ", exit code " + checked.cost().exit()),
        "completes, same findings");
  }

  /** What was wrong, however fast: faults not found, and results that are not those of a run. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  private Checked check(String name, Corpus corpus, List<String> jvm, String... options)
      throws IOException, InterruptedException {
    Checked checked =
        program.check(name.replaceAll("\\W+", "-"), corpus, settings.repeats(), jvm, options);
    table.add("whole pack to findings.json, " + name, checked.cost(), aim(name));
    score("planted faults found, " + name, corpus, checked);
    return checked;
  }

  private String aim(String name) {
    return name.equals("two threads") ? target("14 CPU s, 9 s wall, 2560 MiB") : Table.NONE;
  }

  private String target(String text) {
    return aims ? text : Table.NONE;
  }

  private void score(String work, Corpus corpus, Checked checked) throws IOException {
    if (!checked.done()) {
      table.add(work, "none: exit code " + checked.cost().exit(), "all");
      wrong.add(work + ": exit code " + checked.cost().exit());
      return;
    }
    Score score = Score.of(corpus, checked.findings());
    score.missed().forEach(fault -> wrong.add("not found: " + fault));
    table.add(
        work,
        "%d of %d, %d findings".formatted(score.found(), score.planted(), score.findings()),
        "all");
  }

  private String same(Checked a, Checked b) throws IOException {
    if (!a.done() || !b.done()) {
      return "";
    }
    boolean same = Files.mismatch(a.findings(), b.findings()) < 0;
    if (!same) {
      wrong.add("findings differ: " + a.findings() + ", " + b.findings());
    }
    return same ? ", same findings" : ", other findings";
  }

  /** The power of the number of sub-zones that CPU time grows with. */
  private void growth(Size size, Cost cost)
      throws IOException, InterruptedException, BadInputException {
    if (size.smaller().isEmpty()) {
      return;
    }
    Corpus smaller = Corpus.in(settings.folder(), size.smaller().get(), false);
    Checked checked =
        program.check("smaller", smaller, settings.repeats(), List.of(), "--threads", "2");
    growth(smaller.size(), checked.cost(), size, cost);
  }

  private void growth(Size small, Cost less, Size large, Cost more) {
    double exponent =
        Math.log(more.cpu() / less.cpu()) / Math.log((double) large.cells() / small.cells());
    table.add(
        "growth of CPU time from " + small.label() + " to " + large.label(),
        number("n to the power of %.2f", exponent),
        target("1.05"));
  }

  private void edits(Corpus corpus) throws IOException, InterruptedException {
    Cost cost = program.stage(Edits.class, 1, corpus.data(), EDITS, seconds());
    table.add(
        number("one vertex moved and rechecked, %.0f times", cost.figure("edits")),
        number("p50 %.1f ms, ", cost.figure("p50"))
            + number("p95 %.1f ms, ", cost.figure("p95"))
            + number("max %.0f ms; ", cost.figure("max"))
            + number("CPU p50 %.1f ms, ", cost.figure("cpu50"))
            + number("p95 %.1f ms; ", cost.figure("cpu95"))
            + equal("moved vertices", cost),
        target("p95 30 ms"));
  }

  /** On no more than a hundred thousand sub-zones: there are fixes enough. */
  private void fixes() throws IOException, InterruptedException, BadInputException {
    Size size = aims ? Size.HUNDRED_THOUSAND : settings.size();
    Corpus corpus = Corpus.in(settings.folder(), size, true);
    Cost cost = program.stage(Fixing.class, 1, corpus.data(), FIXES);
    table.add(
        number("%.0f findings fixed in one step, ", cost.figure("chosen")) + size.label(),
        number("%.0f fixed, ", cost.figure("fixed"))
            + number("%.1f s, ", cost.figure("millis") / 1e3)
            + number("undone in %.1f s, ", cost.figure("undo") / 1e3)
            + equal("fixes", cost),
        target("10 s, undone in 2 s"));
  }

  private void cancels(Corpus corpus) throws IOException, InterruptedException {
    Cost cost = program.stage(Cancelling.class, 1, corpus.data(), CANCELS, seconds());
    table.add(
        number("run stopped at random moments, %.0f times", cost.figure("stopped")),
        number("stops within %.0f ms", cost.figure("max")),
        target("200 ms"));
  }

  private void large(Cost million) throws IOException, InterruptedException, BadInputException {
    Corpus corpus = Corpus.in(settings.folder(), Size.TEN_MILLION, false);
    Checked checked = program.check("large", corpus, 1, List.of("-Xmx4g"), "--threads", "2");
    table.add("ten million sub-zones, -Xmx4g", checked.cost().text(), "completes");
    score("planted faults found, ten million", corpus, checked);
    if (aims && checked.done()) {
      growth(Size.MILLION, million, Size.TEN_MILLION, checked.cost());
    }
  }

  /** How long a stage may go on with what it does many times. */
  private int seconds() {
    return settings.size() == Size.TEN_THOUSAND ? 10 : 120;
  }

  private String equal(String work, Cost cost) {
    if (cost.exit() == Cost.TIMED_OUT) {
      return "not finished";
    }
    boolean equal = cost.figure("equal") == 1;
    if (!equal) {
      wrong.add(work + ": exit code " + cost.exit() + ", or not what a full run finds");
    }
    return equal ? "result as by a full run" : "WRONG";
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
