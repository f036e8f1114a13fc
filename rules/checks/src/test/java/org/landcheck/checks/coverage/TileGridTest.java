package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Envelope;

/** Which tiles a segment comes near. */
class TileGridTest {
  @Property(tries = 2000)
  void aSegmentMeetsEveryTileThatHoldsAPointOfIt(@ForAll long seed) {
    Random random = new Random(seed);
    TileGrid grid =
        new TileGrid(new Envelope(0, 1 + random.nextInt(100), 0, 100), 1 + random.nextInt(300));
    double x0 = random.nextInt(140) - 20;
    double y0 = random.nextInt(140) - 20;
    double x1 = random.nextInt(4) == 0 ? x0 : random.nextInt(140) - 20;
    double y1 = random.nextInt(4) == 0 ? y0 : random.nextInt(140) - 20;
    double halo = random.nextDouble();
    BitSet along = new BitSet();
    grid.forTilesAlong(x0, y0, x1, y1, halo, along::set);
    for (int tile = 0; tile < grid.tiles(); tile++) {
      assertEquals(along.get(tile), grid.meets(tile, x0, y0, x1, y1, halo), "tile " + tile);
    }
    for (int i = 0; i <= 200; i++) {
      double x = x0 + (x1 - x0) * i / 200 + (2 * random.nextDouble() - 1) * halo;
      double y = y0 + (y1 - y0) * i / 200;
      assertTrue(along.get(grid.tileOf(x, y)), "at " + x + " " + y);
    }
  }
}
