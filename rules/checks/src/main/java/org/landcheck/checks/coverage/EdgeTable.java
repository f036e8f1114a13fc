package org.landcheck.checks.coverage;

import java.util.Arrays;

/** Sums the weights of directed edges between numbered nodes; opposites cancel. */
final class EdgeTable {
  private final int[] slots;
  private final int[] low;
  private final int[] high;
  private final int[] group;
  private final int[] balance;
  private final int[] upMember;
  private final int[] downMember;
  private int count;

  EdgeTable(int bound) {
    slots = new int[Integer.highestOneBit(Math.max(8, bound)) * 2];
    Arrays.fill(slots, -1);
    low = new int[bound];
    high = new int[bound];
    group = new int[bound];
    balance = new int[bound];
    upMember = new int[bound];
    downMember = new int[bound];
  }

  void add(int from, int to, int weight, int member, int ofGroup) {
    if (from == to) {
      return;
    }
    int a = Math.min(from, to);
    int b = Math.max(from, to);
    int mask = slots.length - 1;
    int slot = NodeTable.hash(((long) a << 32) | b, ofGroup) & mask;
    while (slots[slot] >= 0 && !same(slots[slot], a, b, ofGroup)) {
      slot = (slot + 1) & mask;
    }
    if (slots[slot] < 0) {
      slots[slot] = count;
      low[count] = a;
      high[count] = b;
      group[count] = ofGroup;
      upMember[count] = Integer.MAX_VALUE;
      downMember[count] = Integer.MAX_VALUE;
      count++;
    }
    int i = slots[slot];
    if (from == a) {
      balance[i] += weight;
      upMember[i] = Math.min(upMember[i], member);
    } else {
      balance[i] -= weight;
      downMember[i] = Math.min(downMember[i], member);
    }
  }

  private boolean same(int i, int a, int b, int ofGroup) {
    return low[i] == a && high[i] == b && group[i] == ofGroup;
  }

  /** Number of edges that do not balance. */
  int unbalanced() {
    int n = 0;
    for (int i = 0; i < count; i++) {
      n += balance[i] == 0 ? 0 : 1;
    }
    return n;
  }

  /** Copies the edges that do not balance, directed so that their weight is positive. */
  void copyUnbalanced(int[] from, int[] to, int[] weight, int[] member, int[] groups) {
    int n = 0;
    for (int i = 0; i < count; i++) {
      if (balance[i] != 0) {
        boolean up = balance[i] > 0;
        from[n] = up ? low[i] : high[i];
        to[n] = up ? high[i] : low[i];
        weight[n] = Math.abs(balance[i]);
        member[n] = up ? upMember[i] : downMember[i];
        groups[n] = group[i];
        n++;
      }
    }
  }
}
