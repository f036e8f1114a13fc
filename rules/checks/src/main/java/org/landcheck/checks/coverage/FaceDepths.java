package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.landcheck.api.Inspection;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.coverage.Outline.OwnFace;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * How many polygons lie in the faces of outlines that may lie within each other.
 *
 * <p>Outside an outline lie as many polygons as all other outlines wind round its lowest point; in
 * its faces so many more. So no polygon is looked at.
 */
final class FaceDepths {
  private static final Comparator<Face> ORDER =
      Comparator.comparingInt(Face::group)
          .thenComparing((a, b) -> a.polygon().compareTo(b.polygon()));

  /** A face as it stands in one version: its depth and what lies in it. */
  private record Stand(int depth, List<Outline> within, Face face) {}

  private final List<Outline> outlines;
  private final HPRtree tree = new HPRtree();
  private final Map<Outline, Integer> outside = new IdentityHashMap<>();

  FaceDepths(List<Outline> outlines, Inspection inspection) {
    this.outlines = outlines;
    outlines.forEach(outline -> tree.insert(outline.envelope(), outline));
    tree.build();
    int[] depths = new int[outlines.size()];
    inspection.parallel(depths.length, i -> depths[i] = outsideOf(outlines.get(i)));
    for (int i = 0; i < depths.length; i++) {
      outside.put(outlines.get(i), depths[i]);
    }
  }

  private int outsideOf(Outline outline) {
    int[] depth = {0};
    tree.query(
        new Envelope(outline.lowest()),
        each -> {
          Outline other = (Outline) each;
          if (other != outline && other.group() == outline.group()) {
            depth[0] += other.windingAt(outline.lowest());
          }
        });
    return depth[0];
  }

  /**
   * The bounded faces of some depths, in a fixed order.
   *
   * @param known faces of the version before, by what they were made of; those that are as they
   *     were are taken over, and this version's put in their place
   */
  List<Face> faces(IntPredicate wanted, Map<OwnFace, Object> known, Inspection inspection) {
    List<OwnFace> own = new ArrayList<>();
    List<Outline> of = new ArrayList<>();
    for (Outline outline : outlines) {
      for (OwnFace face : outline.faces()) {
        if (wanted.test(outside.get(outline) + face.rise())) {
          own.add(face);
          of.add(outline);
        }
      }
    }
    Stand[] stands = new Stand[own.size()];
    inspection.parallel(
        stands.length, i -> stands[i] = stand(own.get(i), of.get(i), known.get(own.get(i))));
    List<Face> faces = new ArrayList<>();
    known.clear();
    for (int i = 0; i < stands.length; i++) {
      known.put(own.get(i), stands[i]);
      faces.add(stands[i].face);
    }
    faces.sort(ORDER);
    return faces;
  }

  private Stand stand(OwnFace own, Outline outline, Object before) {
    int depth = outside.get(outline) + own.rise();
    List<Outline> within = within(own, outline, depth);
    if (before instanceof Stand stand && stand.depth == depth && same(stand.within, within)) {
      return stand;
    }
    return new Stand(depth, within, new Face(cut(own.polygon(), within), outline.group(), depth));
  }

  private static boolean same(List<Outline> a, List<Outline> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i) != b.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** Outlines that lie in a face and in no other outline that does. */
  private List<Outline> within(OwnFace face, Outline own, int depth) {
    List<Outline> inside = new ArrayList<>();
    tree.query(
        face.polygon().getEnvelopeInternal(),
        each -> {
          Outline other = (Outline) each;
          if (other != own
              && other.group() == own.group()
              && outside.get(other) == depth
              && face.polygon().getEnvelopeInternal().contains(other.envelope())
              && PointInShape.locate(face.polygon(), other.lowest()) == Location.INTERIOR) {
            inside.add(other);
          }
        });
    List<Outline> direct = new ArrayList<>();
    for (Outline each : inside) {
      if (inside.stream().noneMatch(other -> other != each && other.encloses(each.lowest()))) {
        direct.add(each);
      }
    }
    direct.sort(Comparator.comparing(Outline::lowest));
    return direct;
  }

  private static Polygon cut(Polygon polygon, List<Outline> within) {
    if (within.isEmpty()) {
      return polygon;
    }
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      holes.add(polygon.getInteriorRingN(i));
    }
    for (Outline outline : within) {
      outline.lobes().forEach(lobe -> holes.add(lobe.getExteriorRing()));
    }
    return (Polygon)
        PackedXY.FACTORY
            .createPolygon(polygon.getExteriorRing(), holes.toArray(new LinearRing[0]))
            .norm();
  }
}
