package org.landcheck.api;

/**
 * Input that cannot be used as it is: a file, a pack, a parameter.
 *
 * <p>The text is one line that says what is wrong, where, and what to do, for the person who gave
 * the input. Programs end with exit code 2 on it and nothing half-written.
 */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LocalText text;

  public BadInputException(LocalText text) {
    super(text.en());
    this.text = text;
  }

  public BadInputException(LocalText text, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
  }

  /** The line to show. */
  public LocalText text() {
    return text;
  }
}
