package org.landcheck.checks.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Geometry;

class NullGeometryTest {
  @Test
  void tellsNothingFromEmpty() {
    Layer layer = TestLayer.of("NULL", "POLYGON EMPTY", "POLYGON ((0 0, 1 0, 1 1, 0 0))");
    TestInspection inspection = TestInspection.of(new NullGeometry()).layers(layer).run();
    assertEquals(List.of("empty", "null"), inspection.kinds());
  }

  @Test
  void namesTheFeatureAndHasNoPlace() {
    var finding =
        TestInspection.of(new NullGeometry()).layers(TestLayer.of("NULL")).run().findings().get(0);
    assertEquals(List.of(new FeatureRef("L", 1)), finding.features());
    assertEquals(Optional.empty(), finding.at());
  }

  @Test
  void leavesUnreadableShapesToAnotherCheck() {
    Layer plain = TestLayer.of("NULL", "NULL");
    Layer layer =
        new ArrayLayer(
            plain.schema(),
            plain.crs(),
            new long[] {1, 2},
            new Geometry[] {Layer.NO_GEOMETRY, Layer.NO_GEOMETRY},
            new Object[0][],
            List.of(new Layer.Unreadable(2, LocalText.same("bad bytes"))));
    TestInspection inspection = TestInspection.of(new NullGeometry()).layers(layer).run();
    assertEquals(1, inspection.findings().size());
    assertEquals(1, inspection.findings().get(0).features().get(0).fid());
  }
}
