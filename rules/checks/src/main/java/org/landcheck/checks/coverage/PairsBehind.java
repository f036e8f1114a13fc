package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The pairs of members that may overlap in a face that is not deep: those whose envelopes meet
 * there, or, where that would be far more than lie there, those that do, each with the first.
 */
final class PairsBehind {
  private static final int STACK = Piles.DEEP;

  private final Members members;

  PairsBehind(Members members) {
    this.members = members;
  }

  /** Two ids a number, the one that comes first in the upper half. */
  long[] of(Face face) {
    Envelope place = face.polygon().getEnvelopeInternal();
    int[] near = members.within(place);
    Integer[] byX = Arrays.stream(near).boxed().toArray(Integer[]::new);
    Envelope[] boxes = new Envelope[near.length];
    Map<Integer, Envelope> box = new HashMap<>();
    for (int id : near) {
      box.put(id, members.shape(id).getEnvelopeInternal().intersection(place));
    }
    Arrays.sort(byX, (a, b) -> Double.compare(box.get(a).getMinX(), box.get(b).getMinX()));
    Arrays.setAll(boxes, i -> box.get(byX[i]));
    long limit = (long) STACK * near.length;
    long[] pairs = new long[near.length];
    int count = 0;
    for (int i = 0; i < byX.length; i++) {
      for (int j = i + 1; j < byX.length && boxes[j].getMinX() <= boxes[i].getMaxX(); j++) {
        if (boxes[i].intersects(boxes[j])) {
          pairs = count == pairs.length ? Arrays.copyOf(pairs, 2 * count) : pairs;
          pairs[count++] = pair(byX[i], byX[j]);
        }
        if (count > limit && near.length > STACK) {
          return stack(face);
        }
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /** The polygons on top of each other in a face, each with the first. */
  private long[] stack(Face face) {
    Coordinate inside = FaceProbe.inside(face.polygon(), members);
    List<Integer> there = new ArrayList<>();
    members.at(inside, there::add);
    return there.stream().skip(1).mapToLong(id -> pair(there.get(0), id)).toArray();
  }

  private long pair(int a, int b) {
    return pair(members, a, b);
  }

  /** Two ids as a number, the one that comes first in the upper half. */
  static long pair(Members members, int a, int b) {
    boolean inOrder = members.compare(a, b) < 0;
    return (long) (inOrder ? a : b) << 32 | (inOrder ? b : a);
  }
}
