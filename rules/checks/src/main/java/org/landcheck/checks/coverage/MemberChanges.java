package org.landcheck.checks.coverage;

import java.util.BitSet;
import org.locationtech.jts.geom.Envelope;

/** How the members of one version of a layer differ from those of another. */
final class MemberChanges {
  private final Members before;
  private final Members after;
  private final int[] gone;
  private final int[] come;
  private final Envelope[] places;

  private MemberChanges(Members before, Members after, int[] gone, int[] come) {
    this.before = before;
    this.after = after;
    this.gone = gone;
    this.come = come;
    places = new Envelope[gone.length + come.length];
    for (int i = 0; i < gone.length; i++) {
      places[i] = before.shape(gone[i]).getEnvelopeInternal();
    }
    for (int i = 0; i < come.length; i++) {
      places[gone.length + i] = after.shape(come[i]).getEnvelopeInternal();
    }
  }

  /**
   * @param before a version of the layer that {@code after} is a version of
   */
  static MemberChanges between(Members before, Members after) {
    if (before == after) {
      return new MemberChanges(before, after, new int[0], new int[0]);
    }
    IntBag gone = new IntBag();
    IntBag come = new IntBag();
    BitSet turned = (BitSet) before.out().clone();
    turned.xor(after.out());
    turned.stream()
        .filter(row -> before.base().shapes().loose(row) == null)
        .forEach(row -> (after.isOut(row) ? gone : come).add(row));
    for (LooseShape shape : before.looseShapes()) {
      if (after.loose(shape.id()) == null) {
        gone.add(shape.id());
      }
    }
    for (LooseShape shape : after.looseShapes()) {
      if (before.loose(shape.id()) == null) {
        come.add(shape.id());
      }
    }
    return new MemberChanges(before, after, gone.toArray(), come.toArray());
  }

  boolean isEmpty() {
    return places.length == 0;
  }

  /** Ids that are no longer there. */
  int[] gone() {
    return gone;
  }

  /** Ids that were not there before. */
  int[] come() {
    return come;
  }

  /** Adds the tiles that segments came to or went from. */
  void addTiles(BitSet tiles) {
    for (int id : gone) {
      before.tilesOf(id, tiles::set);
    }
    for (int id : come) {
      after.tilesOf(id, tiles::set);
    }
  }

  /** Whether a polygon that came or went has an envelope that meets one. */
  boolean meet(Envelope envelope) {
    for (Envelope place : places) {
      if (place.intersects(envelope)) {
        return true;
      }
    }
    return false;
  }
}
