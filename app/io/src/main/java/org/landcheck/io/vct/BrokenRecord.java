package org.landcheck.io.vct;

import org.landcheck.api.LocalText;

/** One object of a file whose lines are not what they should be. */
final class BrokenRecord extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LocalText reason;

  BrokenRecord(long line, String zh, String en) {
    // No stack trace: a damaged file may hold a million of these.
    super(en, null, false, false);
    this.reason = new LocalText("第 " + line + " 行：" + zh, "line " + line + ": " + en);
  }

  /** What is wrong, and in which line. */
  LocalText reason() {
    return reason;
  }
}
