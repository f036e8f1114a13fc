package org.landcheck.cli;

import org.landcheck.core.run.RunResult;

/** What a command tells the shell. Scripts rely on these numbers. */
final class ExitCode {
  /** No finding of severity ERROR, and nothing left unchecked. */
  static final int CONFORMS = 0;

  /** Findings of severity ERROR. */
  static final int FINDINGS = 1;

  /** Bad usage or input that cannot be read. */
  static final int BAD_INPUT = 2;

  /** A fault of the program. */
  static final int FAULT = 3;

  /** Conforms as far as checked. */
  static final int NOT_ALL_CHECKED = 4;

  private ExitCode() {}

  static int of(RunResult result) {
    if (!result.failures().isEmpty()) {
      return FAULT;
    }
    if (!result.conforms()) {
      return FINDINGS;
    }
    return result.complete() ? CONFORMS : NOT_ALL_CHECKED;
  }
}
