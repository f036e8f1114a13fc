package org.landcheck.checks.coverage;

import java.util.function.IntBinaryOperator;

/** Of two members of one or two layers the one to be named: see {@link Source#first}. */
record Naming(Source own, Source other) implements IntBinaryOperator {
  @Override
  public int applyAsInt(int known, int next) {
    return Source.isFirst(next) ? own.first(known, next) : other.first(known, next);
  }
}
