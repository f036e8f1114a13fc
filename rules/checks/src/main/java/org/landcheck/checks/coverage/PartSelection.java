package org.landcheck.checks.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.landcheck.checks.coverage.CloseEdges.Pair;

/**
 * The parts that have to be put together anew after an edit: those of changed tiles, all that can
 * hang together with them, and whole pieces only. With them goes every pair of edges of theirs that
 * come close.
 */
final class PartSelection {
  private final OpenTiles now;
  private final Set<Long> places = new HashSet<>();
  private final Deque<Long> open = new ArrayDeque<>();
  private final BitSet scanned = new BitSet();
  private final Map<Long, List<Pair>> pairsOf = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  private PartSelection(OpenTiles now) {
    this.now = now;
  }

  /** All there are. */
  static PartSelection all(OpenTiles now) {
    PartSelection all = new PartSelection(now);
    for (int tile = 0; tile < now.parts().length; tile++) {
      all.addTile(tile);
      all.pairs.addAll(now.close()[tile]);
    }
    return all;
  }

  /** Passes to a consumer the parts of a later version that were of one piece with another. */
  @FunctionalInterface
  interface Fellows {
    void of(long place, LongConsumer fellows);
  }

  /**
   * @param changed tiles whose parts or close pairs are not what they were
   * @param lost parts that are left of the pieces that had parts in those tiles
   * @param fellows of parts in tiles that did not change
   */
  static PartSelection around(
      BitSet changed, OpenTiles before, OpenTiles now, Iterable<Long> lost, Fellows fellows) {
    PartSelection selection = new PartSelection(now);
    BitSet reached = new BitSet();
    before.reach().addReached(changed, reached);
    now.reach().addReached(changed, reached);
    // who comes to those tiles may share a node there
    BitSet around = new BitSet();
    reached.stream().forEach(tile -> now.reach().forOwners(tile, around::set));
    around.stream().forEach(selection::addTile);
    lost.forEach(selection::add);
    while (!selection.open.isEmpty()) {
      long place = selection.open.remove();
      fellows.of(place, selection::add);
      selection.addClose(place);
    }
    return selection;
  }

  private void addTile(int tile) {
    for (int part = 0; part < now.parts()[tile].parts().size(); part++) {
      add(PartNumbers.place(tile, part));
    }
  }

  private void add(long place) {
    if (places.add(place)) {
      open.add(place);
    }
  }

  /** Adds what comes close to a part. */
  private void addClose(long place) {
    BitSet own = new BitSet();
    own.set(PartNumbers.tile(place));
    BitSet reached = new BitSet();
    now.reach().addReached(own, reached);
    reached.andNot(scanned);
    scanned.or(reached);
    reached.stream().forEach(tile -> now.close()[tile].forEach(this::note));
    for (Pair pair : pairsOf.getOrDefault(place, List.of())) {
      pairs.add(pair);
      add(PartNumbers.place(pair.a(), now.parts()));
      add(PartNumbers.place(pair.b(), now.parts()));
    }
  }

  private void note(Pair pair) {
    for (CloseEdges.Edge edge : List.of(pair.a(), pair.b())) {
      long place = PartNumbers.place(edge, now.parts());
      pairsOf.computeIfAbsent(place, p -> new ArrayList<>()).add(pair);
    }
  }

  /** The parts, by {@link PartNumbers#place}. */
  long[] places() {
    return places.stream().mapToLong(Long::longValue).toArray();
  }

  /** Edges of these parts that come close; a pair may come several times. */
  List<Pair> pairs() {
    return pairs;
  }
}
