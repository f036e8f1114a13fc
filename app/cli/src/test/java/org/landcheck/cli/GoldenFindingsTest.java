package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.Monitor;
import org.landcheck.checks.Packs;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.SampleVersions;
import org.landcheck.sample.Variant;
import org.landcheck.sample.variant.SampleVariants;

/**
 * What people read of the sample's faults: for each pack and language a line for the first finding
 * of each rule, so that a change of words or numbers is seen as prose.
 */
class GoldenFindingsTest {
  private static final boolean WRITE = Boolean.getBoolean("landcheck.writeGolden");
  private static final Toolbox TOOLS = Toolbox.standard();
  private static final int MOST = 60;

  static List<String> packs() {
    return Packs.names();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void findingsReadAsTheyDid(String pack) throws Exception {
    List<RunResult> results = results(pack);
    for (Lang lang : Lang.values()) {
      List<String> lines = lines(results, lang);
      assertTrue(lines.size() <= MOST, lines.size() + " lines");
      Path file = Path.of("src/test/resources/golden/" + pack + "." + lang.code() + ".txt");
      String text = String.join("\n", lines) + "\n";
      if (WRITE) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertEquals(
          Files.exists(file) ? Files.readString(file) : "",
          text,
          "read the difference; if it is meant, write it anew: mvn -pl app/cli -am test"
              + " -Dtest=GoldenFindingsTest -Dsurefire.failIfNoSpecifiedTests=false"
              + " -Dlandcheck.writeGolden=true");
    }
  }

  private static List<String> lines(List<RunResult> results, Lang lang) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (RunResult result : results) {
      Report report = new Report(result, ReviewLog.EMPTY, TOOLS.checks(), lang);
      for (Finding finding : result.findings()) {
        lines.computeIfAbsent(finding.rule(), rule -> line(finding, report));
      }
    }
    return List.copyOf(lines.values());
  }

  private static String line(Finding finding, Report report) {
    String title =
        report.result().pack().rules().stream()
            .filter(rule -> rule.id().equals(finding.rule()))
            .findFirst()
            .orElseThrow()
            .title()
            .in(report.lang());
    String about =
        finding.labels().isEmpty() ? finding.layer() : String.join(", ", finding.labels());
    return String.join(" | ", finding.rule(), title, about, report.message(finding));
  }

  private static List<RunResult> results(String pack) throws Exception {
    if (!pack.equals("cadastral-zone")) {
      return List.of(FaultyPermits.all().get(pack).result());
    }
    List<RunResult> results = new ArrayList<>();
    SampleCounty county = SampleCounty.generate(2026, 16, 16);
    RunOptions beside = RunOptions.DEFAULT.withNeighbours(List.of(county.neighbour()));
    results.add(check(county.data(), beside));
    SampleVersions versions = SampleVersions.generate(2026, 16, 16);
    Map<Companion, Dataset> companions =
        Map.of(Companion.PREVIOUS, versions.previous(), Companion.LOADED, versions.loaded());
    results.add(
        check(
            SampleCounty.clean(2026, 16, 16).data(),
            RunOptions.DEFAULT.withCompanions(companions)));
    for (Variant variant : SampleVariants.zones(2026)) {
      // those of single zones say what is said of sub-zones
      if (!variant.name().startsWith("djq-")) {
        results.add(check(variant.data(), RunOptions.DEFAULT.withCompanions(variant.companions())));
      }
    }
    return results;
  }

  private static RunResult check(Dataset data, RunOptions options) throws Exception {
    Engine engine = TOOLS.engine(2);
    return engine.run(
        engine.plan(data, new Inputs(TOOLS).pack("cadastral-zone").pack(), options),
        Monitor.SILENT);
  }
}
