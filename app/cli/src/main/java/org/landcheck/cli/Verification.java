package org.landcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.delivery.bundle.BagNames;
import org.landcheck.delivery.bundle.Bundle;
import org.landcheck.delivery.bundle.BundleProblem;
import org.landcheck.delivery.bundle.BundleReader;
import org.landcheck.delivery.bundle.BundleVerifier;
import org.landcheck.delivery.bundle.Enclosures;
import org.landcheck.delivery.bundle.RerunComparison;
import org.landcheck.delivery.bundle.UnpackedBundle;
import org.landcheck.io.archive.PaperDigests;

/**
 * Tells whether a bundle is what it says: every file as its digest says, and the findings those of
 * an independent run on the data inside.
 */
final class Verification {
  private final Toolbox tools;

  Verification(Toolbox tools) {
    this.tools = tools;
  }

  /** Says what it finds; 0 if the bundle is what it says, 1 if not. */
  int run(Path file, Terminal terminal) throws BadInputException {
    Monitor monitor = terminal.monitor();
    try (Bundle bundle = BundleReader.open(file, ZipLimits.DEFAULT)) {
      List<BundleProblem> problems = BundleVerifier.verify(bundle, monitor);
      problems.forEach(problem -> terminal.say(problem.text()));
      if (!problems.isEmpty()) {
        terminal.say("核验不通过：汇交包不完整或已改动", "not verified: the bundle is incomplete or was changed");
        return ExitCode.FINDINGS;
      }
      terminal.say("完整性核验通过", "every file is as its digest says");
      Path folder = temporary();
      try {
        UnpackedBundle unpacked = bundle.unpackForRerun(folder.resolve("bag"), monitor);
        Dataset data = tools.formats().open(unpacked.dataset(), ReadOptions.DEFAULT, monitor);
        List<BundleProblem> papers = papers(bundle, data, folder, monitor);
        papers.forEach(problem -> terminal.say(problem.text()));
        int answer = rerun(unpacked, data, terminal, monitor);
        return papers.isEmpty() ? answer : Math.max(answer, ExitCode.FINDINGS);
      } finally {
        delete(folder);
      }
    }
  }

  /** Whether the papers that came along are those the findings speak of. */
  private static List<BundleProblem> papers(
      Bundle bundle, Dataset data, Path folder, Monitor monitor) throws BadInputException {
    SortedMap<String, String> enclosed = bundle.digests(BagNames.ARCHIVE);
    boolean zipped =
        enclosed.size() == 1 && enclosed.firstKey().toLowerCase(Locale.ROOT).endsWith(".zip");
    if (!zipped) {
      return Enclosures.problems(data, enclosed);
    }
    Path zip = folder.resolve(String.valueOf(Path.of(enclosed.firstKey()).getFileName()));
    try (InputStream in = bundle.read(BagNames.ARCHIVE + enclosed.firstKey())) {
      Files.copy(in, zip);
    } catch (IOException e) {
      throw noRoom(e);
    }
    return Enclosures.problems(data, PaperDigests.of(zip, monitor));
  }

  private int rerun(UnpackedBundle bundle, Dataset data, Terminal terminal, Monitor monitor)
      throws BadInputException {
    RulePack pack = tools.packs().read(bundle.pack());
    Engine engine = tools.engine(Runtime.getRuntime().availableProcessors());
    RunOptions options =
        RunOptions.DEFAULT.withCounty(bundle.info().county()).withMapping(bundle.mapping());
    Report report =
        new Report(
            engine.run(engine.plan(data, pack, options), monitor),
            bundle.review(),
            tools.checks(),
            bundle.lang());
    RerunComparison comparison = RerunComparison.of(bundle.findings(), report);
    terminal.say(comparison.text());
    Summary.print(report, terminal);
    if (!report.result().failures().isEmpty()) {
      return ExitCode.FAULT;
    }
    return comparison.identical() ? ExitCode.CONFORMS : ExitCode.FINDINGS;
  }

  private static Path temporary() throws BadInputException {
    try {
      return Files.createTempDirectory("landcheck");
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  private static BadInputException noRoom(IOException e) {
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
