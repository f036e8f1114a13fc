package org.landcheck.checks.crs;

import java.util.Optional;
import org.landcheck.api.Crs;

/**
 * A 3-degree zone of the Gauss-Krüger projection.
 *
 * @param number central meridian by 3: 36, 37 or 38 in Hunan
 * @param prefixed whether eastings carry the number in front: 38 500 000 on the central meridian
 */
record GaussKruger(int number, boolean prefixed) {
  static final double MILLION = 1_000_000;
  static final double MIDDLE = 500_000;

  /** The zone of a system; nothing if its central meridian or false easting belongs to none. */
  static Optional<GaussKruger> of(Crs crs) {
    double number = crs.centralMeridian() / 3;
    if (crs.kind() != Crs.Kind.TRANSVERSE_MERCATOR || number != Math.rint(number)) {
      return Optional.empty();
    }
    if (crs.falseEasting() == MIDDLE) {
      return Optional.of(new GaussKruger((int) number, false));
    }
    return crs.falseEasting() == number * MILLION + MIDDLE
        ? Optional.of(new GaussKruger((int) number, true))
        : Optional.empty();
  }

  /** What stands in front of an easting. */
  double prefix() {
    return prefixed ? number * MILLION : 0;
  }

  /** {@code 38}, as people say it. */
  String text() {
    return Integer.toString(number);
  }
}
