package org.landcheck.checks.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Quantity;
import org.landcheck.api.Unit;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.landcheck.checks.relation.ThreeAreas.Amount;
import org.landcheck.checks.relation.ThreeAreas.Disagreement;

class AreaDisagreementTest {
  private static Optional<String> kind(double shape, double field, double linked) {
    return new ThreeAreas(amount(shape), amount(field), amount(linked))
        .disagreement(1, 0)
        .map(Disagreement::kind);
  }

  private static Amount amount(double area) {
    return new Amount(area, 0, Unit.SQUARE_METRE);
  }

  private static TestInspection run(String shape, double field, double linked) {
    return TestInspection.of(new AreaDisagreement())
        .layers(
            TestLayer.named("A")
                .field("K", FieldType.TEXT)
                .field("MJ", FieldType.REAL)
                .row(shape, "k", field)
                .build(),
            TestLayer.named("B")
                .field("K", FieldType.TEXT)
                .field("MJ", FieldType.REAL)
                .row("NULL", "k", linked)
                .build())
        .param("link", "K")
        .param("field", "MJ")
        .param("targetField", "MJ");
  }

  @Test
  void theOneThatStandsAgainstTheOtherTwoIsNamed() {
    assertEquals(Optional.of("shape"), kind(90, 100, 100));
    assertEquals(Optional.of("field"), kind(100, 90, 100));
    assertEquals(Optional.of("linked"), kind(100, 100, 90));
    assertEquals(Optional.of("all"), kind(100, 90, 80));
    assertEquals(Optional.empty(), kind(100, 100.9, 100.1));
  }

  @Test
  void aMiddleThatAgreesWithBothLeavesThePairOfTheEnds() {
    assertEquals(Optional.of("field-linked"), kind(100, 99.2, 100.8));
    assertEquals(Optional.of("shape-linked"), kind(99.2, 100, 100.8));
    assertEquals(Optional.of("shape-field"), kind(99.2, 100.8, 100));
  }

  @Test
  void whatIsUnknownDisagreesWithNothing() {
    assertEquals(Optional.empty(), kind(Double.NaN, 100, Double.NaN));
    assertEquals(Optional.of("field-linked"), kind(Double.NaN, 100, 90));
  }

  @Test
  void aShapeThatIsNotValidIsNotInspectedWhereItWouldMatter() {
    String bowTie = "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))";
    TestInspection inspection = run(bowTie, 100, 100).run();
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void theAreaOnTheEllipsoidIsTakenIfAskedFor() {
    // lengths are stretched by 1 + x²/2R², areas by twice that: 248 m² of a square kilometre
    String shape =
        "POLYGON ((38600000 3100000, 38601000 3100000, 38601000 3101000, 38600000 3101000,"
            + " 38600000 3100000))";
    TestInspection plane = run(shape, 1_000_000, 1_000_000).param("relative", 0.0);
    assertEquals(List.of(), plane.run().findings());
    TestInspection ellipsoid =
        run(shape, 1_000_000, 1_000_000).param("relative", 0.0).param("area", "ellipsoid");
    assertEquals(List.of("shape"), ellipsoid.run().kinds());
    Quantity difference = (Quantity) ellipsoid.findings().get(0).args().get("difference");
    assertEquals(248, difference.value(), 2);
  }
}
