package org.landcheck.checks.relation;

import java.util.Arrays;

/** How many letters two texts differ by. Keeps its working space; for one thread. */
final class EditDistance {
  private int[] before = {};
  private int[] last = {};
  private int[] row = {};

  /**
   * Letters to put in, leave out, replace, or exchange with the next, so that one text becomes the
   * other (optimal string alignment). Looks only near the diagonal of the table, and leaves out
   * what both begin and end with: that changes nothing, and keys have most of it in common.
   *
   * @param most more than that is not counted
   * @return {@code most + 1} if there are more
   */
  int of(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int end = Math.min(a.length(), b.length());
    int front = 0;
    while (front < end && a.charAt(front) == b.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < end - front
        && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
      back++;
    }
    int lengthA = a.length() - front - back;
    int lengthB = b.length() - front - back;
    return lengthA == 0 || lengthB == 0
        ? Math.max(lengthA, lengthB)
        : table(a, lengthA, b, lengthB, front, most);
  }

  private int table(String a, int lengthA, String b, int lengthB, int front, int most) {
    int over = most + 1;
    if (row.length <= lengthB) {
      before = new int[lengthB + 1];
      last = new int[lengthB + 1];
      row = new int[lengthB + 1];
    }
    for (int j = 0; j <= lengthB; j++) {
      last[j] = Math.min(j, over);
    }
    for (int i = 1; i <= lengthA; i++) {
      Arrays.fill(row, 0, lengthB + 1, over);
      row[0] = Math.min(i, over);
      int least = row[0];
      char own = a.charAt(front + i - 1);
      for (int j = Math.max(1, i - most); j <= Math.min(lengthB, i + most); j++) {
        boolean same = own == b.charAt(front + j - 1);
        int cost = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && own == b.charAt(front + j - 2)
            && a.charAt(front + i - 2) == b.charAt(front + j - 1)) {
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
    return last[lengthB];
  }
}
