package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.landcheck.api.Inspection;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.coverage.Outline.OwnFace;
import org.landcheck.checks.rows.RowBlocks;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * How many polygons lie in the faces of outlines that may lie within each other, and the faces of
 * some depths.
 *
 * <p>Outside an outline lie as many polygons as all other outlines wind round its lowest point; in
 * its faces so many more. So no polygon is looked at. It is a sum of whole numbers: after an edit
 * only what the outlines that came or went add to it is worked out.
 */
final class FaceDepths {
  private static final Comparator<Face> ORDER =
      Comparator.comparingInt(Face::group)
          .thenComparing((a, b) -> a.polygon().compareTo(b.polygon()));

  /** Outlines of which each is held against all others; to compare more a tree is made. */
  private static final int FEW = 64;

  private static final int OUTLINES_A_TASK = 256;

  /** A face as it stands in one version: its depth and what lies in it. */
  private record Stand(OwnFace own, int depth, List<Outline> within, Face face) {}

  /** An outline as it stands in one version, with its faces of the depths wanted. */
  private record Placed(Outline outline, int outside, List<Stand> stands) {}

  private final IntPredicate wanted;
  private final Map<Outline, Placed> placed;
  private final List<Face> faces;

  private FaceDepths(IntPredicate wanted, Map<Outline, Placed> placed, List<Face> faces) {
    this.wanted = wanted;
    this.placed = placed;
    this.faces = faces;
  }

  /**
   * @param wanted depths of the faces that will be asked for
   */
  static FaceDepths of(Collection<Outline> outlines, IntPredicate wanted, Inspection inspection) {
    return new FaceDepths(wanted, Map.of(), List.of()).again(outlines, box -> false, inspection);
  }

  /** The bounded faces of the depths wanted, in a fixed order; not to be modified. */
  List<Face> faces() {
    return faces;
  }

  /**
   * The same after an edit.
   *
   * @param outlines the same objects where they are what they were
   * @param touched whether a polygon near a place was edited: what was found out about a face there
   *     is forgotten
   */
  FaceDepths again(
      Collection<Outline> outlines, Predicate<Envelope> touched, Inspection inspection) {
    Outline[] all = outlines.toArray(Outline[]::new);
    Placed[] before = new Placed[all.length];
    List<Outline> come = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      before[i] = placed.get(all[i]);
      if (before[i] == null) {
        come.add(all[i]);
      }
    }
    List<Outline> gone = gone(outlines, come.size());
    int[] outside = outside(outlines, all, before, come, gone, inspection);
    List<Outline> changed = new ArrayList<>(come);
    changed.addAll(gone);
    Map<Outline, Integer> depths = new IdentityHashMap<>(all.length);
    for (int i = 0; i < all.length; i++) {
      depths.put(all[i], outside[i]);
      if (before[i] != null && before[i].outside != outside[i]) {
        changed.add(all[i]);
      }
    }
    OutlineIndex others = new OutlineIndex(outlines, changed.size() > FEW);
    OutlineIndex news = new OutlineIndex(changed, changed.size() > FEW);
    Placed[] now = new Placed[all.length];
    RowBlocks.each(
        all.length,
        OUTLINES_A_TASK,
        inspection,
        (block, from, to) -> {
          for (int i = from; i < to; i++) {
            now[i] = place(all[i], outside[i], before[i], news, touched, others, depths);
          }
        });
    return with(now);
  }

  /** Outlines of this version that are not among those of the next. */
  private List<Outline> gone(Collection<Outline> outlines, int come) {
    if (placed.size() + come == outlines.size()) {
      return List.of();
    }
    Set<Outline> there = Collections.newSetFromMap(new IdentityHashMap<>(outlines.size()));
    there.addAll(outlines);
    return placed.keySet().stream().filter(outline -> !there.contains(outline)).toList();
  }

  private static int[] outside(
      Collection<Outline> outlines,
      Outline[] all,
      Placed[] before,
      List<Outline> come,
      List<Outline> gone,
      Inspection inspection) {
    OutlineIndex whole = new OutlineIndex(outlines, come.size() > FEW);
    OutlineIndex more = new OutlineIndex(come, come.size() > FEW);
    OutlineIndex less = new OutlineIndex(gone, gone.size() > FEW);
    int[] outside = new int[all.length];
    RowBlocks.each(
        all.length,
        OUTLINES_A_TASK,
        inspection,
        (block, from, to) -> {
          for (int i = from; i < to; i++) {
            outside[i] =
                before[i] == null
                    ? windings(all[i], whole)
                    : before[i].outside + windings(all[i], more) - windings(all[i], less);
          }
        });
    return outside;
  }

  /** How often some outlines wind round the lowest point of another. */
  private static int windings(Outline outline, OutlineIndex some) {
    int[] sum = {0};
    some.meeting(
        outline.lowestBox(),
        other -> {
          if (other != outline && other.group() == outline.group()) {
            sum[0] += other.windingAt(outline.lowest());
          }
        });
    return sum[0];
  }

  /**
   * @param before as it stood in the version before; null if it was not there
   * @param news outlines that came, went or have another depth outside
   */
  private Placed place(
      Outline outline,
      int outside,
      Placed before,
      OutlineIndex news,
      Predicate<Envelope> touched,
      OutlineIndex all,
      Map<Outline, Integer> depths) {
    boolean known = before != null && before.outside == outside;
    boolean same = known;
    List<Stand> stands = new ArrayList<>();
    for (OwnFace own : outline.faces()) {
      int depth = outside + own.rise();
      if (wanted.test(depth)) {
        Envelope box = own.polygon().getEnvelopeInternal();
        Stand last = known ? before.stands.get(stands.size()) : null;
        Stand next = last;
        if (last == null || news.isAnyIn(box)) {
          List<Outline> within = within(own, outline, depth, all, depths);
          if (last == null || !same(last.within, within)) {
            Face face = new Face(cut(own.polygon(), within), outline.group(), depth);
            next = new Stand(own, depth, within, face);
          }
        }
        if (next == last && touched.test(box)) {
          next = new Stand(own, depth, last.within, last.face.forgetting());
        }
        stands.add(next);
        same &= next == last;
      }
    }
    return same ? before : new Placed(outline, outside, stands);
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
  private static List<Outline> within(
      OwnFace face, Outline own, int depth, OutlineIndex all, Map<Outline, Integer> depths) {
    Envelope box = face.polygon().getEnvelopeInternal();
    List<Outline> inside = new ArrayList<>(0);
    all.meeting(
        box,
        other -> {
          if (other != own
              && other.group() == own.group()
              && depths.get(other) == depth
              && box.contains(other.envelope())
              && PointInShape.locate(face.polygon(), other.lowest()) == Location.INTERIOR) {
            inside.add(other);
          }
        });
    List<Outline> direct = new ArrayList<>(0);
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

  /** The next version: faces that stayed are in order already. */
  private FaceDepths with(Placed[] now) {
    Map<Outline, Placed> next = new IdentityHashMap<>(now.length);
    Set<Face> stayed = Collections.newSetFromMap(new IdentityHashMap<>(faces.size()));
    List<Face> fresh = new ArrayList<>();
    for (Placed each : now) {
      next.put(each.outline, each);
      Placed before = placed.get(each.outline);
      for (Stand stand : each.stands) {
        if (before == each) {
          stayed.add(stand.face);
        } else {
          fresh.add(stand.face);
        }
      }
    }
    fresh.sort(ORDER);
    List<Face> kept = new ArrayList<>(faces.size());
    for (Face face : faces) {
      if (stayed.contains(face)) {
        kept.add(face);
      }
    }
    return new FaceDepths(wanted, next, merged(kept, fresh));
  }

  private static List<Face> merged(List<Face> kept, List<Face> fresh) {
    List<Face> merged = new ArrayList<>(kept.size() + fresh.size());
    int from = 0;
    for (Face face : fresh) {
      int found = Collections.binarySearch(kept, face, ORDER);
      int to = Math.max(from, found < 0 ? -found - 1 : found);
      merged.addAll(kept.subList(from, to));
      merged.add(face);
      from = to;
    }
    merged.addAll(kept.subList(from, kept.size()));
    return merged;
  }
}
