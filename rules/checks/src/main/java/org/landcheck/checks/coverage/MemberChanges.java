package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Stream;
import org.landcheck.api.Revision;
import org.locationtech.jts.geom.Envelope;

/**
 * How the members of one version of a layer differ from those of another, and where something was
 * edited, be it a value only.
 */
final class MemberChanges {
  private final Members before;
  private final Members after;
  private final int[] gone;
  private final int[] come;
  private final int[] kept;
  private final Envelope[] places;

  private MemberChanges(Members before, Members after, int[] gone, int[] come, int[] kept) {
    this.before = before;
    this.after = after;
    this.gone = gone;
    this.come = come;
    this.kept = kept;
    this.places =
        Stream.of(places(before, gone), places(after, come), places(after, kept))
            .flatMap(Arrays::stream)
            .toArray(Envelope[]::new);
  }

  private static Envelope[] places(Members members, int[] ids) {
    Envelope[] places = new Envelope[ids.length];
    for (int i = 0; i < ids.length; i++) {
      places[i] = new Envelope(members.shape(ids[i]).getEnvelopeInternal());
      places[i].expandBy(Face.NEAR);
    }
    return places;
  }

  /**
   * @param before a version of the layer that {@code after} is a version of
   */
  static MemberChanges between(Members before, Members after) {
    if (before == after) {
      return new MemberChanges(before, after, new int[0], new int[0], new int[0]);
    }
    if (after.step().isFrom(before)) {
      MemberStep step = after.step();
      return new MemberChanges(before, after, step.gone(), step.come(), step.kept());
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
    int[] kept =
        Arrays.stream(Revision.differing(before.layer(), after.layer()))
            .mapToInt(after::idOfFeature)
            .filter(id -> id >= 0 && before.has(id))
            .toArray();
    return new MemberChanges(before, after, gone.toArray(), come.toArray(), kept);
  }

  /** Ids that are no longer there. */
  int[] gone() {
    return gone;
  }

  /** Ids that were not there before. */
  int[] come() {
    return come;
  }

  /** Ids of members that stayed though something else than their shape was edited. */
  int[] kept() {
    return kept;
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

  /** Whether a polygon that was edited, came or went has an envelope that comes near one. */
  boolean meet(Envelope envelope) {
    for (Envelope place : places) {
      if (place.intersects(envelope)) {
        return true;
      }
    }
    return false;
  }
}
