package org.landcheck.io.sqlite;

/** Something of a file is damaged, or only SQLite knows what it means: it is to be asked. */
public final class NotPlainException extends Exception {
  private static final long serialVersionUID = 1L;

  public NotPlainException(String what) {
    super(what, null, false, false);
  }
}
