package org.landcheck.checks.coverage;

/**
 * What became of the members of the version before: noted as they are made, so that nobody has to
 * compare all of them.
 */
final class MemberStep {
  private static final Object NOTHING = new Object();

  private final Object from;
  private final IntBag gone = new IntBag();
  private final IntBag come = new IntBag();
  private final IntBag kept = new IntBag();

  /** To the first version. */
  MemberStep() {
    from = NOTHING;
  }

  MemberStep(Members before) {
    from = before.stamp();
  }

  /**
   * A feature that was edited.
   *
   * @param before the member it was, negative if it was none
   * @param after the member it is now
   */
  void add(int before, int after) {
    if (before >= 0 && before == after) {
      kept.add(after);
    } else {
      add(gone, before);
      add(come, after);
    }
  }

  private static void add(IntBag to, int id) {
    if (id >= 0) {
      to.add(id);
    }
  }

  /** Whether it begins at a version. */
  boolean isFrom(Members before) {
    return from == before.stamp();
  }

  int[] gone() {
    return gone.toArray();
  }

  int[] come() {
    return come.toArray();
  }

  /** Members with a shape as before of which something else was edited. */
  int[] kept() {
    return kept.toArray();
  }
}
