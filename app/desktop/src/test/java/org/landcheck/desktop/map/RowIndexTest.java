package org.landcheck.desktop.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class RowIndexTest {
  private static Envelope place(Random random, int most) {
    int x = random.nextInt(-50, 100);
    int y = random.nextInt(-50, 100);
    return new Envelope(x, x + random.nextInt(1, most), y, y + random.nextInt(1, most));
  }

  @Property(tries = 100)
  void findsWhatALookAtEveryRowFinds(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 700) int size) {
    Random random = new Random(seed);
    List<Envelope> boxes = new ArrayList<>();
    Envelope all = new Envelope();
    for (int i = 0; i < size; i++) {
      boxes.add(random.nextInt(10) == 0 ? new Envelope() : place(random, 9));
      all.expandToInclude(boxes.get(i));
    }
    RowIndex index = RowIndex.of(Grounds.boxes(boxes));
    assertEquals(all, index.extent());
    for (int i = 0; i < 10; i++) {
      Envelope asked = place(random, 60);
      TreeSet<Integer> expected = new TreeSet<>();
      for (int row = 0; row < size; row++) {
        if (boxes.get(row).intersects(asked)) {
          expected.add(row);
        }
      }
      TreeSet<Integer> found = new TreeSet<>();
      index.query(asked, at -> assertTrue(found.add(index.row(at)), "a row came twice"));
      assertEquals(expected, found);
    }
  }

  @Test
  void theBoxOfARowIsKnown() {
    RowIndex index = RowIndex.of(Grounds.boxes(List.of(new Envelope(2, 5, 10, 20))));
    assertEquals(1, index.size());
    assertEquals(2, index.minX(0));
    assertEquals(20, index.maxY(0));
    assertEquals(10, index.span(0));
  }

  @Test
  void aLayerWithoutShapesHasNoExtent() {
    RowIndex index = RowIndex.of(Grounds.boxes(List.of(new Envelope(), new Envelope())));
    assertEquals(0, index.size());
    assertTrue(index.extent().isNull());
  }
}
