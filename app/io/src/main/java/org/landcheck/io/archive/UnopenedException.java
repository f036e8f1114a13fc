package org.landcheck.io.archive;

/** A paper that cannot be opened; ends as a row that says why. */
final class UnopenedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why; {@link #word} is what the column YY holds. */
  enum Reason {
    /** No bytes at all. */
    EMPTY("empty"),
    /** Begins like what it is, but cannot be decoded. */
    DAMAGED("damaged"),
    /** Opens with a password only. */
    PASSWORD("password"),
    /** Its content is not of the kind its ending says, nor of another that is known. */
    ENDING("ending"),
    /** Would take more memory or work than any paper is worth. */
    TOO_LARGE("too-large"),
    /** The system does not let it be read. */
    NO_ACCESS("no-access");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private final transient Reason reason;

  UnopenedException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  UnopenedException(Reason reason, Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
