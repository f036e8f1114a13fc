package org.landcheck.checks.topology;

import org.landcheck.api.Param;
import org.landcheck.api.Unit;

/** The parameter that all coverage checks share. */
public final class Tolerance {
  /** Borders closer than this count as one; detecting never moves data. */
  public static final Param<Double> PARAM = Param.number("tolerance", Unit.METRE, 0.001, 1e-6, 10);

  private Tolerance() {}
}
