package org.landcheck.checks.relation;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** The nearest key so far; none if several are as near. */
final class Nearest {
  private int distance = Integer.MAX_VALUE;
  private String key = "";

  void offer(String other, int far) {
    if (far < distance) {
      distance = far;
      key = other;
    } else if (far == distance && !other.equals(key)) {
      key = "";
    }
  }

  /**
   * Offers the known keys that differ by a letter, or by two if the text is longer than seven; none
   * to a text of fewer than four.
   *
   * @param text folded
   * @param folded the known keys
   * @param known the same as they are written
   */
  void spell(String text, String[] folded, IntFunction<String> known, IntPredicate fits) {
    EditDistance letters = new EditDistance();
    int most = text.length() < 4 ? 0 : text.length() < 8 ? 1 : 2;
    for (int i = 0; i < folded.length && distance > 0; i++) {
      // one letter off is nearer than two, so what is found bounds what is looked for
      int within = Math.min(most, distance);
      int far = folded[i].length() > 3 ? letters.of(text, folded[i], within) : 0;
      if (far > 0 && far <= within && fits.test(i)) {
        offer(known.apply(i), far);
      }
    }
  }

  /** Empty for none. */
  String key() {
    return key;
  }
}
