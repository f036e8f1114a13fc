package org.landcheck.checks.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.checks.Counties;
import org.landcheck.checks.County;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class UnitCountTest {
  private static TestInspection run(int count) {
    TestLayer layer = TestLayer.named("DJQ");
    for (int i = 0; i < count; i++) {
      layer.row("NULL");
    }
    return TestInspection.of(new UnitCount()).layers(layer.build());
  }

  @Test
  void theCountiesHaveTheTownshipsOfTheProvince() {
    assertEquals(1977, Counties.hunan().all().stream().mapToInt(County::townships).sum());
    assertEquals(32, Counties.hunan().of("430181").orElseThrow().townships());
  }

  @Test
  void aDifferenceOfTheToleranceItselfIsAllowed() {
    assertEquals(List.of(), run(24).county("430181").run().findings());
    assertEquals(List.of("few"), run(23).county("430181").run().kinds());
    assertEquals(List.of(), run(40).county("430181").run().findings());
    assertEquals(List.of("many"), run(41).county("430181").run().kinds());
  }

  @Test
  void aFormerCodeNamesTheCountyToo() {
    assertEquals(List.of(), run(29).county("430124").run().findings());
  }

  @Test
  void whereTheCountyIsNotKnownThatIsSaid() {
    for (TestInspection inspection : List.of(run(3).run(), run(3).county("110101").run())) {
      assertEquals(List.of(), inspection.findings());
      assertEquals(1, inspection.skips().size());
    }
  }

  @Test
  void anEmptyLayerHasTooFew() {
    assertEquals(List.of("few"), run(0).county("430412").run().kinds());
  }
}
