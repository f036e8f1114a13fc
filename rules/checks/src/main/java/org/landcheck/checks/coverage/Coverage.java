package org.landcheck.checks.coverage;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;

/**
 * One layer as a coverage: the faces that are covered not at all or more than once, and vertices
 * that only one of two neighbours has.
 *
 * <p><b>Exact</b> is how often a place is covered, wherever it is farther from all borders than the
 * tolerance: the number of polygons above a place is the winding number of the borders that did not
 * cancel. <b>Within the tolerance</b> borders count as one: end points no farther apart are one
 * node, a segment that passes a node no farther off runs through that node; a gap or overlap
 * nowhere wider is no face, and its borders are listed as not the same vertex by vertex ({@link
 * #oneSided}). Clusters of points are transitive, so the tolerance must stay well below the
 * distance of neighbouring vertices. <b>Detecting moves nothing</b>: nodes are copies, and what is
 * reported is cut from the polygons as they are.
 *
 * <p>Kept current under edits: asked for a later version of the layer, only what an edit can have
 * touched is worked out again.
 */
public final class Coverage {
  private static final IntUnaryOperator ONE_GROUP = member -> 0;
  private static final IntPredicate NOT_ONE = depth -> depth != 1;

  private final Members members;
  private final Arrangement arrangement;
  private final List<Face> gaps;
  private final List<Face> doubled;

  private Coverage(Members members, Arrangement arrangement) {
    this.members = members;
    this.arrangement = arrangement;
    List<Face> faces = arrangement.faces();
    this.gaps = faces.stream().filter(face -> face.depth() == 0).toList();
    this.doubled = faces.stream().filter(face -> face.depth() > 1).toList();
  }

  /**
   * The coverage of a layer, built once a run and brought up to date after an edit.
   *
   * @param tolerance in layer units, &gt; 0
   */
  public static Coverage of(Layer layer, double tolerance, Inspection inspection) {
    record Key(String structure, Layer layer, double tolerance) {}
    // by its version too, so that whoever else needs it helps to make it and does not just wait
    return inspection.shared(
        new Key("coverage", layer, tolerance),
        () ->
            inspection
                .shared(
                    new Key("coverages", Revision.baseOf(layer), tolerance),
                    () -> new Versions(tolerance))
                .at(Members.of(layer, inspection), inspection));
  }

  public Members members() {
    return members;
  }

  Arrangement arrangement() {
    return arrangement;
  }

  /** Vertices that neighbours do not share though their borders agree within the tolerance. */
  public List<OneSidedVertex> oneSided() {
    return arrangement.oneSided();
  }

  /** Bounded faces that no polygon covers. */
  public List<Face> gaps() {
    return gaps;
  }

  /** Faces that several polygons cover. */
  public List<Face> doubled() {
    return doubled;
  }

  /** The last version asked for. */
  private static final class Versions {
    private final double tolerance;
    private Coverage latest;

    Versions(double tolerance) {
      this.tolerance = tolerance;
    }

    synchronized Coverage at(Members members, Inspection inspection) {
      if (latest == null || latest.members != members) {
        latest =
            latest == null || !latest.arrangement.canFollow()
                ? first(members, inspection)
                : next(members, inspection);
      }
      return latest;
    }

    private Coverage first(Members members, Inspection inspection) {
      List<Source> sources = List.of(Source.of(members));
      Segments[] rest = SegmentCancelling.of(sources, ONE_GROUP, inspection);
      return new Coverage(
          members,
          Arrangement.of(
              members.rings().grid(), rest, tolerance, Naming.of(members), NOT_ONE, inspection));
    }

    private Coverage next(Members members, Inspection inspection) {
      BitSet tiles = new BitSet();
      MemberChanges changes = MemberChanges.between(latest.members, members);
      changes.addTiles(tiles);
      Source source = Source.of(members);
      Segments[] rest =
          SegmentCancelling.again(
              latest.arrangement.rest(), tiles, List.of(source), ONE_GROUP, inspection);
      return new Coverage(
          members,
          latest.arrangement.again(rest, tiles, Naming.of(members), changes::meet, inspection));
    }
  }
}
