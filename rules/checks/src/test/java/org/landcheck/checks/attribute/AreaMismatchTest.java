package org.landcheck.checks.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Quantity;
import org.landcheck.api.Unit;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class AreaMismatchTest {
  private static final String SQUARE = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";

  private static TestInspection inspect(Field field, String wkt, Object value) {
    return TestInspection.of(new AreaMismatch())
        .layers(TestLayer.named("DJQ").field(field).row(wkt, value).build())
        .param("field", field.name());
  }

  private static final Field REAL = Field.of("MJ", FieldType.REAL, 15, 2);

  @ParameterizedTest
  @CsvSource({
    "10000, 1, 0, 0",
    "10001, 1, 0, 0",
    "10001.01, 1, 0, 1",
    "10010, 1, 0.1, 0",
    "10010.1, 1, 0.1, 1",
    "9990, 1, 0.1, 0",
    "0, 1, 0.1, 1"
  })
  void theLargerOfBothTolerancesCounts(double stated, double metres, double percent, int findings) {
    TestInspection inspection =
        inspect(REAL, SQUARE, stated).param("tolerance", metres).param("relative", percent).run();
    assertEquals(findings, inspection.findings().size());
  }

  /** 2170 m² are 0.217 ha and 3.255 mu. */
  @ParameterizedTest
  @CsvSource({
    "HECTARE, 4, 0.217, 0",
    "HECTARE, 4, 0.2171, 1",
    "HECTARE, 8, 0.21700001, 1",
    "HECTARE, 2, 0.22, 0",
    "HECTARE, 2, 0.21, 1",
    "MU, 2, 3.26, 0",
    "MU, 2, 3.25, 0",
    "MU, 2, 3.24, 1",
    "MU, 1, 3.3, 0",
    "MU, 1, 3.2, 1",
    "SQUARE_METRE, 2, 2170, 0",
    "SQUARE_METRE, 2, 2170.01, 1",
    "NONE, 2, 2170, 0",
  })
  void unitAndDecimalsAreThoseOfThePackIfNothingElseIsSaid(
      Unit unit, int decimals, double stated, int findings) {
    FieldSpec field =
        new FieldSpec(
            "MJ", LocalText.same("MJ"), List.of(), FieldType.REAL, 15, decimals, unit, false);
    LayerSpec spec =
        new LayerSpec(
            "DJQ",
            LocalText.same("DJQ"),
            List.of(),
            GeometryType.POLYGON,
            Optional.empty(),
            true,
            List.of(field));
    TestInspection inspection =
        inspect(Field.of("MJ", FieldType.REAL), "POLYGON ((0 0, 70 0, 70 31, 0 31, 0 0))", stated)
            .specs(spec)
            .param("tolerance", 0.0)
            .param("relative", 0.0)
            .run();
    assertEquals(findings, inspection.findings().size());
    if (findings > 0) {
      Unit told = ((Quantity) inspection.findings().get(0).args().get("computed")).unit();
      assertEquals(unit, told);
    }
  }

  @Test
  void theUnitOfTheRuleGoesBeforeThatOfThePack() {
    TestInspection inspection =
        inspect(Field.of("MJ", FieldType.REAL, 15, 4), SQUARE, 1.0).param("unit", "ha").run();
    assertEquals(List.of(), inspection.findings());
    TestInspection wrong =
        inspect(Field.of("MJ", FieldType.REAL, 15, 4), SQUARE, 1.0).param("unit", "acre").run();
    assertTrue(wrong.skips().get(0).reason().zh().contains("acre"));
  }

  @Test
  void aShapeThatIsNotValidIsListedAsNotInspected() {
    TestInspection inspection =
        inspect(REAL, "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))", 100.0).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void recomputingIsSafeWhereRoundingMayBeTheCause() {
    RecomputeArea fix = new RecomputeArea();
    Finding near = inspect(REAL, SQUARE, 10090.0).run().findings().get(0);
    Finding far = inspect(REAL, SQUARE, 20000.0).run().findings().get(0);
    Finding none = inspect(Field.of("MJ", FieldType.TEXT), SQUARE, "?").run().findings().get(0);
    assertEquals(FixSafety.SAFE, fix.safety(near));
    assertEquals(FixSafety.NEEDS_REVIEW, fix.safety(far));
    assertEquals(FixSafety.NEEDS_REVIEW, fix.safety(none));
  }

  @ParameterizedTest
  @CsvSource({
    "REAL, 15, 2, m2, 10000.0",
    "TEXT, 20, 0, ha, 1.000000",
    "TEXT, 20, 0, mu, 15.0000",
    "INTEGER, 10, 0, m2, 10000"
  })
  void theAreaIsWrittenAsTheFieldHasIt(
      FieldType type, int length, int decimals, String unit, String expected) {
    Object wrong = type == FieldType.TEXT ? "7" : type == FieldType.REAL ? (Object) 7.0 : 7L;
    TestInspection inspection =
        inspect(Field.of("MJ", type, length, decimals), SQUARE, wrong).param("unit", unit).run();
    Layer fixed = inspection.fixed("recompute-area").layer("DJQ").orElseThrow();
    assertEquals(expected, fixed.value(0, 0).toString());
  }

  @Test
  void aFieldTooCoarseOrTooShortIsLeftAlone() {
    TestInspection coarse =
        inspect(Field.of("MJ", FieldType.INTEGER), SQUARE, 7L).param("unit", "mu").run();
    assertTrue(coarse.propose("recompute-area", coarse.findings().get(0)).isPresent());
    TestInspection hectares =
        inspect(Field.of("MJ", FieldType.INTEGER), "POLYGON ((0 0, 90 0, 90 90, 0 90, 0 0))", 7L)
            .param("unit", "ha")
            .run();
    assertTrue(hectares.propose("recompute-area", hectares.findings().get(0)).isEmpty());
    TestInspection narrow = inspect(Field.of("MJ", FieldType.TEXT, 5, 0), SQUARE, "7").run();
    assertTrue(narrow.propose("recompute-area", narrow.findings().get(0)).isEmpty());
  }

  @Test
  void ellipsoidalAreasNeedAGaussKruegerLayer() {
    TestInspection inspection =
        TestInspection.of(new AreaMismatch())
            .layers(TestLayer.named("DJQ").crs(Crs.UNDECLARED).field(REAL).row(SQUARE, 1.0).build())
            .param("field", "MJ")
            .param("area", "ellipsoid")
            .run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  /** Areas found by PROJ's inverse projection and the authalic sphere, edges cut in 4000. */
  @ParameterizedTest
  @CsvSource({
    "38, true, '38425000 3086000, 38426000 3086000, 38426000 3087000, 38425000 3087000', 999863.0583721",
    "37, false, '349000 3000000, 359000 3000000, 359000 3010000, 349000 3010000', 99947393.3660",
    "37, false, '500000 2800000, 501000 2800000, 501000 2801000', 499999.9938276",
    "36, false, '578000 2879000, 651000 2879000, 651000 2950000, 578000 2950000', 5181266458.0"
  })
  void theAreaOnTheEllipsoidIsThatOfAnIndependentComputation(
      int zone, boolean prefix, String vertices, double expected) {
    String first = vertices.substring(0, vertices.indexOf(','));
    String wkt = "POLYGON ((" + vertices + ", " + first + "))";
    double area = EllipsoidArea.of(TestLayer.wkt(wkt), TestLayer.zone(zone, prefix));
    assertEquals(1, area / expected, 1e-7);
    double hole = EllipsoidArea.of(TestLayer.wkt(wkt).reverse(), TestLayer.zone(zone, prefix));
    assertEquals(area, hole, 1e-9 * area);
  }

  @Test
  void holesAreTakenOff() {
    String shell = "300000 3000000, 310000 3000000, 310000 3010000, 300000 3010000, 300000 3000000";
    String hole = "302000 3002000, 302000 3003000, 303000 3003000, 303000 3002000, 302000 3002000";
    Crs zone = TestLayer.zone(37, false);
    double both =
        EllipsoidArea.of(TestLayer.wkt("POLYGON ((" + shell + "), (" + hole + "))"), zone);
    double full = EllipsoidArea.of(TestLayer.wkt("POLYGON ((" + shell + "))"), zone);
    double part = EllipsoidArea.of(TestLayer.wkt("POLYGON ((" + hole + "))"), zone);
    assertEquals(full - part, both, 0.01);
  }

  @Test
  void theUnitInTheNameOfTheSourceBeatsThatOfTheRule() {
    Field mu = new Field("MJ", "用地面积（亩）", FieldType.REAL, 0, 0);
    assertEquals(List.of(), inspect(mu, SQUARE, 15.0).param("unit", "ha").run().findings());
    TestInspection wrong = inspect(mu, SQUARE, 1.0).param("unit", "ha").run();
    Quantity stated = (Quantity) wrong.findings().get(0).args().get("stated");
    assertEquals(Unit.MU, stated.unit());
  }
}
