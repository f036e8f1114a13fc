package org.landcheck.checks.coverage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;

/**
 * Which polygons of two layers belong together by their codes: those of one group, a number. Known
 * for rows beneath the edits; rows an edit touched are looked up anew.
 */
final class CodeGroups {
  static final int NONE = -1;

  private static final int BLOCK = 4096;

  private final CodeMatch match;
  private final Members children;
  private final Members parents;
  private final Map<String, Integer> numbers;
  private final int[] ofChildRow;
  private final Map<Integer, Integer> ofTouchedChild = new HashMap<>();
  private final Map<Integer, Integer> ofParent = new HashMap<>();

  private CodeGroups(
      CodeMatch match,
      Members children,
      Members parents,
      Map<String, Integer> numbers,
      int[] ofChildRow) {
    this.match = match;
    this.children = children;
    this.parents = parents;
    this.numbers = numbers;
    this.ofChildRow = ofChildRow;
    Layer layer = parents.layer();
    for (int row = 0; row < layer.size() && !match.all(); row++) {
      int id = parents.idOf(row);
      Optional<String> code = match.parentCode(layer, row);
      if (id >= 0 && code.isPresent()) {
        ofParent.put(id, numbers.get(code.get()));
      }
    }
    Optional<Revision> revision = children.layer().revision();
    if (revision.isPresent() && !match.all()) {
      for (int row : revision.get().touchedRows()) {
        int id = children.idOf(row);
        if (id >= 0) {
          ofTouchedChild.put(id, number(children.layer(), row));
        }
      }
    }
  }

  /** The groups of two layers, looking at all rows. */
  static CodeGroups of(CodeMatch match, Members children, Members parents, Inspection inspection) {
    Map<String, Integer> numbers = numbers(match, parents.layer());
    Layer base = children.base().layer();
    int[] ofChildRow = new int[match.all() ? 0 : base.size()];
    CodeGroups lookup = new CodeGroups(match, children, parents, numbers, ofChildRow);
    inspection.parallel(
        (ofChildRow.length + BLOCK - 1) / BLOCK,
        task -> {
          int end = Math.min(ofChildRow.length, (task + 1) * BLOCK);
          for (int row = task * BLOCK; row < end; row++) {
            ofChildRow[row] = lookup.number(base, row);
          }
        });
    return lookup;
  }

  private static Map<String, Integer> numbers(CodeMatch match, Layer parents) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int row = 0; row < parents.size() && !match.all(); row++) {
      match.parentCode(parents, row).ifPresent(c -> numbers.putIfAbsent(c, numbers.size()));
    }
    return numbers;
  }

  /** The groups of later versions; empty if the codes of the parents are no longer the same. */
  Optional<CodeGroups> again(Members nowChildren, Members nowParents) {
    if (parents != nowParents
        && !numbers(match, nowParents.layer()).keySet().equals(numbers.keySet())) {
      return Optional.empty();
    }
    return Optional.of(new CodeGroups(match, nowChildren, nowParents, numbers, ofChildRow));
  }

  private int number(Layer layer, int row) {
    return match.childCode(layer, row).map(code -> numbers.getOrDefault(code, NONE)).orElse(NONE);
  }

  /** Group of a child, {@link #NONE} if no parent has its code. */
  int ofChild(int id) {
    if (match.all()) {
      return 0;
    }
    Integer touched = ofTouchedChild.isEmpty() ? null : ofTouchedChild.get(id);
    if (touched != null) {
      return touched;
    }
    return id < ofChildRow.length ? ofChildRow[id] : number(children.layer(), children.row(id));
  }

  int ofParent(int id) {
    return match.all() ? 0 : ofParent.getOrDefault(id, NONE);
  }

  /** Adds the tiles of members that stayed but are of another group now. */
  void addMoved(CodeGroups now, Source parentsBefore, BitSet tiles) {
    addMoved(now, ofTouchedChild.keySet(), tiles);
    addMoved(now, now.ofTouchedChild.keySet(), tiles);
    addMovedParents(now, ofParent.keySet(), parentsBefore, tiles);
    addMovedParents(now, now.ofParent.keySet(), parentsBefore, tiles);
  }

  /** A parent without a code is in neither map: it may have lost its group or come to one. */
  private void addMovedParents(
      CodeGroups now, Iterable<Integer> ids, Source parentsBefore, BitSet tiles) {
    for (int id : ids) {
      if (parents.has(id) && now.parents.has(id) && ofParent(id) != now.ofParent(id)) {
        parentsBefore.tilesOf(id, tiles::set);
      }
    }
  }

  private void addMoved(CodeGroups now, Iterable<Integer> ids, BitSet tiles) {
    for (int id : ids) {
      if (children.has(id) && now.children.has(id) && ofChild(id) != now.ofChild(id)) {
        children.tilesOf(id, tiles::set);
      }
    }
  }
}
