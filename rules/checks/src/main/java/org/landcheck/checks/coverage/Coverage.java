package org.landcheck.checks.coverage;

import java.util.List;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;

/**
 * The faults of one layer as a coverage: faces covered not at all or more than once, and vertices
 * that only one of two neighbours has.
 *
 * <p>Exactness: away from the tolerance every face is found, because the winding number of what
 * stays unmatched is the number of polygons above a place. Tolerance: borders closer than it count
 * as one; a gap or overlap narrower than it is no face. Detecting moves nothing.
 */
public final class Coverage {
  private final Members members;
  private final List<OneSidedVertex> oneSided;
  private final List<Face> faces;

  private Coverage(Members members, List<OneSidedVertex> oneSided, List<Face> faces) {
    this.members = members;
    this.oneSided = List.copyOf(oneSided);
    this.faces = List.copyOf(faces);
  }

  /**
   * The coverage of a layer, built once a run.
   *
   * @param tolerance in layer units, &gt; 0
   */
  public static Coverage of(Layer layer, double tolerance, Inspection inspection) {
    record Key(Layer layer, double tolerance) {}
    return inspection.shared(
        new Key(layer, tolerance),
        () -> {
          Members members = Members.of(layer, inspection);
          CycleGraph graph = new CycleGraph(unmatched(layer, inspection), tolerance);
          inspection.checkCancelled();
          List<OneSidedVertex> oneSided = new BorderZipper(graph, tolerance).zip();
          inspection.checkCancelled();
          return new Coverage(members, oneSided, Faces.of(graph, tolerance));
        });
  }

  /** Segments of a layer that have no opposite; built once a run. */
  static UnmatchedSegments unmatched(Layer layer, Inspection inspection) {
    record Key(String structure, Layer layer) {}
    return inspection.shared(
        new Key("unmatched segments", layer),
        () -> SegmentCancelling.of(Members.of(layer, inspection).rings(), inspection));
  }

  public Members members() {
    return members;
  }

  /** Vertices that one of two neighbours lacks. */
  public List<OneSidedVertex> oneSided() {
    return oneSided;
  }

  /** Every bounded face between unmatched segments, whatever lies in it. */
  public List<Face> faces() {
    return faces;
  }
}
