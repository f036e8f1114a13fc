package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.zone;
import static org.landcheck.core.Fixtures.zones;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Finding;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.checks.TestChecks;
import org.landcheck.core.pack.PackReader;

/** A pack from a file, a few features, and all a run says about them, one line a thing. */
class GoldenRunTest {
  private static byte[] resource(String name) throws IOException {
    try (InputStream in = GoldenRunTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void aRunSaysWhatItSaidBefore() throws IOException, BadInputException {
    RulePack pack = new PackReader(TestChecks.all()).read("golden.json", resource("golden.json"));
    ArrayDataset data =
        ArrayDataset.of(
            zones(
                zone(1, box(0, 0, 10, 10), "430181001001"),
                zone(2, box(9.5, 0, 20, 10), "430181001002"),
                zone(3, box(20, 0, 30, 10), "430181001002"),
                zone(4, box(30, 0, 40, 10), "boom"),
                zone(5, null, null),
                zone(6, box(35, 5, 45, 15), "430521001013")));
    RunOptions options =
        new RunOptions(
            Optional.empty(),
            List.of(),
            Set.of(),
            Map.of("ends", Map.of("ending", "2")),
            Optional.empty());
    Engine engine = TestChecks.engine(2);
    RunPlan plan = engine.plan(data, pack, options);
    String said = told(plan, engine.run(plan, Monitor.SILENT));
    assertEquals(new String(resource("golden.txt"), StandardCharsets.UTF_8).strip(), said);
  }

  private static String told(RunPlan plan, RunResult result) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("county " + result.county().orElse("unknown"));
    for (RuleOutcome rule : result.outcomes()) {
      String numbers = "inspected " + rule.inspected() + ", found " + rule.count();
      lines.add("rule " + rule.rule().id() + ": " + numbers + " " + rule.parameters());
    }
    plan.leftOut().forEach(out -> lines.add("left out " + out.rule() + ": " + out.reason().zh()));
    for (Finding finding : result.findings()) {
      lines.add(
          "finding %s %s %s %s %s %s"
              .formatted(
                  finding.key().value(),
                  finding.rule(),
                  finding.severity(),
                  finding.features(),
                  finding.labels(),
                  finding.geometry().map(Object::toString).orElse("nowhere")));
    }
    for (Skip skip : result.skips()) {
      String what = skip.feature().map(Object::toString).orElse("whole rule");
      lines.add("not checked " + skip.rule() + " " + what + ": " + skip.reason().zh());
    }
    for (CheckFailure failure : result.failures()) {
      String what = failure.feature().map(Object::toString).orElse("whole rule");
      lines.add("failed " + failure.rule() + " " + what + ": " + failure.cause().split(" at ")[0]);
    }
    return lines.toString();
  }
}
