package org.landcheck.checks.relation;

import java.util.Arrays;

/** How many letters two texts differ by. */
final class EditDistance {
  private EditDistance() {}

  /**
   * Letters to put in, leave out, replace, or exchange with the next, so that one text becomes the
   * other (optimal string alignment).
   *
   * @param most more than that is not counted
   * @return {@code most + 1} if there are more
   */
  static int of(String a, String b, int most) {
    int over = most + 1;
    if (Math.abs(a.length() - b.length()) > most) {
      return over;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = Math.min(j, over);
    }
    for (int i = 1; i <= a.length(); i++) {
      Arrays.fill(row, over);
      row[0] = Math.min(i, over);
      int least = row[0];
      for (int j = Math.max(1, i - most); j <= Math.min(b.length(), i + most); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row[j] = Math.min(cost, over);
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return over;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
