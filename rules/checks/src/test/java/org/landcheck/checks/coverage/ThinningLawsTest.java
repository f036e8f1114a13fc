package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A grouped cover says the same whether or not it is told what settles in its coverage. */
class ThinningLawsTest {
  @Property(tries = 600, shrinking = ShrinkingMode.OFF)
  void openBordersAndFacesAreTheSame(@ForAll long seed) {
    GroupedCover grouped = GroupedCover.of(seed);
    Arrangement told = grouped.arranged(grouped.coverage());
    Arrangement untold = grouped.arranged(grouped.ofNothing());
    for (int tile = 0; tile < grouped.grid().tiles(); tile++) {
      assertTrue(untold.open()[tile].same(told.open()[tile]), "tile " + tile);
    }
    assertEquals(said(untold), said(told));
  }

  private static List<String> said(Arrangement arrangement) {
    return arrangement.faces().stream()
        .map(face -> face.group() + " " + face.depth() + " " + face.polygon())
        .toList();
  }

  @Example
  void muchIsLeftOutAndMuchIsNot() {
    int all = 0;
    int left = 0;
    int partly = 0;
    int open = 0;
    for (long seed = 1; seed <= 100; seed++) {
      GroupedCover grouped = GroupedCover.of(seed);
      int before = count(grouped.rest());
      int after = count(grouped.thin());
      all += before;
      left += after;
      partly += after < before && after > 0 ? 1 : 0;
      open += count(grouped.arranged(grouped.coverage()).open());
    }
    assertTrue(all - left > 500, "left out: " + (all - left) + " of " + all);
    assertTrue(partly > 50, "covers with some left out: " + partly);
    assertTrue(open > 1000, "open borders: " + open);
  }

  private static int count(Segments[] tiles) {
    return Arrays.stream(tiles).mapToInt(Segments::size).sum();
  }
}
