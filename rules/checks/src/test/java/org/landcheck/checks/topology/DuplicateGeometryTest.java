package org.landcheck.checks.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Example;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class DuplicateGeometryTest {
  private static final String SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
  private static final String TURNED = "POLYGON ((10 10, 10 0, 0 0, 0 10, 10 10))";
  private static final String WITH_VERTEX = "POLYGON ((0 0, 5 0, 10 0, 10 10, 0 10, 0 0))";

  private static TestLayer stack(int size, String... shapes) {
    TestLayer layer = TestLayer.named("L");
    for (int i = 0; i < size; i++) {
      layer.row(shapes[i % shapes.length]);
    }
    return layer;
  }

  private static List<Finding> findings(Layer layer) {
    return TestInspection.of(new DuplicateGeometry()).layers(layer).run().findings();
  }

  @Example
  void ofFiftyFeaturesWithOneShapeEveryPairIsNamed() {
    assertEquals(50 * 49 / 2, findings(stack(50, SQUARE, TURNED, WITH_VERTEX).build()).size());
  }

  @Example
  void ofMoreEachIsNamedWithTheFirst() {
    List<Finding> findings = findings(stack(2000, SQUARE, TURNED, WITH_VERTEX).build());
    assertEquals(1999, findings.size());
    assertTrue(findings.stream().allMatch(finding -> finding.features().get(0).fid() == 1));
    assertEquals(
        1999, findings.stream().map(finding -> finding.features().get(1)).distinct().count());
  }

  @Example
  void manyFeaturesOfOneEnvelopeAreToldApart() {
    TestLayer layer = stack(120, SQUARE);
    for (int i = 1; i < 60; i++) {
      layer.row("POLYGON ((0 0, 10 0, 10 10, 0 " + i / 6.0 + ", 0 0))");
    }
    layer.row("POLYGON ((0 0, 10 0, 10 10, 0 0))");
    layer.row("POLYGON ((0 0, 10 10, 0 10, 0 0))");
    layer.row("POLYGON ((10 10, 0 0, 5 0, 10 0, 10 10))");
    TreeMap<Long, Integer> byFirst = new TreeMap<>();
    findings(layer.build())
        .forEach(finding -> byFirst.merge(finding.features().get(0).fid(), 1, Integer::sum));
    assertEquals("{1=119, 180=1}", byFirst.toString());
  }

  @Example
  void deletingTheLaterOfEveryPairOfAStackLeavesItsFirst() {
    TestInspection run =
        TestInspection.of(new DuplicateGeometry()).layers(stack(80, SQUARE, TURNED).build()).run();
    Layer left = run.fixed("delete-duplicate").layer("L").orElseThrow();
    assertEquals(1, left.size());
    assertEquals(1, left.fid(0));
  }
}
