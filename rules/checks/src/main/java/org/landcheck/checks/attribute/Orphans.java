package org.landcheck.checks.attribute;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.checks.rows.HashedRows;
import org.landcheck.checks.rows.IntRows;
import org.landcheck.checks.rows.Overlay;
import org.landcheck.checks.rows.RowBlocks;
import org.landcheck.checks.rows.TouchedRows;

/**
 * Rows whose code does not begin with the code of a parent. Holds the children by the front of
 * their code, the parents by their code and the orphans of two layers as they are beneath edits, 4
 * bytes each; answers for every version of the two from what was changed. Immutable.
 */
final class Orphans {
  private final Front front;
  private final Layer children;
  private final HashedRows byFront;
  private final Front code;
  private final Layer parents;
  private final HashedRows byCode;
  private final int[] orphans;
  private final TouchedRows<Touched> fronts = new TouchedRows<>();

  /** Two layers beneath their edits, and where their codes are. */
  record Key(Layer children, Front front, Layer parents, Front code) {}

  private record Fixed(Layer children, Front front, Set<String> known) {}

  /**
   * A child that was edited.
   *
   * @param hasParentBeneath whether a parent had its front as code before all edits
   */
  private record Touched(String code, String front, boolean hasParentBeneath) {}

  private Orphans(Key key, Inspection inspection) {
    children = key.children;
    front = key.front;
    parents = key.parents;
    code = key.code;
    byCode =
        HashedRows.of(
            parents.size(), () -> code.hashes(parents), inspection, (part, rows, from, to) -> {});
    IntRows[] alone = new IntRows[HashedRows.PARTS];
    Arrays.setAll(alone, part -> new IntRows());
    Overlay asTheyWere = Overlay.of(parents);
    byFront =
        HashedRows.of(
            children.size(),
            () -> front.hashes(children),
            inspection,
            (part, rows, from, to) -> {
              String last = "";
              boolean known = true;
              for (int i = from; i < to; i++) {
                String own = front.of(children, rows[i]);
                known = own.equals(last) ? known : beneath(own, asTheyWere);
                last = own;
                if (!known) {
                  alone[part].accept(rows[i]);
                }
              }
            });
    orphans = IntRows.concat(alone);
    Arrays.sort(orphans);
  }

  static Orphans of(Key key, Inspection inspection) {
    return inspection.shared(key, () -> new Orphans(key, inspection));
  }

  /** Whether a parent that was there before all edits, and still is, has a code. */
  private boolean beneath(String own, Overlay parentsNow) {
    return byCode.any(
        code.hash(own), row -> parentsNow.rowOfBase(row) >= 0 && code.of(parents, row).equals(own));
  }

  /** Orphans beneath all edits, ascending; not to be modified. */
  int[] beneath() {
    return orphans;
  }

  /** Orphans of versions of the two layers, ascending. */
  int[] now(Overlay childrenNow, Overlay parentsNow) {
    Set<String> fresh = new HashSet<>();
    for (int row : parentsNow.touched()) {
      fresh.add(code.of(parentsNow.layer(), row));
    }
    Set<String> changed = new HashSet<>(fresh);
    for (int row : parentsNow.lost()) {
      changed.add(code.of(parents, row));
    }
    Predicate<String> known = own -> fresh.contains(own) || beneath(own, parentsNow);
    IntRows now = new IntRows();
    for (int row : orphans) {
      if (changed.isEmpty() || !changed.contains(front.of(children, row))) {
        addIfThere(childrenNow.rowOfBase(row), now);
      }
    }
    for (String each : changed) {
      if (!known.test(each)) {
        withFront(each, row -> addIfThere(childrenNow.rowOfBase(row), now));
      }
    }
    fronts.forEach(
        childrenNow,
        row -> touched(childrenNow.layer(), row),
        (row, each) -> {
          boolean orphan =
              changed.contains(each.front) ? !known.test(each.front) : !each.hasParentBeneath;
          if (orphan && !each.front.isEmpty()) {
            now.accept(row);
          }
        });
    return now.sorted();
  }

  private Touched touched(Layer layer, int row) {
    String whole = Front.whole(front.column()).of(layer, row);
    String own = front.of(whole);
    return new Touched(
        whole, own, byCode.any(code.hash(own), each -> code.of(parents, each).equals(own)));
  }

  /** Passes the whole codes of the children that were edited. */
  void forTouched(Overlay childrenNow, Consumer<String> codes) {
    fronts.forEach(
        childrenNow,
        row -> touched(childrenNow.layer(), row),
        (row, each) -> codes.accept(each.code));
  }

  /** Passes the rows beneath all edits whose code has a front. */
  void withFront(String own, IntConsumer rows) {
    byFront.find(
        front.hash(own),
        row -> {
          if (front.of(children, row).equals(own)) {
            rows.accept(row);
          }
        });
  }

  /** Rows of a layer whose codes begin with none of a few known ones, ascending. */
  static int[] outside(Set<String> known, Overlay version, Front front, Inspection inspection) {
    Layer base = version.base();
    int[] before =
        inspection.shared(
            new Fixed(base, front, Set.copyOf(known)),
            () ->
                RowBlocks.choose(
                    base.size(),
                    inspection,
                    (from, to, chosen) -> {
                      for (int row = from; row < to; row++) {
                        String own = front.of(base, row);
                        if (!own.isEmpty() && !known.contains(own)) {
                          chosen.accept(row);
                        }
                      }
                    }));
    IntRows now = new IntRows();
    for (int row : before) {
      addIfThere(version.rowOfBase(row), now);
    }
    addTouched(version, front, known::contains, now);
    return now.sorted();
  }

  private static void addTouched(
      Overlay version, Front front, Predicate<String> known, IntRows now) {
    for (int row : version.touched()) {
      String own = front.of(version.layer(), row);
      if (!own.isEmpty() && !known.test(own)) {
        now.accept(row);
      }
    }
  }

  private static void addIfThere(int row, IntRows now) {
    if (row >= 0) {
      now.accept(row);
    }
  }
}
