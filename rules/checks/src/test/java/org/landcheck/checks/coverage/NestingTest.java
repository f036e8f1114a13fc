package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.landcheck.checks.coverage.Outline.OwnFace;

/** What lies in what, by a sweep, as it was made. */
class NestingTest {
  /** Outlines with the one they were put in, and how many polygons lie around each. */
  private static final class Made {
    final List<Outline> outlines = new ArrayList<>();
    final List<Integer> outside = new ArrayList<>();
    final Map<OwnFace, List<Outline>> within = new IdentityHashMap<>();
    final Random random;

    Made(long seed) {
      random = new Random(seed);
    }

    /** Puts an outline into a box, and others into its faces and beside it. */
    void fill(double x, double y, double side, int depth, OwnFace around, int group, int levels) {
      if (levels == 0 || random.nextInt(8) == 0) {
        return;
      }
      double part = side / 8;
      boolean halved = random.nextBoolean();
      int left = 1 + random.nextInt(2);
      int right = random.nextInt(3) - 1;
      right = right == 0 ? left + 1 : right;
      Segments edges = box(x + part, y + part, x + 5 * part, y + 5 * part, left, group);
      if (halved) {
        edges =
            EdgeTable.sum(
                box(x + part, y + part, x + 3 * part, y + 5 * part, left, group),
                box(x + 3 * part, y + part, x + 5 * part, y + 5 * part, right, group),
                (a, b) -> a);
      }
      Outline outline = new Outline(edges);
      outlines.add(outline);
      outside.add(depth);
      if (around != null) {
        within.computeIfAbsent(around, f -> new ArrayList<>()).add(outline);
      }
      for (OwnFace face : outline.faces()) {
        double west = face.polygon().getEnvelopeInternal().getMinX();
        double width = face.polygon().getEnvelopeInternal().getWidth();
        double inner = Math.min(width, 4 * part) * 0.8;
        fill(
            west + 0.1 * width,
            y + 1.5 * part,
            inner,
            depth + face.rise(),
            face,
            group,
            levels - 1);
      }
      fill(x + 5.5 * part, y + 5.5 * part, 2 * part, depth, around, group, levels - 1);
    }

    /** The sides of a box that is covered so often more than what lies around it. */
    private static Segments box(double x0, double y0, double x1, double y1, int weight, int group) {
      double[] xy = {x0, y0, x1, y0, x1, y1, x0, y1, x0, y0};
      Segments sides = new Segments();
      for (int i = 0; i < 8; i += 2) {
        int from = weight < 0 ? i + 2 : i;
        int to = weight < 0 ? i : i + 2;
        sides.add(xy[from], xy[from + 1], xy[to], xy[to + 1], Math.abs(weight), 0, group);
      }
      return sides;
    }
  }

  @Property(tries = 1000)
  void everyOutlineLiesWhereItWasPut(@ForAll long seed) {
    Made made = new Made(seed);
    made.fill(0, 0, 1000, 0, null, 0, 6);
    made.fill(0, 0, 900, 0, null, 1, 4);
    Outline[] outlines = made.outlines.toArray(Outline[]::new);
    Nesting nesting = Nesting.of(outlines);
    for (int i = 0; i < outlines.length; i++) {
      assertEquals(made.outside.get(i), nesting.outside()[i], "outline " + i);
      for (OwnFace face : outlines[i].faces()) {
        List<Outline> expected = made.within.getOrDefault(face, List.of());
        assertEquals(expected.size(), nesting.within(face).size());
        expected.forEach(each -> assertTrue(nesting.within(face).contains(each)));
      }
    }
  }
}
