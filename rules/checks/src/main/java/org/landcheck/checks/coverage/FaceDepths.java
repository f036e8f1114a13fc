package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
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

  /** A face as it stands in one version, and what lies in it. */
  private record Stand(List<Outline> within, Face face) {}

  /** An outline as it stands in one version, with its faces of the depths wanted. */
  private record Placed(Outline outline, int outside, List<Stand> stands) {}

  private final IntPredicate wanted;
  private final List<Placed> placed;
  private final List<Face> faces;

  private FaceDepths(IntPredicate wanted, List<Placed> placed, List<Face> faces) {
    this.wanted = wanted;
    this.placed = placed;
    this.faces = faces;
  }

  /**
   * @param wanted depths of the faces that will be asked for
   */
  static FaceDepths of(List<Outline> outlines, IntPredicate wanted, Inspection inspection) {
    return new FaceDepths(wanted, List.of(), List.of()).again(outlines, box -> false, inspection);
  }

  /** The bounded faces of the depths wanted, in a fixed order; not to be modified. */
  List<Face> faces() {
    return faces;
  }

  /**
   * The same after an edit.
   *
   * @param outlines first those that are what they were, in the order they had, then others
   * @param touched whether a polygon near a place was edited: what was found out about a face there
   *     is forgotten
   */
  FaceDepths again(List<Outline> outlines, Predicate<Envelope> touched, Inspection inspection) {
    Outline[] all = outlines.toArray(Outline[]::new);
    Placed[] before = new Placed[all.length];
    List<Outline> gone = new ArrayList<>();
    int kept = 0;
    for (Placed each : placed) {
      if (kept < all.length && all[kept] == each.outline) {
        before[kept++] = each;
      } else {
        gone.add(each.outline);
      }
    }
    Outline[] come = Arrays.copyOfRange(all, kept, all.length);
    Optional<Nesting> nesting =
        come.length > FEW && new OutlineIndex(come, true).isNested()
            ? Optional.of(Nesting.of(all))
            : Optional.empty();
    int[] outside =
        nesting.isPresent()
            ? nesting.get().outside()
            : outside(all, before, come, gone.toArray(Outline[]::new), inspection);
    List<Outline> changed = new ArrayList<>(gone);
    for (int i = 0; i < all.length; i++) {
      if (before[i] == null || before[i].outside != outside[i]) {
        changed.add(all[i]);
      }
    }
    boolean many = changed.size() > FEW;
    OutlineIndex index = new OutlineIndex(all, many);
    OutlineIndex news = new OutlineIndex(changed.toArray(Outline[]::new), many);
    Placed[] now = new Placed[all.length];
    RowBlocks.each(
        all.length,
        OUTLINES_A_TASK,
        inspection,
        (block, from, to) -> {
          for (int i = from; i < to; i++) {
            now[i] = place(i, all, outside, before[i], news, touched, index, nesting);
          }
        });
    return with(now);
  }

  private static int[] outside(
      Outline[] all, Placed[] before, Outline[] come, Outline[] gone, Inspection inspection) {
    OutlineIndex whole = new OutlineIndex(all, come.length > FEW);
    OutlineIndex more = new OutlineIndex(come, come.length > FEW);
    OutlineIndex less = new OutlineIndex(gone, gone.length > FEW);
    int[] outside = new int[all.length];
    RowBlocks.each(
        all.length,
        OUTLINES_A_TASK,
        inspection,
        (block, from, to) -> {
          for (int i = from; i < to; i++) {
            outside[i] =
                before[i] == null
                    ? whole.windings(all[i])
                    : before[i].outside + more.windings(all[i]) - less.windings(all[i]);
          }
        });
    return outside;
  }

  /**
   * @param before as it stood in the version before; null if it was not there
   * @param news outlines that came, went or have another depth outside
   */
  private Placed place(
      int at,
      Outline[] all,
      int[] outside,
      Placed before,
      OutlineIndex news,
      Predicate<Envelope> touched,
      OutlineIndex index,
      Optional<Nesting> nesting) {
    Outline outline = all[at];
    boolean known = before != null && before.outside == outside[at];
    if (known
        && !news.extent().intersects(outline.envelope())
        && !touched.test(outline.envelope())) {
      return before;
    }
    boolean same = known;
    List<Stand> stands = new ArrayList<>();
    for (OwnFace own : outline.faces()) {
      int depth = outside[at] + own.rise();
      if (wanted.test(depth)) {
        Envelope box = own.polygon().getEnvelopeInternal();
        Stand last = known ? before.stands.get(stands.size()) : null;
        Stand next = last;
        if (last == null || news.isAnyIn(box)) {
          List<Outline> within =
              nesting.isPresent()
                  ? nesting.get().within(own)
                  : within(own, at, depth, all, outside, index);
          if (last == null || !same(last.within, within)) {
            Face face = new Face(cut(own.polygon(), within), outline.group(), depth);
            next = new Stand(within, face);
          }
        }
        if (next == last && touched.test(box)) {
          next = new Stand(last.within, last.face.forgetting());
        }
        stands.add(next);
        same &= next == last;
      }
    }
    return same ? before : new Placed(outline, outside[at], List.copyOf(stands));
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
      OwnFace face, int at, int depth, Outline[] all, int[] outside, OutlineIndex index) {
    Envelope box = face.polygon().getEnvelopeInternal();
    List<Outline> inside = new ArrayList<>(0);
    index.meeting(
        box,
        i -> {
          Outline other = all[i];
          if (i != at
              && other.group() == all[at].group()
              && outside[i] == depth
              && box.contains(other.envelope())
              && PointInShape.locate(face.polygon(), other.lowest()) == Location.INTERIOR) {
            inside.add(other);
          }
        });
    if (inside.size() < 2) {
      return List.copyOf(inside);
    }
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
    Set<Face> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Face> fresh = new ArrayList<>();
    int at = 0;
    for (Placed before : placed) {
      if (at < now.length && now[at] == before) {
        at++;
      } else {
        before.stands.forEach(stand -> gone.add(stand.face));
        if (at < now.length && now[at].outline == before.outline) {
          now[at++].stands.forEach(stand -> fresh.add(stand.face));
        }
      }
    }
    for (; at < now.length; at++) {
      now[at].stands.forEach(stand -> fresh.add(stand.face));
    }
    fresh.sort(ORDER);
    List<Face> kept = new ArrayList<>(faces.size());
    for (Face face : faces) {
      if (gone.isEmpty() || !gone.contains(face)) {
        kept.add(face);
      }
    }
    return new FaceDepths(wanted, List.of(now), SortedMerge.of(kept, fresh, ORDER));
  }
}
