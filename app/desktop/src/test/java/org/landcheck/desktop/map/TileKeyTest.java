package org.landcheck.desktop.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class TileKeyTest {
  @Property(tries = 200)
  void everyPixelOfAWindowLiesInExactlyOneTile(
      @ForAll @IntRange(min = -2000, max = 2000) int left,
      @ForAll @IntRange(min = -2000, max = 2000) int top,
      @ForAll @IntRange(min = 0, max = 699) int x,
      @ForAll @IntRange(min = 0, max = 499) int y) {
    Viewport view = new Viewport(4, left, top, 700, 500);
    List<TileKey> keys = TileKey.covering(view);
    assertEquals(keys.size(), new HashSet<>(keys).size());
    double worldX = view.worldX(x + 0.5);
    double worldY = view.worldY(y + 0.5);
    assertEquals(1, keys.stream().filter(key -> key.envelope(0).contains(worldX, worldY)).count());
  }

  @Property(tries = 200)
  void noTileIsAskedForThatTheWindowDoesNotShow(
      @ForAll @IntRange(min = -2000, max = 2000) int left,
      @ForAll @IntRange(min = -2000, max = 2000) int top) {
    Viewport view = new Viewport(0, left, top, 700, 500);
    for (TileKey key : TileKey.covering(view)) {
      assertTrue(key.envelope(0).intersects(view.envelope()), key::toString);
    }
  }

  @Test
  void tilesNearestTheMiddleComeFirst() {
    Viewport view = new Viewport(0, 0, 0, 5 * TileKey.SIZE, 5 * TileKey.SIZE);
    assertEquals(new TileKey(0, 2, 2), TileKey.covering(view).get(0));
    assertEquals(25, TileKey.covering(view).size());
  }

  @Test
  void neighbouringTilesMeetWithoutAGap() {
    TileKey tile = new TileKey(3, -1, 4);
    assertEquals(tile.worldLeft() + tile.worldSize(), new TileKey(3, 0, 4).worldLeft(), 1e-9);
    assertEquals(tile.worldTop() - tile.worldSize(), new TileKey(3, -1, 5).worldTop(), 1e-9);
  }

  @Test
  void aMarginWidensATileOnEverySide() {
    Envelope plain = new TileKey(0, 1, 1).envelope(0);
    Envelope wide = new TileKey(0, 1, 1).envelope(2);
    assertEquals(plain.getMinX() - 2, wide.getMinX());
    assertEquals(plain.getMaxY() + 2, wide.getMaxY());
    assertEquals(plain.getWidth() + 4, wide.getWidth());
    assertEquals(plain.getHeight() + 4, wide.getHeight());
  }

  @Test
  void fourTilesTwiceAsFineLieInATilesPlace() {
    Viewport view = new Viewport(4, 0, 0, 2 * TileKey.SIZE, 2 * TileKey.SIZE);
    List<TileKey> finer = TileKey.within(new TileKey(4, 1, 0), 0, view);
    assertEquals(
        List.of(
            new TileKey(0, 2, 0), new TileKey(0, 3, 0), new TileKey(0, 2, 1), new TileKey(0, 3, 1)),
        finer);
  }
}
