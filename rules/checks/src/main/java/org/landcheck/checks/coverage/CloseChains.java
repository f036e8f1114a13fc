package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.checks.coverage.Chains.Chain;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.chain.MonotoneChain;
import org.locationtech.jts.index.chain.MonotoneChainBuilder;
import org.locationtech.jts.index.chain.MonotoneChainOverlapAction;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Tells which chains come so close to another, or to themselves, that they must be noded. The outer
 * border of a county is long, clean and far from everything: noding it would be most of the work.
 */
final class CloseChains {
  private final List<Chain> chains;
  private final double reach;
  private final boolean[] close;

  private CloseChains(List<Chain> chains, double reach) {
    this.chains = chains;
    this.reach = reach;
    this.close = new boolean[chains.size()];
  }

  /**
   * @param reach distance below which snapping could make two segments meet
   * @return by chain, whether it must be noded
   */
  static boolean[] of(List<Chain> chains, double reach) {
    CloseChains search = new CloseChains(chains, reach);
    search.run();
    return search.close;
  }

  private void run() {
    HPRtree index = new HPRtree();
    for (int i = 0; i < chains.size(); i++) {
      for (MonotoneChain part : parts(i)) {
        part.setId(i);
        index.insert(part.getEnvelope(), part);
      }
    }
    for (int i = 0; i < chains.size(); i++) {
      for (MonotoneChain part : parts(i)) {
        part.setId(i);
        Envelope around = new Envelope(part.getEnvelope());
        around.expandBy(reach);
        index.query(around, other -> compare(part, (MonotoneChain) other));
      }
    }
  }

  private List<MonotoneChain> parts(int chain) {
    List<MonotoneChain> parts = new ArrayList<>();
    for (Object part : MonotoneChainBuilder.getChains(chains.get(chain).points(), chain)) {
      parts.add((MonotoneChain) part);
    }
    return parts;
  }

  private void compare(MonotoneChain a, MonotoneChain b) {
    boolean samePart = a.getId() == b.getId() && a.getStartIndex() == b.getStartIndex();
    if (b.getId() < a.getId() || samePart || (close[a.getId()] && close[b.getId()])) {
      return;
    }
    a.computeOverlaps(
        b,
        reach,
        new MonotoneChainOverlapAction() {
          @Override
          public void overlap(MonotoneChain one, int i, MonotoneChain other, int j) {
            if (meet(points(one), i, points(other), j)) {
              close[one.getId()] = true;
              close[other.getId()] = true;
            }
          }
        });
  }

  private Coordinate[] points(MonotoneChain part) {
    return chains.get(part.getId()).points();
  }

  /** Whether two segments come within reach, but for the end that neighbours share. */
  private boolean meet(Coordinate[] a, int i, Coordinate[] b, int j) {
    Coordinate a0 = a[i];
    Coordinate a1 = a[i + 1];
    Coordinate b0 = b[j];
    Coordinate b1 = b[j + 1];
    if (a0.equals2D(b0)) {
      return fold(a0, a1, b1);
    }
    if (a1.equals2D(b0)) {
      return fold(a1, a0, b1);
    }
    if (a0.equals2D(b1)) {
      return fold(a0, a1, b0);
    }
    if (a1.equals2D(b1)) {
      return fold(a1, a0, b0);
    }
    return Distance.segmentToSegment(a0, a1, b0, b1) <= reach;
  }

  /** Whether two segments from one point run along each other. */
  private boolean fold(Coordinate shared, Coordinate p, Coordinate q) {
    return Distance.pointToSegment(p, shared, q) <= reach
        || Distance.pointToSegment(q, shared, p) <= reach;
  }
}
