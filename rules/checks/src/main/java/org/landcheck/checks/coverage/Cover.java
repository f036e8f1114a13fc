package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * How the polygons of one layer cover those of another, group by group.
 *
 * <p>The children's segments less the parents' are a 1-cycle whose winding number is the number of
 * children above a place less the number of parents: where all borders agree nothing is left, and
 * only the faces of what is left are looked at.
 */
public final class Cover {
  private static final IntPredicate UNEQUAL = depth -> depth != 0;

  private final Members children;
  private final Members parents;
  private final CodeGroups groups;
  private final Source parentSource;
  private final List<Face> faces;
  // kept only if an edit may follow
  private final Optional<Arrangement> arrangement;
  private final Map<Integer, Geometry> uncovered = new ConcurrentHashMap<>();

  private Cover(
      Members children,
      Members parents,
      CodeGroups groups,
      Source parentSource,
      Arrangement arrangement,
      boolean editsMayFollow) {
    this.children = children;
    this.parents = parents;
    this.groups = groups;
    this.parentSource = parentSource;
    this.faces = arrangement.faces();
    this.arrangement = editsMayFollow ? Optional.of(arrangement) : Optional.empty();
  }

  /** The cover of two layers, built once a run and brought up to date after an edit. */
  public static Cover of(
      Layer children, Layer parents, CodeMatch match, double tolerance, Inspection inspection) {
    record Key(
        String structure, Layer children, Layer parents, CodeMatch match, double tolerance) {}
    Key all =
        new Key("covers", Revision.baseOf(children), Revision.baseOf(parents), match, tolerance);
    return inspection.shared(
        new Key("cover", children, parents, match, tolerance),
        () ->
            inspection
                .shared(all, () -> new Versions(match, tolerance))
                .at(Members.of(children, inspection), Members.of(parents, inspection), inspection));
  }

  public Members children() {
    return children;
  }

  public Members parents() {
    return parents;
  }

  /** Every bounded face with more children than parents or fewer. */
  public List<Face> faces() {
    return faces;
  }

  /** A point in a face that lies on no parent's border. */
  public Coordinate probe(Face face) {
    return face.about("inside", () -> FaceProbe.inside(face.polygon(), parents));
  }

  /** Number of children of the face's group at a point of the face. */
  public int childDepth(Face face, Coordinate inside) {
    // more children than parents by its depth: there may be very many, and only a few parents
    return face.depth() + parentDepth(face, inside);
  }

  /** Number of parents of the face's group at a point of the face. */
  public int parentDepth(Face face, Coordinate inside) {
    int[] depth = {0};
    parents.at(inside, id -> depth[0] += groups.ofParent(id) == face.group() ? 1 : 0);
    return depth[0];
  }

  /** Children of the face's group whose envelope meets the face's. */
  public int[] childrenNear(Face face) {
    return face.about(
        "children near",
        () ->
            Arrays.stream(children.within(face.polygon().getEnvelopeInternal()))
                .filter(id -> groups.ofChild(id) == face.group())
                .toArray());
  }

  /** Parents of the face's group whose envelope meets the face's. */
  public int[] parentsNear(Face face) {
    return face.about(
        "parents near",
        () ->
            Arrays.stream(parents.within(face.polygon().getEnvelopeInternal()))
                .filter(id -> groups.ofParent(id) == face.group())
                .toArray());
  }

  /** The part of a child that no parent of its group covers. */
  public Geometry uncovered(int child) {
    return uncovered.computeIfAbsent(child, this::cutUncovered);
  }

  private Geometry cutUncovered(int child) {
    Geometry rest = children.shape(child);
    for (int parent : parents.within(rest.getEnvelopeInternal())) {
      if (groups.ofParent(parent) == groups.ofChild(child) && !rest.isEmpty()) {
        rest = Overlay.difference(rest, parents.shape(parent));
      }
    }
    return rest;
  }

  /** The last version asked for. */
  private static final class Versions {
    private final CodeMatch match;
    private final double tolerance;
    private Cover latest;

    Versions(CodeMatch match, double tolerance) {
      this.match = match;
      this.tolerance = tolerance;
    }

    synchronized Cover at(Members children, Members parents, Inspection inspection) {
      if (latest == null || latest.children != children || latest.parents != parents) {
        Optional<CodeGroups> groups =
            latest == null || latest.arrangement.isEmpty()
                ? Optional.empty()
                : latest.groups.again(children, parents);
        latest =
            groups.isEmpty()
                ? first(children, parents, inspection)
                : next(children, parents, groups.get(), inspection);
      }
      return latest;
    }

    private static IntUnaryOperator group(CodeGroups groups) {
      return name ->
          Source.isFirst(name) ? groups.ofChild(name) : groups.ofParent(Source.idOfSecond(name));
    }

    private Cover first(Members children, Members parents, Inspection inspection) {
      CodeGroups groups = CodeGroups.of(match, children, parents, inspection);
      TileRings placed =
          new TileRings(parents.rings().boxes(), children.rings().grid(), parents.base().invalid());
      Source parentSource = Source.second(parents, placed, true);
      Source childSource = Source.of(children);
      Arrangement alone = Coverage.of(children.layer(), tolerance, inspection).arrangement();
      Segments[] own = alone.rest();
      Naming naming = new Naming(children, parents);
      Segments[] rest =
          match.all()
              ? together(own, parentSource, naming, inspection)
              : SegmentCancelling.of(
                  List.of(childSource, parentSource),
                  group(groups),
                  Optional.of(InnerRows.of(children, own, groups::ofChild, inspection)),
                  inspection);
      Arrangement arrangement =
          Arrangement.of(
              childSource.grid(), rest, tolerance, naming, UNEQUAL, Optional.of(alone), inspection);
      return new Cover(
          children, parents, groups, parentSource, arrangement, inspection.editsMayFollow());
    }

    /** What is left of what both layers leave unmatched by themselves. */
    private static Segments[] together(
        Segments[] own, Source parents, Naming naming, Inspection inspection) {
      Segments[] theirs = SegmentCancelling.of(List.of(parents), name -> 0, inspection);
      Segments[] rest = new Segments[own.length];
      inspection.parallel(
          rest.length, tile -> rest[tile] = EdgeTable.sum(own[tile], theirs[tile], naming));
      return rest;
    }

    private Cover next(
        Members children, Members parents, CodeGroups groups, Inspection inspection) {
      Arrangement before = latest.arrangement.orElseThrow();
      BitSet tiles = new BitSet();
      MemberChanges own = MemberChanges.between(latest.children, children);
      MemberChanges theirs = MemberChanges.between(latest.parents, parents);
      Source parentSource = Source.second(parents, latest.parentSource.rings(), true);
      own.addTiles(tiles);
      Arrays.stream(theirs.gone()).forEach(id -> latest.parentSource.tilesOf(id, tiles::set));
      Arrays.stream(theirs.come()).forEach(id -> parentSource.tilesOf(id, tiles::set));
      BitSet moved = new BitSet();
      latest.groups.addMoved(groups, latest.parentSource, moved);
      tiles.or(moved);
      Source childSource = Source.of(children);
      Naming naming = new Naming(children, parents);
      Segments[] rest =
          match.all()
              ? together(children, parentSource, tiles, before, naming, inspection)
              : SegmentCancelling.again(
                  before.rest(),
                  tiles,
                  List.of(childSource, parentSource),
                  group(groups),
                  inspection);
      boolean keep = moved.isEmpty();
      Arrangement arrangement =
          before.again(
              rest, tiles, naming, box -> !keep || own.meet(box) || theirs.meet(box), inspection);
      Cover cover = new Cover(children, parents, groups, parentSource, arrangement, true);
      latest.uncovered.forEach(
          (child, part) -> {
            if (keep && children.has(child) && !theirs.meet(box(children, child))) {
              cover.uncovered.put(child, part);
            }
          });
      return cover;
    }

    /** What is left after some tiles changed, from what the children leave by themselves. */
    private Segments[] together(
        Members children,
        Source parents,
        BitSet tiles,
        Arrangement before,
        Naming naming,
        Inspection inspection) {
      Segments[] own = Coverage.of(children.layer(), tolerance, inspection).arrangement().rest();
      Segments[] rest = before.rest().clone();
      TileTable table = new TileTable(List.of(parents), name -> 0, Optional.empty());
      tiles.stream()
          .forEach(tile -> rest[tile] = EdgeTable.sum(own[tile], table.cancel(tile), naming));
      return rest;
    }

    private static Envelope box(Members members, int id) {
      return members.shape(id).getEnvelopeInternal();
    }
  }
}
