package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;
import org.landcheck.checks.rows.RowBlocks;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Names the pairs behind every face that is covered more than once, and cuts each pair exactly.
 *
 * <p>Complete: two interiors that meet in a region wider than the tolerance make a face of depth
 * two or more there, also when both polygons are identical, one lies in the other, or every border
 * inside the region has cancelled; so it is enough to try the members that meet such a face. Of
 * more than {@value #STACK} polygons on top of each other each is paired with the first only: the
 * number of all pairs is of no use to anybody.
 */
public final class PairOverlaps {
  private static final int STACK = 64;

  private static final int FACES_A_TASK = 64;

  private final Coverage coverage;
  private final PairCut cut;
  private final Map<Long, PairOverlap> known = new HashMap<>();
  private final List<PairOverlap> overlaps = new ArrayList<>();

  private PairOverlaps(Coverage coverage) {
    this.coverage = coverage;
    this.cut = new PairCut(coverage.members());
  }

  /** All overlapping pairs of a layer, in the order of its features. */
  public static List<PairOverlap> of(Layer layer, double tolerance, Inspection inspection) {
    return built(layer, tolerance, inspection).overlaps;
  }

  /** How many pairs of a layer had to be overlaid to tell what they share. */
  static int overlays(Layer layer, double tolerance, Inspection inspection) {
    return built(layer, tolerance, inspection).cut.overlays();
  }

  private static PairOverlaps built(Layer layer, double tolerance, Inspection inspection) {
    record Key(String structure, Layer base, double tolerance) {}
    return inspection
        .shared(
            new Key("overlaps", Revision.baseOf(layer), tolerance), () -> new Versions(tolerance))
        .at(Coverage.of(layer, tolerance, inspection), inspection);
  }

  /** The last version asked for. */
  private static final class Versions {
    private final double tolerance;
    private PairOverlaps latest;

    Versions(double tolerance) {
      this.tolerance = tolerance;
    }

    synchronized PairOverlaps at(Coverage coverage, Inspection inspection) {
      if (latest == null || latest.coverage != coverage) {
        PairOverlaps next = new PairOverlaps(coverage);
        next.build(latest, tolerance, inspection);
        latest = next;
      }
      return latest;
    }
  }

  private void build(PairOverlaps before, double tolerance, Inspection inspection) {
    List<Face> faces = coverage.doubled();
    long[][] byFace = new long[faces.size()][];
    RowBlocks.each(
        byFace.length,
        FACES_A_TASK,
        inspection,
        (block, from, to) -> {
          for (int i = from; i < to; i++) {
            Face face = faces.get(i);
            byFace[i] = face.about("pairs", () -> pairs(face));
          }
        });
    long[] pairs =
        Arrays.stream(byFace).flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    IntPredicate edited = before == null ? id -> false : edited(before.coverage.members());
    PairOverlap[] results = new PairOverlap[pairs.length];
    IntBag fresh = new IntBag();
    for (int i = 0; i < pairs.length; i++) {
      PairOverlap old = before == null ? null : before.known.get(pairs[i]);
      if (old == null) {
        fresh.add(i);
      } else {
        boolean same = !edited.test(old.first()) && !edited.test(old.second());
        results[i] = same ? old : old.forgetting();
      }
    }
    inspection.parallel(
        fresh.size(), k -> results[fresh.get(k)] = cut(pairs[fresh.get(k)], tolerance));
    for (int i = 0; i < results.length; i++) {
      known.put(pairs[i], results[i]);
      if (!results[i].shape().isEmpty()) {
        overlaps.add(results[i]);
      }
    }
    Members members = coverage.members();
    overlaps.sort(
        (a, b) -> {
          int order = members.compare(a.first(), b.first());
          return order != 0 ? order : members.compare(a.second(), b.second());
        });
  }

  /** Tells members that stayed but of which something else than the shape was edited. */
  private IntPredicate edited(Members before) {
    int[] kept = MemberChanges.between(before, coverage.members()).kept();
    Set<Integer> edited = Arrays.stream(kept).boxed().collect(Collectors.toSet());
    return edited::contains;
  }

  private long[] pairs(Face face) {
    Members members = coverage.members();
    Envelope place = face.polygon().getEnvelopeInternal();
    int[] near = members.within(place);
    Integer[] byX = Arrays.stream(near).boxed().toArray(Integer[]::new);
    Envelope[] boxes = new Envelope[near.length];
    Map<Integer, Envelope> box = new HashMap<>();
    for (int id : near) {
      box.put(id, members.shape(id).getEnvelopeInternal().intersection(place));
    }
    Arrays.sort(byX, (a, b) -> Double.compare(box.get(a).getMinX(), box.get(b).getMinX()));
    Arrays.setAll(boxes, i -> box.get(byX[i]));
    long limit = (long) STACK * near.length;
    long[] pairs = new long[near.length];
    int count = 0;
    for (int i = 0; i < byX.length; i++) {
      for (int j = i + 1; j < byX.length && boxes[j].getMinX() <= boxes[i].getMaxX(); j++) {
        if (boxes[i].intersects(boxes[j])) {
          pairs = count == pairs.length ? Arrays.copyOf(pairs, 2 * count) : pairs;
          pairs[count++] = pair(byX[i], byX[j]);
        }
        if (count > limit && near.length > STACK) {
          return stack(face);
        }
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /** The polygons on top of each other in a face, each with the first. */
  private long[] stack(Face face) {
    Members members = coverage.members();
    Coordinate inside = FaceProbe.inside(face.polygon(), members);
    List<Integer> there = new ArrayList<>();
    members.at(inside, there::add);
    return there.stream().skip(1).mapToLong(id -> pair(there.get(0), id)).toArray();
  }

  private long pair(int a, int b) {
    boolean inOrder = coverage.members().compare(a, b) < 0;
    return (long) (inOrder ? a : b) << 32 | (inOrder ? b : a);
  }

  private PairOverlap cut(long pair, double tolerance) {
    int first = (int) (pair >>> 32);
    int second = (int) pair;
    Geometry shape = cut.shared(first, second);
    boolean wide = !shape.isEmpty() && FaceWidth.exceeds(shape, tolerance);
    return new PairOverlap(first, second, shape.norm(), shape.getArea(), wide);
  }
}
