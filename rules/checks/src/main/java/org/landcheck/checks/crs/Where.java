package org.landcheck.checks.crs;

import java.util.Optional;
import org.landcheck.api.Crs;
import org.locationtech.jts.geom.Envelope;

/** Where coordinates lie, seen from the system that is declared for them. */
enum Where {
  /** Nothing can be said: no shape, no numbers, or a system that has no window. */
  UNKNOWN(""),
  INSIDE(""),
  OUTSIDE("outside"),
  /** Degrees, though the system is in metres. */
  DEGREES("degrees"),
  /** Metres, though the system is in degrees. */
  METRES("metres"),
  /** Inside if northing and easting change places. */
  SWAPPED("swapped"),
  /** Inside but for a zone number in front that the system does not have. */
  PREFIX_UNEXPECTED("prefix-unexpected"),
  /** Inside but for the zone number in front that the system has. */
  PREFIX_MISSING("prefix-missing"),
  /** The zone number in front is another one than the system's. */
  PREFIX_DIFFERS("prefix-differs");

  private final String kind;

  Where(String kind) {
    this.kind = kind;
  }

  /** As in the messages. */
  String kind() {
    return kind;
  }

  /** Where a shape lies: inside only if all of it is. */
  static Where of(Envelope box, Crs crs, Area area) {
    double sum = box.getMinX() + box.getMaxX() + box.getMinY() + box.getMaxY();
    if (box.isNull() || Double.isNaN(sum) || Double.isInfinite(sum)) {
      return UNKNOWN;
    }
    Where low = of(box.getMinX(), box.getMinY(), crs, area);
    Where high = of(box.getMaxX(), box.getMaxY(), crs, area);
    return low == high ? low : OUTSIDE;
  }

  private static Where of(double x, double y, Crs crs, Area area) {
    if (crs.kind() == Crs.Kind.GEOGRAPHIC) {
      return inDegrees(x, y, area);
    }
    Optional<GaussKruger> zone = GaussKruger.of(crs);
    if (zone.isEmpty() || !area.windows().containsKey(zone.get().number())) {
      return UNKNOWN;
    }
    return inZone(x, y, zone.get(), area);
  }

  private static Where inDegrees(double x, double y, Area area) {
    if (area.degrees().contains(x, y)) {
      return INSIDE;
    }
    if (area.degrees().contains(y, x)) {
      return SWAPPED;
    }
    return looksLikeDegrees(x, y) ? OUTSIDE : METRES;
  }

  static boolean looksLikeDegrees(double x, double y) {
    return Math.abs(x) <= 180 && Math.abs(y) <= 180;
  }

  private static Where inZone(double x, double y, GaussKruger zone, Area area) {
    if (area.contains(zone.number(), x - zone.prefix(), y)) {
      return INSIDE;
    }
    if (looksLikeDegrees(x, y)) {
      return DEGREES;
    }
    if (area.contains(zone.number(), y % GaussKruger.MILLION, x)) {
      return SWAPPED;
    }
    int front = (int) Math.floor(x / GaussKruger.MILLION);
    if (front == 0) {
      boolean fits = zone.prefixed() && area.contains(zone.number(), x, y);
      return fits ? PREFIX_MISSING : OUTSIDE;
    }
    if (area.contains(front, x - front * GaussKruger.MILLION, y)) {
      return front == zone.number() ? PREFIX_UNEXPECTED : PREFIX_DIFFERS;
    }
    return OUTSIDE;
  }
}
