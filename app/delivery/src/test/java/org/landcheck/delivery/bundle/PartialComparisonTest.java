package org.landcheck.delivery.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.County;
import org.landcheck.delivery.json.FindingsJson;

/** A rerun that lacks what the rule of overlaps would need: that of required fields is compared. */
class PartialComparisonTest {
  private static final Set<String> OVERLAPS = Set.of(County.OVERLAP.id());

  @TempDir Path folder;
  private Path submitted;
  private Report rerun;

  @BeforeEach
  void aRunWithAndOneWithoutTheRule() throws Exception {
    submitted = folder.resolve("findings.json");
    RunResult whole = County.result();
    FindingsJson.write(County.report(whole, ReviewLog.EMPTY, Lang.ZH), submitted);
    RunResult part =
        new RunResult(
            whole.pack(),
            whole.dataset(),
            whole.county(),
            whole.outcomes().stream()
                .filter(outcome -> !OVERLAPS.contains(outcome.rule().id()))
                .toList(),
            whole.findings().stream().filter(f -> !OVERLAPS.contains(f.rule())).toList(),
            whole.skips().stream().filter(skip -> !OVERLAPS.contains(skip.rule())).toList(),
            whole.failures().stream().filter(f -> !OVERLAPS.contains(f.rule())).toList(),
            false);
    assertTrue(part.findings().size() < whole.findings().size(), "something is left out");
    assertFalse(part.findings().isEmpty(), "something is left");
    rerun = County.report(part, ReviewLog.EMPTY, Lang.ZH);
  }

  private RerunComparison compare() throws BadInputException {
    return RerunComparison.of(submitted, rerun, OVERLAPS);
  }

  private void change(UnaryOperator<String> change) throws Exception {
    String before = Files.readString(submitted);
    String after = change.apply(before);
    assertFalse(after.equals(before));
    Files.writeString(submitted, after);
  }

  @Test
  void whatTheOtherRulesSayAgrees() throws Exception {
    RerunComparison comparison = compare();
    assertTrue(comparison.identical(), comparison.toString());
    assertEquals(OVERLAPS, comparison.notRepeated());
    assertFalse(RerunComparison.of(submitted, rerun).identical(), "but not all do");
  }

  @Test
  void aFindingOfAnotherRuleThatWasPutInTheOthersPlaceIsFound() throws Exception {
    String key = rerun.result().findings().get(0).key().toString();
    change(text -> text.replace(key, "f".repeat(key.length())));
    assertEquals(List.of(key), compare().missing());
    assertEquals(1, compare().extra().size());
    assertFalse(compare().identical());
  }

  @Test
  void totalsThatContradictTheRulesAreFound() throws Exception {
    change(text -> text.replaceFirst("\"ERROR\": \\d+", "\"ERROR\": 0"));
    assertEquals(List.of("summary"), compare().sections());
  }

  @Test
  void dataWithErrorsThatAreSaidToConformAreFound() throws Exception {
    change(text -> text.replaceFirst("\"conforms\": false", "\"conforms\": true"));
    assertEquals(List.of("summary"), compare().sections());
  }

  @Test
  void anotherDatasetOrPackIsFound() throws Exception {
    change(text -> text.replaceFirst("\"version\": \"1", "\"version\": \"7"));
    assertFalse(compare().identical());
  }
}
