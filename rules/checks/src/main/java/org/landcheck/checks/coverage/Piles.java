package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Pairs among so many polygons on top of each other that to name all pairs is of no use to anybody:
 * as few as name each polygon.
 *
 * <p>Deepest faces come first, and in each the first polygon there is paired with the others; faces
 * in which all are named already have nothing to add. So there are no more pairs than polygons,
 * also where each lies in the next.
 */
final class Piles {
  /** Polygons in a face of which no longer all pairs are named. */
  static final int DEEP = 64;

  private final Members members;
  private final BitSet named = new BitSet();
  private final Set<Long> pairs = new HashSet<>();
  private HPRtree unnamed = new HPRtree();
  private int indexed;
  private int sinceIndexed;

  private Piles(Members members) {
    this.members = members;
  }

  static boolean isDeep(Face face) {
    return face.depth() > DEEP;
  }

  /**
   * The pairs as {@link PairsBehind#pair} numbers them.
   *
   * @param faces deep ones, in a fixed order
   */
  static Set<Long> pairs(List<Face> faces, Members members) {
    Piles piles = new Piles(members);
    Envelope everywhere = new Envelope();
    faces.forEach(face -> everywhere.expandToInclude(face.polygon().getEnvelopeInternal()));
    piles.index(members.within(everywhere));
    List<Face> deepest = new ArrayList<>(faces);
    deepest.sort(Comparator.comparingInt(Face::depth).reversed());
    for (Face face : deepest) {
      if (piles.isAnyUnnamed(face.polygon().getEnvelopeInternal())) {
        piles.name(face);
      }
    }
    return piles.pairs;
  }

  private void index(int[] ids) {
    unnamed = new HPRtree();
    indexed = 0;
    for (int id : ids) {
      if (!named.get(id)) {
        unnamed.insert(members.shape(id).getEnvelopeInternal(), id);
        indexed++;
      }
    }
    sinceIndexed = 0;
  }

  private boolean isAnyUnnamed(Envelope box) {
    if (2 * sinceIndexed > indexed) {
      IntBag left = new IntBag();
      unnamed.query(everything(), id -> left.add((Integer) id));
      index(left.toArray());
    }
    boolean[] any = {false};
    unnamed.query(box, id -> any[0] |= !named.get((Integer) id));
    return any[0];
  }

  private static Envelope everything() {
    double far = Double.MAX_VALUE;
    return new Envelope(-far, far, -far, far);
  }

  private void name(Face face) {
    IntBag there = new IntBag();
    members.at(FaceProbe.inside(face.polygon(), members), there::add);
    for (int i = 1; i < there.size(); i++) {
      if (!named.get(there.get(0)) || !named.get(there.get(i))) {
        pairs.add(PairsBehind.pair(members, there.get(0), there.get(i)));
        name(there.get(0));
        name(there.get(i));
      }
    }
  }

  private void name(int id) {
    sinceIndexed += named.get(id) ? 0 : 1;
    named.set(id);
  }
}
