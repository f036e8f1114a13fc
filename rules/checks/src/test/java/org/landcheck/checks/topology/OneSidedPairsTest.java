package org.landcheck.checks.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.landcheck.checks.coverage.OneSidedVertex;

class OneSidedPairsTest {
  private static final IntPredicate NOBODY = member -> false;

  private static OneSidedVertex vertex(int lacks, int has, double x, double y) {
    return new OneSidedVertex(x, y, has, lacks, 0, true);
  }

  private static List<String> text(OneSidedPairs pairs) {
    List<String> text = new ArrayList<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      StringBuilder line = new StringBuilder();
      line.append(pairs.lacks(pair)).append('<').append(pairs.has(pair));
      Arrays.stream(pairs.places(pair))
          .forEach(place -> line.append(' ').append(place.getX()).append(',').append(place.getY()));
      text.add(line.toString());
    }
    return text;
  }

  @Test
  void verticesComeTogetherByPairWhateverTheirOrder() {
    List<OneSidedVertex> vertices =
        new ArrayList<>(
            List.of(
                vertex(7, 9, 3, 1),
                vertex(7, 9, 1, 2),
                vertex(7, 9, 1, 1),
                vertex(9, 7, 1, 1),
                vertex(7, 8, 5, 5),
                vertex(2, 70_000, 0, 0),
                vertex(70_000, 2, 0, 0)));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(vertices, new Random(seed));
      assertEquals(
          List.of(
              "2<70000 0.0,0.0",
              "7<8 5.0,5.0",
              "7<9 1.0,1.0 1.0,2.0 3.0,1.0",
              "9<7 1.0,1.0",
              "70000<2 0.0,0.0"),
          text(OneSidedPairs.of(vertices, NOBODY)));
    }
  }

  @Test
  void aPlaceIsGivenOnce() {
    List<OneSidedVertex> vertices =
        List.of(vertex(1, 2, 5, 5), vertex(1, 2, 4, 4), vertex(1, 2, 5, 5));
    assertEquals(List.of("1<2 4.0,4.0 5.0,5.0"), text(OneSidedPairs.of(vertices, NOBODY)));
  }

  @Test
  void membersLeftOutAreNamedOnNoSide() {
    List<OneSidedVertex> vertices =
        List.of(vertex(1, 2, 0, 0), vertex(2, 3, 0, 0), vertex(3, 1, 0, 0));
    assertEquals(List.of("3<1 0.0,0.0"), text(OneSidedPairs.of(vertices, member -> member == 2)));
  }

  @Test
  void aVertexWithAnotherAcrossTheBorderIsNotMissing() {
    OneSidedVertex near = new OneSidedVertex(0, 0, 1, 2, 0.0005, false);
    assertEquals(List.of(), text(OneSidedPairs.of(List.of(near), NOBODY)));
  }
}
