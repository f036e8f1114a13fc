package org.landcheck.io.filegdb;

import org.landcheck.api.LocalText;

/** A table that cannot be read at all. */
final class DamagedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LocalText reason;

  DamagedException(String zh, String en) {
    super(en);
    this.reason = new LocalText(zh, en);
  }

  /** Which file, and what is wrong with it; part of a sentence. */
  LocalText reason() {
    return reason;
  }
}
