package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What is left unmatched does not depend on whether rows inside their group are passed over. */
class InnerRowsLawsTest {
  private static InnerRows inner(GroupedCover cover) {
    return InnerRows.of(
        cover.children(), cover.coverage().rest(), cover.group(), cover.inspection());
  }

  private static List<String> lines(Segments segments) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      lines.add(
          List.of(segments.x0(i), segments.y0(i), segments.x1(i), segments.y1(i))
              + " "
              + segments.weight(i)
              + " of "
              + segments.group(i));
    }
    return lines.stream().sorted().toList();
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void theSameIsLeft(@ForAll long seed) {
    GroupedCover cover = GroupedCover.of(seed);
    Segments[] passedOver =
        SegmentCancelling.of(
            cover.sources(), cover.group(), Optional.of(inner(cover)), cover.inspection());
    for (int tile = 0; tile < cover.grid().tiles(); tile++) {
      assertEquals(lines(cover.rest()[tile]), lines(passedOver[tile]), "tile " + tile);
    }
  }

  @Example
  void manyRowsArePassedOverAndManyAreNot() {
    int passedOver = 0;
    int needed = 0;
    int others = 0;
    for (long seed = 1; seed <= 100; seed++) {
      GroupedCover cover = GroupedCover.of(seed);
      InnerRows inner = inner(cover);
      for (int row = 0; row < cover.children().layer().size(); row++) {
        passedOver += inner.isInner(row) && !inner.isNeeded(row) ? 1 : 0;
        needed += inner.isNeeded(row) ? 1 : 0;
        others += inner.isInner(row) ? 0 : 1;
      }
    }
    String counts = passedOver + " passed over, " + needed + " needed, " + others + " others";
    assertTrue(passedOver > 500 && needed > 100 && others > 500, counts);
  }
}
