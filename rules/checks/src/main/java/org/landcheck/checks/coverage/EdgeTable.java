package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** Sums the weights of directed edges between numbered nodes; opposites cancel. */
final class EdgeTable {
  private final IntBinaryOperator first;
  private int[] slots;
  private int[] low;
  private int[] high;
  private int[] group;
  private int[] balance;
  private int[] upMember;
  private int[] downMember;
  private int count;

  /**
   * @param first of two members the one to be named
   * @param expected about how many edges there will be
   */
  EdgeTable(IntBinaryOperator first, int expected) {
    this.first = first;
    int room = Integer.highestOneBit(Math.max(16, expected)) * 2;
    slots = new int[2 * room];
    low = new int[room];
    high = new int[room];
    group = new int[room];
    balance = new int[room];
    upMember = new int[room];
    downMember = new int[room];
    Arrays.fill(slots, -1);
  }

  /** What is left when the segments of two lists cancel each other exactly. */
  static Segments sum(Segments some, Segments others, IntBinaryOperator first) {
    if (some.size() == 0 || others.size() == 0) {
      return some.size() == 0 ? others : some;
    }
    int expected = some.size() + others.size();
    NodeTable nodes = new NodeTable(0, 2 * expected);
    EdgeTable table = new EdgeTable(first, expected);
    for (Segments each : List.of(some, others)) {
      for (int i = 0; i < each.size(); i++) {
        int from = nodes.add(each.x0(i), each.y0(i));
        int to = nodes.add(each.x1(i), each.y1(i));
        table.add(from, to, each.weight(i), each.member(i), each.group(i));
      }
    }
    Segments sum = new Segments();
    for (int e = 0; e < table.count; e++) {
      if (table.weight(e) > 0) {
        int from = table.from(e);
        int to = table.to(e);
        sum.add(
            nodes.x(from),
            nodes.y(from),
            nodes.x(to),
            nodes.y(to),
            table.weight(e),
            table.member(e),
            table.group(e));
      }
    }
    return sum.trimmed();
  }

  /** Adds to an edge and returns its number; -1 if it leads nowhere. */
  int add(int from, int to, int weight, int member, int ofGroup) {
    if (from == to) {
      return -1;
    }
    int i = at(Math.min(from, to), Math.max(from, to), ofGroup);
    if (from < to) {
      balance[i] += weight;
      upMember[i] = first.applyAsInt(upMember[i], member);
    } else {
      balance[i] -= weight;
      downMember[i] = first.applyAsInt(downMember[i], member);
    }
    return i;
  }

  /** Number of an edge, made if it is new. */
  private int at(int a, int b, int ofGroup) {
    int slot = slot(slots, a, b, ofGroup);
    if (slots[slot] < 0) {
      if (2 * count >= slots.length) {
        grow();
        slot = slot(slots, a, b, ofGroup);
      }
      slots[slot] = count;
      low[count] = a;
      high[count] = b;
      group[count] = ofGroup;
      upMember[count] = Source.NOBODY;
      downMember[count] = Source.NOBODY;
      count++;
    }
    return slots[slot];
  }

  private int slot(int[] table, int a, int b, int ofGroup) {
    int mask = table.length - 1;
    int slot = NodeTable.hash(((long) a << 32) | b, ofGroup) & mask;
    while (table[slot] >= 0 && !same(table[slot], a, b, ofGroup)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int room = slots.length;
    low = Arrays.copyOf(low, room);
    high = Arrays.copyOf(high, room);
    group = Arrays.copyOf(group, room);
    balance = Arrays.copyOf(balance, room);
    upMember = Arrays.copyOf(upMember, room);
    downMember = Arrays.copyOf(downMember, room);
    int[] larger = new int[2 * room];
    Arrays.fill(larger, -1);
    for (int i = 0; i < count; i++) {
      larger[slot(larger, low[i], high[i], group[i])] = i;
    }
    slots = larger;
  }

  private boolean same(int i, int a, int b, int ofGroup) {
    return low[i] == a && high[i] == b && group[i] == ofGroup;
  }

  int size() {
    return count;
  }

  /** Start of an edge, directed so that its weight is not negative. */
  int from(int i) {
    return balance[i] >= 0 ? low[i] : high[i];
  }

  int to(int i) {
    return balance[i] >= 0 ? high[i] : low[i];
  }

  int weight(int i) {
    return Math.abs(balance[i]);
  }

  int group(int i) {
    return group[i];
  }

  /** Whether there are borders both ways along an edge. */
  boolean isTwoSided(int i) {
    return upMember[i] != Source.NOBODY && downMember[i] != Source.NOBODY;
  }

  /** A member with the edge on its border, its interior on the left of it as it is directed. */
  int member(int i) {
    return balance[i] >= 0 ? upMember[i] : downMember[i];
  }

  /** A member with the edge on its border from one node to the other. */
  int member(int i, int from) {
    return from == low[i] ? upMember[i] : downMember[i];
  }
}
