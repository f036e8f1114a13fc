package org.landcheck.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class SampleCountyTest {
  private static final SampleCounty COUNTY = SampleCounty.generate(5, 12, 20);

  @Test
  void everyKindOfFaultIsPlantedAndRecorded() {
    Set<PlantedKind> kinds = new HashSet<>();
    COUNTY.faults().forEach(fault -> kinds.add(fault.kind()));
    assertEquals(EnumSet.allOf(FaultKind.class), kinds);
    assertTrue(COUNTY.faults().stream().noneMatch(fault -> fault.features().isEmpty()));
  }

  @Test
  void theSameSeedGivesTheSameCounty() {
    assertEquals(digest(COUNTY.data()), digest(SampleCounty.generate(5, 12, 20).data()));
    assertNotEquals(digest(COUNTY.data()), digest(SampleCounty.generate(6, 12, 20).data()));
  }

  /** Pins the bits: every platform and every Java must make this very county. */
  @Test
  void theCountyIsTheSameEverywhere() {
    assertEquals(PINNED, digest(SampleCounty.clean(1, 4, 4).data()));
  }

  private static final int PINNED = -2081278941;

  @Test
  void villagesAndZonesLeaveTheSameOuterBorderOpen() {
    Dataset clean = SampleCounty.clean(5, 6, 8).data();
    Layer villages = clean.layer("DJZQ").orElseThrow();
    Map<String, Integer> open = open(villages);
    assertEquals(open(clean.layer("DJQ").orElseThrow()), open);
    assertTrue(open.size() < segments(villages) / 2, "inner borders cancel");
  }

  private static Map<String, Integer> open(Layer layer) {
    Map<String, Integer> open = new HashMap<>();
    for (int row = 0; row < layer.size(); row++) {
      cancel(layer.geometry(row), open);
    }
    return open;
  }

  @Test
  void aCountyTooSmallForAllFaultsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SampleCounty.generate(5, 2, 2));
  }

  private static int segments(Layer layer) {
    int sum = 0;
    for (int row = 0; row < layer.size(); row++) {
      sum += layer.geometry(row).getNumPoints() - 1;
    }
    return sum;
  }

  /** A segment and its opposite take each other away. */
  private static void cancel(Geometry shape, Map<String, Integer> open) {
    Coordinate[] ring = shape.getCoordinates();
    for (int i = 1; i < ring.length; i++) {
      String here = ring[i - 1] + ">" + ring[i];
      String opposite = ring[i] + ">" + ring[i - 1];
      if (open.remove(opposite) == null) {
        open.merge(here, 1, Integer::sum);
      }
    }
  }

  private static int digest(Dataset data) {
    int hash = 1;
    for (Layer layer : data.layers()) {
      for (int row = 0; row < layer.size(); row++) {
        hash = 31 * hash + Arrays.hashCode(ordinates(layer.geometry(row)));
        for (int field = 0; field < layer.schema().fields().size(); field++) {
          hash = 31 * hash + String.valueOf(layer.value(row, field)).hashCode();
        }
      }
    }
    return hash;
  }

  private static double[] ordinates(Geometry shape) {
    return Arrays.stream(shape.getCoordinates())
        .flatMapToDouble(c -> DoubleStream.of(c.getX(), c.getY()))
        .toArray();
  }
}
