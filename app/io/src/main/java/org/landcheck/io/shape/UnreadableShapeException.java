package org.landcheck.io.shape;

import org.landcheck.api.LocalText;

/** Bytes of one shape that cannot be decoded; the rest of the file is read all the same. */
public final class UnreadableShapeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LocalText reason;

  public UnreadableShapeException(String zh, String en) {
    // No stack trace: a damaged file may hold a million of these.
    super(en, null, false, false);
    this.reason = new LocalText(zh, en);
  }

  /** What is wrong with the bytes. */
  public LocalText reason() {
    return reason;
  }
}
