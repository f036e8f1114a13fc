package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.FieldType;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class NotConstantTest {
  private static TestInspection rows(String... values) {
    TestLayer layer = TestLayer.named("L").field("G", FieldType.TEXT).field("F", FieldType.TEXT);
    for (int i = 0; i < values.length; i++) {
      layer.feature(10 + i, "NULL", "g", values[i]);
    }
    return TestInspection.of(new NotConstant())
        .layers(layer.build())
        .param("fields", List.of("F"))
        .param("groupBy", List.of("G"));
  }

  private static List<List<Long>> features(TestInspection inspection) {
    return inspection.findings().stream()
        .map(finding -> finding.features().stream().map(FeatureRef::fid).toList())
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  @Test
  void whoeverDiffersFromMostIsFoundWithTheFirstThatDoesNot() {
    TestInspection inspection = rows("x", "a", "a", "y").run();
    assertEquals(List.of(List.of(10L, 11L), List.of(11L, 13L)), features(inspection));
    assertEquals(
        "L/10",
        inspection.findings().stream()
            .filter(finding -> finding.features().get(0).fid() == 10)
            .findFirst()
            .orElseThrow()
            .args()
            .get("odd"));
  }

  @Test
  void ofEquallyManyTheFirstIsTheUsualOne() {
    assertEquals(List.of(List.of(10L, 11L)), features(rows("b", "a").run()));
  }

  @Test
  void missingValuesDifferFromNothing() {
    assertEquals(List.of(), rows("a", null, " ", "a ").run().findings());
  }

  @Test
  void withoutTheFieldThatGroupsNothingIsSaidOfRows() {
    TestInspection inspection = rows("a", "b").param("groupBy", List.of("GONE")).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void aLayerWithoutRowsAgrees() {
    assertEquals(List.of(), rows().param("groupBy", List.of()).run().findings());
  }

  @Test
  void whatPeopleCannotReadDiffersFromNothing() {
    TestLayer layer =
        TestLayer.named("L")
            .field("F", FieldType.BLOB)
            .row("NULL", (Object) new byte[] {1})
            .row("NULL", (Object) new byte[] {2});
    TestInspection inspection =
        TestInspection.of(new NotConstant()).layers(layer.build()).param("fields", List.of("F"));
    assertEquals(List.of(), inspection.run().findings());
  }
}
