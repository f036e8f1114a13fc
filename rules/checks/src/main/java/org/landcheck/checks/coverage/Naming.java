package org.landcheck.checks.coverage;

import java.util.function.IntBinaryOperator;

/**
 * Of two members of one or two layers the one to be named: first layer before second, then by
 * feature id. Members go by the names {@link Source} gives them.
 */
record Naming(Members first, Members second) implements IntBinaryOperator {
  /** For the members of one layer. */
  static Naming of(Members only) {
    return new Naming(only, only);
  }

  @Override
  public int applyAsInt(int known, int next) {
    if (known == Source.NOBODY || known == next) {
      return next;
    }
    boolean ofFirst = Source.isFirst(known);
    if (ofFirst != Source.isFirst(next)) {
      return ofFirst ? known : next;
    }
    int order =
        ofFirst
            ? first.compare(known, next)
            : second.compare(Source.idOfSecond(known), Source.idOfSecond(next));
    return order <= 0 ? known : next;
  }
}
