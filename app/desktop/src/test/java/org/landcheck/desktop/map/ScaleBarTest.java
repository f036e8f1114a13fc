package org.landcheck.desktop.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScaleBarTest {
  @Property(tries = 300)
  void theLengthIsRoundAndTheLongestThatFits(
      @ForAll @DoubleRange(min = 0.01, max = 5000) double metresPerPixel) {
    ScaleBar bar = ScaleBar.of(metresPerPixel, 120);
    double leading = bar.metres() / Math.pow(10, Math.floor(Math.log10(bar.metres() * 1.0001)));
    assertTrue(Set.of(1L, 2L, 5L).contains(Math.round(leading)), "metres " + bar.metres());
    assertEquals(Math.round(leading), leading, 1e-6);
    assertTrue(bar.pixels() <= 120.0001, "pixels " + bar.pixels());
    assertTrue(bar.pixels() * 2.5 > 119.999, "a longer one fits: " + bar.pixels());
  }

  @Test
  void aHundredMetresFitIntoAHundredAndTwentyPixelsOfAMetre() {
    assertEquals(new ScaleBar(100, 100), ScaleBar.of(1, 120));
  }

  @Test
  void degreesAreShorterInTheNorth() {
    assertEquals(111_320, ScaleBar.metresPerPixel(1, 0), 1e-9);
    assertEquals(55_660, ScaleBar.metresPerPixel(1, 60), 1e-6);
  }
}
