package org.landcheck.checks.crs;

import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.checks.rows.Boxes;
import org.locationtech.jts.geom.Envelope;

/**
 * Says where shapes lie, seen from the system that is declared for them.
 *
 * @param system nothing if it is no 3-degree zone the area has a window in
 */
record Window(Area area, boolean inDegrees, Optional<GaussKruger> system) {
  static Window of(Area area, Crs crs) {
    Optional<GaussKruger> system =
        GaussKruger.of(crs).filter(zone -> area.windows().containsKey(zone.number()));
    return new Window(area, crs.kind() == Crs.Kind.GEOGRAPHIC, system);
  }

  /** Where a shape lies: inside only if all of it is. */
  Where of(Envelope box) {
    if (!inDegrees && system.isEmpty() || !Boxes.isFinite(box)) {
      return Where.UNKNOWN;
    }
    Where low = of(box.getMinX(), box.getMinY());
    Where high = of(box.getMaxX(), box.getMaxY());
    return low == high ? low : Where.OUTSIDE;
  }

  private Where of(double x, double y) {
    return inDegrees ? inDegrees(x, y) : inZone(x, y, system.orElseThrow());
  }

  private Where inDegrees(double x, double y) {
    if (area.degrees().contains(x, y)) {
      return Where.INSIDE;
    }
    if (area.degrees().contains(y, x)) {
      return Where.SWAPPED;
    }
    return looksLikeDegrees(x, y) ? Where.OUTSIDE : Where.METRES;
  }

  private static boolean looksLikeDegrees(double x, double y) {
    return Math.abs(x) <= 180 && Math.abs(y) <= 180;
  }

  private Where inZone(double x, double y, GaussKruger zone) {
    if (area.contains(zone.number(), x - zone.prefix(), y)) {
      return Where.INSIDE;
    }
    if (looksLikeDegrees(x, y)) {
      return Where.DEGREES;
    }
    if (area.contains(zone.number(), y % GaussKruger.MILLION, x)) {
      return Where.SWAPPED;
    }
    int front = (int) Math.floor(x / GaussKruger.MILLION);
    if (front == 0) {
      boolean fits = zone.prefixed() && area.contains(zone.number(), x, y);
      return fits ? Where.PREFIX_MISSING : Where.OUTSIDE;
    }
    if (area.contains(front, x - front * GaussKruger.MILLION, y)) {
      return front == zone.number() ? Where.PREFIX_UNEXPECTED : Where.PREFIX_DIFFERS;
    }
    return Where.OUTSIDE;
  }
}
