package org.landcheck.checks.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class SliverTest {
  private static TestInspection inspect(double minArea, double minWidth, String wkt) {
    return TestInspection.of(new Sliver())
        .param("minArea", minArea)
        .param("minWidth", minWidth)
        .layers(TestLayer.of(wkt))
        .run();
  }

  @Test
  void exactlyTheLeastIsEnough() {
    String square = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
    assertEquals(List.of(), inspect(100, 5, square).kinds());
    assertEquals(List.of("small"), inspect(100.001, 5, square).kinds());
    assertEquals(List.of("narrow"), inspect(100, 5.001, square).kinds());
  }

  @Test
  void holesMakeAFrameNarrow() {
    String frame = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (1 1, 1 99, 99 99, 99 1, 1 1))";
    assertEquals(List.of(), inspect(1, 0.9, frame).kinds());
    assertEquals(List.of("narrow"), inspect(1, 1.1, frame).kinds());
  }

  @Test
  void aBowTieHasNoAreaToSpeakOf() {
    TestInspection inspection = inspect(100, 0, "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))");
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void linesPointsAndNothingAreNoSlivers() {
    for (String wkt : List.of("LINESTRING (0 0, 1 1)", "POINT (0 0)", "POLYGON EMPTY", "NULL")) {
      assertEquals(List.of(), inspect(100, 1, wkt).findings());
    }
  }

  @Test
  void areasFarFromTheOriginKeepTheirDigits() {
    String far =
        "POLYGON ((38425000 3086000, 38425001 3086000, 38425001 3086001, 38425000 3086001,"
            + " 38425000 3086000))";
    assertEquals(List.of(), inspect(1, 0, far).kinds());
  }
}
