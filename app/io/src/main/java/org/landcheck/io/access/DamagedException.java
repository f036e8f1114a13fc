package org.landcheck.io.access;

import java.io.IOException;
import org.landcheck.api.LocalText;

/** Bytes of a database that contradict each other. */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient LocalText reason;

  DamagedException(String zh, String en) {
    super(en);
    this.reason = new LocalText(zh, en);
  }

  /** What is wrong with them. */
  LocalText reason() {
    return reason;
  }
}
