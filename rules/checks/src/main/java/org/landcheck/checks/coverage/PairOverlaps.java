package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;
import org.locationtech.jts.geom.Geometry;

/**
 * Names the pairs behind every face that is covered more than once, and cuts each pair exactly.
 *
 * <p>Complete: two interiors that meet in a region wider than the tolerance make a face of depth
 * two or more there, also when both polygons are identical, one lies in the other, or every border
 * inside the region has cancelled; so it is enough to try the members that meet such a face ({@link
 * PairsBehind}). Where very many lie on top of each other not all pairs are named, but each polygon
 * is ({@link Piles}).
 *
 * <p>Keeps what it knows of the version asked for last: only faces that came and went are looked
 * at.
 */
public final class PairOverlaps {
  private final double tolerance;
  private final Map<Long, Known> known = new HashMap<>();
  private Set<Long> piled = Set.of();
  private Optional<Coverage> last = Optional.empty();
  private int overlays;
  private List<PairOverlap> overlaps = List.of();

  /**
   * A pair that may overlap.
   *
   * @param faces of the last version that it is behind
   */
  private record Known(PairOverlap overlap, int faces) {}

  private PairOverlaps(double tolerance) {
    this.tolerance = tolerance;
  }

  /** All overlapping pairs of a layer, in the order of its features. */
  public static List<PairOverlap> of(Layer layer, double tolerance, Inspection inspection) {
    Coverage coverage = Coverage.of(layer, tolerance, inspection);
    return versions(layer, tolerance, inspection).at(coverage, inspection);
  }

  /** How many pairs of a layer had to be overlaid to tell what they share. */
  static int overlays(Layer layer, double tolerance, Inspection inspection) {
    of(layer, tolerance, inspection);
    return versions(layer, tolerance, inspection).overlays;
  }

  private static PairOverlaps versions(Layer layer, double tolerance, Inspection inspection) {
    record Key(String structure, Layer base, double tolerance) {}
    return inspection.shared(
        new Key("overlaps", Revision.baseOf(layer), tolerance), () -> new PairOverlaps(tolerance));
  }

  private synchronized List<PairOverlap> at(Coverage coverage, Inspection inspection) {
    if (last.isEmpty() || last.get() != coverage) {
      next(coverage, inspection);
    }
    return overlaps;
  }

  /** Brings what is known to a later version; not before all of it is worked out. */
  private void next(Coverage coverage, Inspection inspection) {
    Set<Face> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    last.ifPresent(before -> gone.addAll(before.doubled()));
    List<Face> come = new ArrayList<>(coverage.doubled());
    come.removeIf(face -> gone.remove(face) || Piles.isDeep(face));
    gone.removeIf(Piles::isDeep);
    inspection.parallel(come.size(), i -> pairs(come.get(i), coverage));
    Map<Long, Integer> changes = new HashMap<>();
    come.forEach(face -> count(pairs(face, coverage), 1, changes));
    gone.forEach(face -> count(pairs(face, coverage), -1, changes));
    Set<Long> piles = piles(coverage);
    piles.forEach(pair -> changes.merge(pair, 1, Integer::sum));
    piled.forEach(pair -> changes.merge(pair, -1, Integer::sum));
    long[] fresh = changes.keySet().stream().mapToLong(p -> p).filter(this::isNew).toArray();
    PairCut cut = new PairCut(coverage.members());
    PairOverlap[] found = new PairOverlap[fresh.length];
    inspection.parallel(found.length, i -> found[i] = cut(fresh[i], cut));
    Set<PairOverlap> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    List<PairOverlap> added = new ArrayList<>();
    renew(edited(coverage), added, dropped);
    for (int i = 0; i < found.length; i++) {
      known.put(fresh[i], new Known(found[i], 0));
      added.add(found[i]);
    }
    changes.forEach((pair, more) -> count(pair, more, dropped));
    added.removeIf(pair -> pair.shape().isEmpty() || dropped.contains(pair));
    overlaps = merged(added, dropped, coverage.members());
    overlays = cut.overlays();
    piled = piles;
    last = Optional.of(coverage);
  }

  private static void count(long[] pairs, int by, Map<Long, Integer> changes) {
    for (long pair : pairs) {
      changes.merge(pair, by, Integer::sum);
    }
  }

  private boolean isNew(long pair) {
    return !known.containsKey(pair);
  }

  private void count(long pair, int more, Set<PairOverlap> dropped) {
    Known before = known.get(pair);
    if (before.faces + more > 0) {
      known.put(pair, new Known(before.overlap, before.faces + more));
    } else {
      known.remove(pair);
      dropped.add(before.overlap);
    }
  }

  /** Members that stayed but of which something else than the shape was edited. */
  private Set<Integer> edited(Coverage now) {
    return last.stream()
        .flatMapToInt(
            before -> Arrays.stream(MemberChanges.between(before.members(), now.members()).kept()))
        .boxed()
        .collect(Collectors.toSet());
  }

  /** Forgets what was found out about the overlaps of edited members. */
  private void renew(Set<Integer> edited, List<PairOverlap> added, Set<PairOverlap> dropped) {
    if (edited.isEmpty()) {
      return;
    }
    known.replaceAll(
        (pair, each) -> {
          PairOverlap old = each.overlap;
          if (!edited.contains(old.first()) && !edited.contains(old.second())) {
            return each;
          }
          dropped.add(old);
          added.add(old.forgetting());
          return new Known(added.get(added.size() - 1), each.faces);
        });
  }

  /** The overlaps of the last version without some and with others, in order. */
  private List<PairOverlap> merged(
      List<PairOverlap> added, Set<PairOverlap> dropped, Members members) {
    Comparator<PairOverlap> order =
        (a, b) -> {
          int first = members.compare(a.first(), b.first());
          return first != 0 ? first : members.compare(a.second(), b.second());
        };
    added.sort(order);
    List<PairOverlap> kept = new ArrayList<>(overlaps.size());
    for (PairOverlap each : overlaps) {
      if (dropped.isEmpty() || !dropped.contains(each)) {
        kept.add(each);
      }
    }
    return SortedMerge.of(kept, added, order);
  }

  private static Set<Long> piles(Coverage coverage) {
    List<Face> deep = coverage.doubled().stream().filter(Piles::isDeep).toList();
    return deep.isEmpty() ? Set.of() : Piles.pairs(deep, coverage.members());
  }

  /** The pairs behind a face. */
  private static long[] pairs(Face face, Coverage coverage) {
    return face.about("pairs", () -> new PairsBehind(coverage.members()).of(face));
  }

  private PairOverlap cut(long pair, PairCut cut) {
    int first = (int) (pair >>> 32);
    int second = (int) pair;
    Geometry shape = cut.shared(first, second);
    boolean wide = !shape.isEmpty() && FaceWidth.exceeds(shape, tolerance);
    return new PairOverlap(first, second, shape.norm(), shape.getArea(), wide);
  }
}
