package org.landcheck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.material.MaterialUse;
import org.landcheck.core.material.Materials;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.delivery.bundle.BagNames;
import org.landcheck.delivery.bundle.BesideEntry;
import org.landcheck.delivery.bundle.BesideRecord;
import org.landcheck.delivery.bundle.Bundle;
import org.landcheck.delivery.bundle.BundleProblem;
import org.landcheck.delivery.bundle.BundleReader;
import org.landcheck.delivery.bundle.BundleVerifier;
import org.landcheck.delivery.bundle.RerunComparison;
import org.landcheck.delivery.bundle.RerunFiles;
import org.landcheck.delivery.bundle.UnpackedBundle;

/**
 * Tells whether a bundle is what it says: every file as its digest says, and the findings those of
 * an independent run on the data inside.
 */
final class Verification {
  private static final int MOST_PROBLEMS = 20;

  private final Toolbox tools;

  Verification(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * Says what it finds; 0 if the bundle is what it says, 1 if not, 4 if it is as far as the run
   * could be repeated.
   *
   * @param given what the receiver has of what the data were held against, and of papers
   */
  int run(Path file, Materials given, Terminal terminal) throws BadInputException {
    Monitor monitor = terminal.monitor();
    try (Bundle bundle = BundleReader.open(file, ZipLimits.DEFAULT)) {
      List<BundleProblem> problems = BundleVerifier.verify(bundle, monitor);
      tell(problems, terminal);
      if (!problems.isEmpty()) {
        terminal.say("核验不通过：汇交包不完整或已改动", "not verified: the bundle is incomplete or was changed");
        return ExitCode.FINDINGS;
      }
      terminal.say("完整性核验通过", "every file is as its digest says");
      Path folder = temporary();
      try {
        return enclosed(bundle, given, folder, terminal);
      } finally {
        delete(folder);
      }
    }
  }

  private int enclosed(Bundle bundle, Materials given, Path folder, Terminal terminal)
      throws BadInputException {
    Monitor monitor = terminal.monitor();
    BesideRecord record = bundle.beside();
    UnpackedBundle unpacked = bundle.unpackForRerun(folder.resolve("bag"), monitor);
    Dataset data = tools.formats().open(unpacked.dataset(), ReadOptions.DEFAULT, monitor);
    PaperProof papers = new PaperProof(bundle, record, data, folder);
    List<BundleProblem> problems = new ArrayList<>(papers.problems(given.archive(), monitor));
    problems.addAll(record.problems(bundle.digests(BagNames.BESIDE)));
    tell(problems, terminal);
    RerunFiles files =
        new RerunFiles.Search(tools.formats(), tools.gpkg(), folder)
            .of(record, unpacked, given, monitor);
    files.others().forEach(terminal::say);
    for (BesideEntry entry : files.confirmed()) {
      LocalText what = entry.title();
      terminal.say(
          "给出的数据与检查时对照的一致：" + what.zh(), "as given, it is what was held against: " + what.en());
    }
    int answer = rerun(unpacked, data, files, terminal);
    if (!problems.isEmpty() || !files.others().isEmpty()) {
      return Math.max(answer, ExitCode.FINDINGS);
    }
    boolean seen = papers.seen(given.archive(), terminal);
    return answer == ExitCode.CONFORMS && !(seen && files.lacking().isEmpty())
        ? ExitCode.NOT_ALL_CHECKED
        : answer;
  }

  private int rerun(UnpackedBundle bundle, Dataset data, RerunFiles files, Terminal terminal)
      throws BadInputException {
    Monitor monitor = terminal.monitor();
    RulePack pack = tools.packs().read(bundle.pack());
    Engine engine = tools.engine(Runtime.getRuntime().availableProcessors());
    RunOptions options =
        new Inputs(tools)
            .with(
                RunOptions.DEFAULT.withCounty(bundle.info().county()).withMapping(bundle.mapping()),
                files.materials(),
                data,
                monitor);
    Report report =
        tools.report(
            engine.run(engine.plan(data, pack, options), monitor),
            bundle.review(),
            options,
            bundle.lang());
    Set<String> notRepeated =
        new MaterialUse(pack, tools.checks()).rulesWithout(files.lackingRoles());
    RerunComparison comparison = RerunComparison.of(bundle.findings(), report, notRepeated);
    files.lacking().forEach(entry -> lacking(entry, terminal));
    if (!notRepeated.isEmpty()) {
      terminal.say(
          "没有重复的规则 " + notRepeated.size() + " 条：" + String.join("、", notRepeated),
          "rules not repeated (" + notRepeated.size() + "): " + String.join(", ", notRepeated));
    }
    terminal.say(comparison.text());
    Summary.print(report, terminal);
    if (!report.result().failures().isEmpty()) {
      return ExitCode.FAULT;
    }
    return comparison.identical() ? ExitCode.CONFORMS : ExitCode.FINDINGS;
  }

  /** A few are enough to know what happened, and a forgotten archive has thousands. */
  private static void tell(List<BundleProblem> problems, Terminal terminal) {
    problems.stream().limit(MOST_PROBLEMS).forEach(problem -> terminal.say(problem.text()));
    int more = problems.size() - MOST_PROBLEMS;
    if (more > 0) {
      terminal.say("另有 " + more + " 处", "and " + more + " more");
    }
  }

  private static void lacking(BesideEntry entry, Terminal terminal) {
    LocalText what = entry.title();
    String option = "--" + LeaveOutOption.word(entry.role());
    terminal.say(
        "汇交包中没有" + what.zh() + "，请用 " + option + " 给出后再核验",
        "not in the bundle: " + what.en() + "; give it with " + option + " and verify again");
  }

  private static Path temporary() throws BadInputException {
    try {
      return Files.createTempDirectory("landcheck");
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  static BadInputException noRoom(IOException e) {
    return new BadInputException(
        new LocalText("临时文件夹无法写入，请检查磁盘空间", "cannot write to the temporary folder; free some disk"),
        e);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }
}
