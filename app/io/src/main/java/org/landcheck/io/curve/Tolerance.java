package org.landcheck.io.curve;

import org.landcheck.api.Crs;

/** How far a line may be from the curve it stands for. */
public final class Tolerance {
  /** A millimetre, a tenth of what cadastral surveys resolve. */
  private static final double METRES = 1e-3;

  /** A millimetre on the ground. */
  private static final double DEGREES = 1e-8;

  private Tolerance() {}

  /** In units of a system's coordinates. */
  public static double of(Crs crs) {
    return crs.kind() == Crs.Kind.GEOGRAPHIC ? DEGREES : METRES;
  }
}
