package org.landcheck.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.landcheck.api.Check;
import org.landcheck.api.Dataset;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.example.CheckExample;
import org.landcheck.api.example.CheckExample.Kind;
import org.locationtech.jts.geom.Geometry;

/** Runs the examples that stand in the words pages. */
class ExamplesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> OF_EVERY_FINDING = Set.of("feature", "other", "layer");

  @TestFactory
  List<DynamicTest> theExamplesOfEveryPageAreTrue() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Check check : Checks.all()) {
      CheckExample bad = null;
      for (CheckExample example : CheckExample.of(check)) {
        String name = check.info().id() + " " + example.kind() + ": " + example.title().en();
        if (example.kind() == Kind.AFTER) {
          CheckExample before = bad;
          tests.add(dynamicTest(name, () -> fixes(check, before, example)));
        } else {
          bad = example.kind() == Kind.BAD ? example : bad;
          tests.add(dynamicTest(name, () -> finds(check, example)));
        }
      }
    }
    return tests;
  }

  private static void finds(Check check, CheckExample example) {
    TestInspection inspection = TestInspection.of(example, check).run();
    assertEquals(example.finds(), inspection.findings().size(), inspection::toString);
    for (Finding finding : inspection.findings()) {
      for (Lang lang : Lang.values()) {
        Object kind = finding.args().get("kind");
        Map<String, String> sections = check.words(lang).sections();
        String template = sections.getOrDefault("message " + kind, sections.get("message"));
        assertNotNull(template, () -> "add '## message " + kind + "' to the page in " + lang);
        for (Matcher place = PLACE.matcher(template); place.find(); ) {
          String name = place.group(1);
          boolean known = OF_EVERY_FINDING.contains(name) || finding.args().containsKey(name);
          assertTrue(known, () -> "the finding has no {" + name + "} for: " + template);
        }
      }
    }
  }

  private static void fixes(Check check, CheckExample bad, CheckExample after) {
    TestInspection before = TestInspection.of(bad, check).run();
    Dataset fixed = before.fixed(after.fix());
    for (Layer expected : after.layers()) {
      Layer actual = fixed.layer(expected.name()).orElseThrow();
      assertEquals(expected.size(), actual.size(), "features left");
      for (int row = 0; row < expected.size(); row++) {
        assertEquals(expected.fid(row), actual.fid(row));
        Geometry wanted = expected.geometry(row).norm();
        Geometry got = actual.geometry(row).norm();
        assertTrue(wanted.equalsExact(got, 1e-6), () -> "expected " + wanted + ", got " + got);
        assertEquals(expected.feature(row).values(), actual.feature(row).values());
      }
    }
    Set<FindingKey> known = new HashSet<>();
    before.findings().forEach(finding -> known.add(finding.key()));
    TestInspection again = before.again(fixed).run();
    List<Finding> fresh =
        again.findings().stream().filter(finding -> !known.contains(finding.key())).toList();
    assertEquals(List.of(), fresh, "a fix makes no new finding");
    assertTrue(again.findings().size() < before.findings().size(), "the finding is gone: " + again);
  }
}
