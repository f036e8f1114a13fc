package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Names the pairs behind every face that is covered more than once, and cuts each pair exactly.
 *
 * <p>Complete: two interiors that meet in a region wider than the tolerance make a face of depth
 * two or more there, also when both polygons are identical, one lies in the other, or every border
 * inside the region has cancelled; so it is enough to try the members that meet such a face.
 */
public final class PairOverlaps {
  private PairOverlaps() {}

  /** All overlapping pairs of a layer, by member numbers; built once a run. */
  public static List<PairOverlap> of(Layer layer, double tolerance, Inspection inspection) {
    record Key(String structure, Layer layer, double tolerance) {}
    return inspection.shared(
        new Key("overlaps", layer, tolerance),
        () -> {
          Coverage coverage = Coverage.of(layer, tolerance, inspection);
          return cut(coverage.members(), candidates(coverage, inspection), tolerance, inspection);
        });
  }

  private static List<long[]> candidates(Coverage coverage, Inspection inspection) {
    Members members = coverage.members();
    List<Face> faces = coverage.faces();
    int[][] byFace = new int[faces.size()][];
    inspection.parallel(
        faces.size(),
        i -> {
          Face face = faces.get(i);
          boolean doubled = members.depthAt(FaceProbe.inside(face.polygon(), members)) > 1;
          byFace[i] = doubled ? members.within(face.polygon().getEnvelopeInternal()) : new int[0];
        });
    TreeSet<Long> pairs = new TreeSet<>();
    for (int i = 0; i < byFace.length; i++) {
      addPairs(members, byFace[i], faces.get(i).polygon().getEnvelopeInternal(), pairs);
    }
    return pairs.stream().map(pair -> new long[] {pair >>> 32, pair & 0xFFFFFFFFL}).toList();
  }

  private static void addPairs(Members members, int[] near, Envelope place, TreeSet<Long> pairs) {
    Integer[] byX = Arrays.stream(near).boxed().toArray(Integer[]::new);
    Arrays.sort(
        byX, (a, b) -> Double.compare(box(members, a).getMinX(), box(members, b).getMinX()));
    for (int i = 0; i < byX.length; i++) {
      Envelope first = box(members, byX[i]).intersection(place);
      for (int j = i + 1;
          j < byX.length && box(members, byX[j]).getMinX() <= first.getMaxX();
          j++) {
        if (first.intersects(box(members, byX[j]))) {
          long a = Math.min(byX[i], byX[j]);
          pairs.add(a << 32 | Math.max(byX[i], byX[j]));
        }
      }
    }
  }

  private static Envelope box(Members members, int member) {
    return members.shape(member).getEnvelopeInternal();
  }

  private static List<PairOverlap> cut(
      Members members, List<long[]> pairs, double tolerance, Inspection inspection) {
    PairOverlap[] overlaps = new PairOverlap[pairs.size()];
    inspection.parallel(
        overlaps.length,
        i -> {
          int first = (int) pairs.get(i)[0];
          int second = (int) pairs.get(i)[1];
          Geometry shape = intersection(members.shape(first), members.shape(second));
          if (!shape.isEmpty()) {
            overlaps[i] =
                new PairOverlap(
                    first,
                    second,
                    shape.norm(),
                    shape.getArea(),
                    FaceWidth.exceeds(shape, tolerance));
          }
        });
    return Arrays.stream(overlaps).filter(Objects::nonNull).toList();
  }

  /** Polygonal part of an intersection; empty if the interiors do not meet. */
  public static Geometry intersection(Geometry a, Geometry b) {
    return polygonal(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
  }

  /** Polygonal part of a difference. */
  public static Geometry difference(Geometry a, Geometry b) {
    return polygonal(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
  }

  private static Geometry polygonal(Geometry result) {
    List<Geometry> polygons = new ArrayList<>();
    for (int i = 0; i < result.getNumGeometries(); i++) {
      if (result.getGeometryN(i).getDimension() == Dimension.A) {
        polygons.add(result.getGeometryN(i));
      }
    }
    return polygons.size() == result.getNumGeometries() && !polygons.isEmpty()
        ? result
        : PackedXY.FACTORY.buildGeometry(polygons);
  }
}
