package org.landcheck.api;

/** Ends a task that a person asked to stop; what was found so far is kept. */
public final class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CancelledException() {
    super("cancelled", null, false, false);
  }
}
