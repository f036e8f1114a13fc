package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
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
  private final Members children;
  private final Members parents;
  private final CodeMatch.Groups groups;
  private final List<Face> faces;

  private Cover(Members children, Members parents, CodeMatch.Groups groups, List<Face> faces) {
    this.children = children;
    this.parents = parents;
    this.groups = groups;
    this.faces = List.copyOf(faces);
  }

  /** The cover of two layers, built once a run. */
  public static Cover of(
      Layer children, Layer parents, CodeMatch match, double tolerance, Inspection inspection) {
    record Key(Layer children, Layer parents, CodeMatch match, double tolerance) {}
    return inspection.shared(
        new Key(children, parents, match, tolerance),
        () -> build(children, parents, match, tolerance, inspection));
  }

  private static Cover build(
      Layer children, Layer parents, CodeMatch match, double tolerance, Inspection inspection) {
    Members childMembers = Members.of(children, inspection);
    Members parentMembers = Members.of(parents, inspection);
    CodeMatch.Groups groups = match.groups(children, parents);
    UnmatchedSegments cycle = new UnmatchedSegments();
    if (match.all()) {
      cycle.addAll(Coverage.unmatched(children, inspection), 1, 0);
      cycle.addAll(Coverage.unmatched(parents, inspection), -1, children.size());
    } else {
      int count = children.size();
      IntUnaryOperator group =
          member ->
              member < count
                  ? groups.ofChild().applyAsInt(member)
                  : groups.ofParent().applyAsInt(member - count);
      cycle = SegmentCancelling.of(childMembers.less(parentMembers), group, inspection);
    }
    CycleGraph graph = new CycleGraph(cycle, tolerance);
    inspection.checkCancelled();
    new BorderZipper(graph, tolerance).zip();
    inspection.checkCancelled();
    return new Cover(childMembers, parentMembers, groups, Faces.of(graph, tolerance));
  }

  public Members children() {
    return children;
  }

  public Members parents() {
    return parents;
  }

  /** Every bounded face between borders of children and parents that do not agree. */
  public List<Face> faces() {
    return faces;
  }

  /** A point in a face that lies on no border. */
  public Coordinate probe(Face face) {
    return FaceProbe.inside(face.polygon(), children, parents);
  }

  /** Number of children of the face's group at a point of the face. */
  public int childDepth(Face face, Coordinate inside) {
    int[] depth = {0};
    children.at(
        inside, member -> depth[0] += groups.ofChild().applyAsInt(member) == face.group() ? 1 : 0);
    return depth[0];
  }

  /** Number of parents of the face's group at a point of the face. */
  public int parentDepth(Face face, Coordinate inside) {
    int[] depth = {0};
    parents.at(
        inside, member -> depth[0] += groups.ofParent().applyAsInt(member) == face.group() ? 1 : 0);
    return depth[0];
  }

  /** Children of the face's group whose envelope meets the face's. */
  public int[] childrenNear(Face face) {
    return Arrays.stream(children.within(face.polygon().getEnvelopeInternal()))
        .filter(member -> groups.ofChild().applyAsInt(member) == face.group())
        .toArray();
  }

  /** Parents of the face's group whose envelope meets the face's. */
  public int[] parentsNear(Face face) {
    return Arrays.stream(parents.within(face.polygon().getEnvelopeInternal()))
        .filter(member -> groups.ofParent().applyAsInt(member) == face.group())
        .toArray();
  }

  /** The part of a child that no parent of its group covers. */
  public Geometry uncovered(int child) {
    Geometry rest = children.shape(child);
    Envelope envelope = rest.getEnvelopeInternal();
    for (int parent : parents.within(envelope)) {
      if (groups.ofParent().applyAsInt(parent) == groups.ofChild().applyAsInt(child)
          && !rest.isEmpty()) {
        rest = PairOverlaps.difference(rest, parents.shape(parent));
      }
    }
    return rest;
  }
}
