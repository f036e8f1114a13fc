package org.landcheck.io.vct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a Gauss-Kruger projection as {@code Parameters} lists them: the central
 * meridian first, then, of what is not left blank, the latitude of origin and others that are 0,
 * the scale factor, the false easting and northing, the width of zones and the number of the zone.
 * So the list of eleven of the standard reads, and the list of six that land data have.
 *
 * @param meridian degrees east; NaN if not given
 * @param easting metres; NaN if not given
 * @param width of zones in degrees; 0 if not given
 * @param zone its number; 0 if not given
 */
record GaussParameters(
    double meridian, double scale, double easting, double northing, int width, int zone) {
  static final GaussParameters NONE = new GaussParameters(Double.NaN, 1, Double.NaN, 0, 0, 0);

  /** Reads a list; empty if it is of another projection. */
  static Optional<GaussParameters> of(String list) {
    String[] parts = list.split("[,，;]", -1);
    double meridian = meridian(parts[0]);
    List<Double> rest = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      if (!parts[i].isBlank()) {
        rest.add(VctHead.number(parts[i]));
      }
    }
    int at = 0;
    while (at < rest.size() && rest.get(at) == 0) {
      at++;
    }
    double scale = 1;
    if (at < rest.size() && Math.abs(rest.get(at) - 1) < 0.1) {
      scale = rest.get(at++);
    } else if (at > 0 || rest.stream().anyMatch(value -> value.isNaN())) {
      return Optional.empty();
    }
    double easting = at < rest.size() ? rest.get(at) : Double.NaN;
    double northing = at + 1 < rest.size() ? rest.get(at + 1) : 0;
    int width = at + 2 < rest.size() ? small(rest.get(at + 2)) : 0;
    int zone = at + 3 < rest.size() ? small(rest.get(at + 3)) : 0;
    return Optional.of(new GaussParameters(meridian, scale, easting, northing, width, zone));
  }

  private static int small(double value) {
    return value > 0 && value < 200 && value == Math.rint(value) ? (int) value : 0;
  }

  /** Degrees from {@code 111}, {@code 111E}, {@code 111°} or {@code 1110000}. */
  static double meridian(String text) {
    String digits = text.strip().replaceFirst("[°度EeＥ].*$", "");
    double value = VctHead.number(digits);
    if (value > 10_000) {
      double degrees = Math.floor(value / 10_000);
      double minutes = Math.floor(value / 100) - 100 * degrees;
      double seconds = value - 10_000 * degrees - 100 * minutes;
      value = degrees + minutes / 60 + seconds / 3600;
    }
    return value > -180 && value <= 180 ? value : Double.NaN;
  }

  GaussParameters withMeridian(double degrees) {
    return new GaussParameters(degrees, scale, easting, northing, width, zone);
  }

  GaussParameters withEasting(double metres) {
    return new GaussParameters(meridian, scale, metres, northing, width, zone);
  }
}
