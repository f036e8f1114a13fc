package org.landcheck.io.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.LocalText;

class TableNotesTest {
  private static List<LocalText> resolution(double units) {
    List<LocalText> lineage = new ArrayList<>();
    new TableNotes("DJQ", lineage).resolution(units);
    return lineage;
  }

  @Test
  void theResolutionIsTheStepBetweenTwoPlaces() {
    assertTrue(resolution(10_000).get(0).zh().contains("坐标分辨率 0.0001"));
  }

  @Test
  void aResolutionThatNoNumberCanHoldIsNotTold() {
    for (double units : new double[] {0, -1, Double.MIN_VALUE, Double.NaN, 1 / 0.0}) {
      assertEquals(List.of(), resolution(units), "units " + units);
    }
  }
}
