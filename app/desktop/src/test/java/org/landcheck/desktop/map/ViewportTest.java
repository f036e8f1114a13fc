package org.landcheck.desktop.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class ViewportTest {
  private static Viewport at(int level) {
    return new Viewport(level, 0, 0, 800, 600).centred(38_500_000, 3_100_000);
  }

  @Property(tries = 300)
  void aPlaceOfTheScreenComesBackFromTheWorld(
      @ForAll @IntRange(min = -40, max = 60) int level,
      @ForAll @DoubleRange(min = 0, max = 800) double x,
      @ForAll @DoubleRange(min = 0, max = 600) double y) {
    Viewport view = at(level);
    assertEquals(x, view.screenX(view.worldX(x)), 1e-4);
    assertEquals(y, view.screenY(view.worldY(y)), 1e-4);
  }

  @Property(tries = 300)
  void zoomingKeepsWhatIsUnderThePointerThere(
      @ForAll @IntRange(min = -20, max = 40) int level,
      @ForAll @IntRange(min = -12, max = 12) int steps,
      @ForAll @DoubleRange(min = 0, max = 800) double x,
      @ForAll @DoubleRange(min = 0, max = 600) double y) {
    Viewport before = at(level);
    Viewport after = before.zoomed(steps, x, y);
    // the corner lies on a whole pixel, so up to half a pixel is lost
    assertEquals(x, after.screenX(before.worldX(x)), 0.51);
    assertEquals(y, after.screenY(before.worldY(y)), 0.51);
  }

  @Test
  void fourStepsNearerMakeEverythingTwiceAsLarge() {
    Viewport before = at(8);
    assertEquals(before.resolution() / 2, before.zoomed(Viewport.STEPS, 0, 0).resolution(), 1e-12);
  }

  @Test
  void northIsUpAndEastIsRight() {
    Viewport view = at(0);
    assertTrue(view.screenY(3_100_010) < view.screenY(3_100_000));
    assertTrue(view.screenX(38_500_010) > view.screenX(38_500_000));
  }

  @Property(tries = 300)
  void whatIsFittedIsWhollyInViewAndNotTooSmall(
      @ForAll @DoubleRange(min = 1, max = 50_000) double width,
      @ForAll @DoubleRange(min = 1, max = 50_000) double height) {
    Envelope place = new Envelope(500_000, 500_000 + width, 3_000_000, 3_000_000 + height);
    Viewport view = at(0).fitted(place, 20);
    assertTrue(view.envelope().contains(place));
    assertTrue(
        Math.max(width / 760, height / 560) > view.resolution() / Viewport.resolution(1) * 0.99,
        "one level nearer would do too");
  }

  @Test
  void panningMovesThePictureWithTheHand() {
    Viewport view = at(3);
    Viewport moved = view.panned(30, -12);
    assertEquals(view.screenX(38_500_000) + 30, moved.screenX(38_500_000), 1e-6);
    assertEquals(view.screenY(3_100_000) - 12, moved.screenY(3_100_000), 1e-6);
  }

  @Test
  void aLargerWindowKeepsTheMiddle() {
    Viewport view = at(3);
    Coordinate before = view.envelope().centre();
    Coordinate after = view.resized(1200, 1000).envelope().centre();
    assertEquals(0, before.distance(after), 2 * view.resolution());
  }
}
