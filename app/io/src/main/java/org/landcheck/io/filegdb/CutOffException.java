package org.landcheck.io.filegdb;

/** Bytes end before what they begin. */
final class CutOffException extends Exception {
  private static final long serialVersionUID = 1L;

  static final CutOffException INSTANCE = new CutOffException();

  private CutOffException() {
    // One for all, without a stack trace: a damaged table may hold a million of these.
    super("cut off", null, false, false);
  }
}
