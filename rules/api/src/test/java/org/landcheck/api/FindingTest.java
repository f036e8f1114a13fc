package org.landcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class FindingTest {
  private static final Rule RULE =
      new Rule(
          "rule",
          "test.check",
          LocalText.same("rule"),
          Optional.empty(),
          Optional.empty(),
          Severity.INFO,
          Map.of(),
          "",
          LocalText.EMPTY,
          Certainty.U);

  private static final CheckInfo CHECK =
      new CheckInfo(
          "test.check", QualityElement.TOPOLOGICAL_CONSISTENCY, Severity.INFO, Set.of(), List.of());

  static FindingBuilder finding() {
    return Finding.by(RULE, CHECK);
  }

  @Test
  void everyShapeComesBackAsItWas() throws Exception {
    for (String wkt :
        List.of(
            "MULTIPOINT ((1 2), (3 4))",
            "MULTIPOINT ((1 2), EMPTY)",
            "MULTIPOINT EMPTY",
            "POINT (1 2)",
            "GEOMETRYCOLLECTION (POINT (1 2))",
            "POLYGON ((0 0, 1 0, 1 1, 0 0))")) {
      for (WKTReader reader : List.of(new WKTReader(PackedXY.FACTORY), new WKTReader())) {
        Geometry shape = reader.read(wkt);
        Geometry kept = finding().where(shape).at(0, 0).build().geometry().orElseThrow();
        assertTrue(shape.equalsExact(kept), wkt);
        assertSame(shape.getFactory(), kept.getFactory());
      }
    }
  }

  @Test
  void whatHangsOnAShapeIsNotLost() throws Exception {
    Geometry shape = new WKTReader(PackedXY.FACTORY).read("MULTIPOINT ((1 2))");
    shape.setUserData("mine");
    assertSame(shape, finding().where(shape).at(0, 0).build().geometry().orElseThrow());
  }

  @Test
  void pointAndMeasureComeBackAsTheyWere() {
    Finding finding = finding().at(1, Double.NaN).measured(Quantity.metres(0)).build();
    assertEquals(1, finding.at().orElseThrow().getX());
    assertEquals(Double.NaN, finding.at().orElseThrow().getY());
    assertEquals(Optional.of(Quantity.metres(0)), finding.measure());
    assertEquals(Optional.empty(), finding().build().at());
    assertEquals(Optional.empty(), finding().build().measure());
  }

  @Test
  void featuresAreInOrderWithTheirLabels() {
    Finding finding =
        finding()
            .on(new FeatureRef("B", 2), "b2")
            .on(new FeatureRef("B", 1), "b1")
            .on(new FeatureRef("A", 9), "a9")
            .build();
    assertEquals("[A/9, B/1, B/2]", finding.features().toString());
    assertEquals(List.of("a9", "b1", "b2"), finding.labels());
    assertEquals("B", finding.layer());
  }

  @Test
  void theLastValueOfANameIsTheOneThatCounts() {
    FindingBuilder builder = finding().arg("b", 1).arg("a", "x");
    Finding first = builder.build();
    assertEquals("{a=x, b=2}", builder.arg("b", 2).build().args().toString());
    assertEquals("{a=x, b=1}", first.args().toString());
  }

  @Test
  void findingsAreEqualIfTheySayTheSame() {
    Geometry places =
        PackedXY.FACTORY.createMultiPointFromCoords(new Coordinate[] {new Coordinate(1, 2)});
    Finding one = finding().where(places).at(1, 2).measured(Quantity.count(1)).build();
    Finding same = finding().where(places.copy()).at(1, 2).measured(Quantity.count(1)).build();
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertNotEquals(one, finding().where(places).at(1, 2).measured(Quantity.count(2)).build());
    assertNotEquals(one, finding().where(places).at(1, 3).measured(Quantity.count(1)).build());
    assertNotEquals(one, one.withKey(new FindingKey("0123456789abcdef")));
    assertEquals(one, one.withKey(new FindingKey("0123456789abcdef")).withKey(one.key()));
  }
}
