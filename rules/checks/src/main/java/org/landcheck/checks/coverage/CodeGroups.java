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
  private final Map<Integer, Integer> ofParent;
  private final IntBag edited = new IntBag();

  private CodeGroups(
      CodeMatch match,
      Members children,
      Members parents,
      Map<String, Integer> numbers,
      int[] ofChildRow,
      Map<Integer, Integer> ofParent) {
    this.match = match;
    this.children = children;
    this.parents = parents;
    this.numbers = numbers;
    this.ofChildRow = ofChildRow;
    this.ofParent = ofParent;
  }

  private static Map<Integer, Integer> ofParents(
      CodeMatch match, Members parents, Map<String, Integer> numbers) {
    Map<Integer, Integer> groups = new HashMap<>();
    Layer layer = parents.layer();
    for (int row = 0; row < layer.size() && !match.all(); row++) {
      int id = parents.idOf(row);
      Optional<String> code = match.parentCode(layer, row);
      if (id >= 0 && code.isPresent()) {
        groups.put(id, numbers.get(code.get()));
      }
    }
    return groups;
  }

  /** Looks up the children that were edited since an earlier version. */
  private void addEdited(CodeGroups before) {
    ofTouchedChild.putAll(before.ofTouchedChild);
    Layer layer = children.layer();
    for (long fid : Revision.differing(before.children.layer(), layer)) {
      ofTouchedChild.remove(before.children.idOfFeature(fid));
      int id = children.idOfFeature(fid);
      if (id >= 0) {
        ofTouchedChild.put(id, number(layer, layer.rowOf(fid)));
        edited.add(id);
      }
    }
  }

  /** The groups of two layers, looking at all rows. */
  static CodeGroups of(CodeMatch match, Members children, Members parents, Inspection inspection) {
    Map<String, Integer> numbers = numbers(match, parents.layer());
    Layer base = children.base().layer();
    int[] ofChildRow = new int[match.all() ? 0 : base.size()];
    CodeGroups lookup =
        new CodeGroups(
            match, children, parents, numbers, ofChildRow, ofParents(match, parents, numbers));
    inspection.parallel(
        (ofChildRow.length + BLOCK - 1) / BLOCK,
        task -> {
          int end = Math.min(ofChildRow.length, (task + 1) * BLOCK);
          for (int row = task * BLOCK; row < end; row++) {
            ofChildRow[row] = lookup.number(base, row);
          }
        });
    if (!match.all()) {
      Layer layer = children.layer();
      for (int row : layer.revision().map(Revision::touchedRows).orElse(new int[0])) {
        int id = children.idOf(row);
        if (id >= 0) {
          lookup.ofTouchedChild.put(id, lookup.number(layer, row));
        }
      }
    }
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
    boolean same = parents == nowParents;
    if (!same && !numbers(match, nowParents.layer()).keySet().equals(numbers.keySet())) {
      return Optional.empty();
    }
    Map<Integer, Integer> groups = same ? ofParent : ofParents(match, nowParents, numbers);
    CodeGroups now = new CodeGroups(match, nowChildren, nowParents, numbers, ofChildRow, groups);
    if (!match.all()) {
      now.addEdited(this);
    }
    return Optional.of(now);
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

  /** Adds the tiles of members that stayed but are of another group in the version after. */
  void addMoved(CodeGroups now, Source parentsBefore, BitSet tiles) {
    for (int id : now.edited.toArray()) {
      if (children.has(id) && ofChild(id) != now.ofChild(id)) {
        children.tilesOf(id, tiles::set);
      }
    }
    if (parents != now.parents) {
      addMovedParents(now, ofParent.keySet(), parentsBefore, tiles);
      addMovedParents(now, now.ofParent.keySet(), parentsBefore, tiles);
    }
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
}
