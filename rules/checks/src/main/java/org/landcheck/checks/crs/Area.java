package org.landcheck.checks.crs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Unit;
import org.landcheck.checks.Counties;
import org.landcheck.checks.County;
import org.locationtech.jts.geom.Envelope;

/**
 * Where data must lie: a county, or the whole province if the county is not known or not asked for.
 *
 * @param name for messages
 * @param code six digits, {@code 430000} for the province
 * @param degrees window in degrees
 * @param windows window in metres by 3-degree zone, without the zone in front of eastings
 * @param zones 3-degree zones that data of the area may be in
 */
record Area(
    String name,
    String code,
    Envelope degrees,
    Map<Integer, Envelope> windows,
    List<Integer> zones) {
  static final Param<Double> MARGIN =
      Param.number("margin", Unit.METRE, 2000, 0, 1e6).stricterIfLower();
  static final Param<String> WITHIN = Param.text("within", "county");

  private static final String PROVINCE = "43";

  /** Metres of a degree of longitude in the north of China, rather too few than too many. */
  private static final double METRES_A_DEGREE = 90_000;

  /**
   * The area of a county, or of the province.
   *
   * @param within {@code county} or {@code province}
   * @return nothing if nothing is known of the county's province
   */
  static Optional<Area> of(Optional<String> county, String within) {
    if (county.isPresent() && !county.get().startsWith(PROVINCE)) {
      return Optional.empty();
    }
    Optional<County> known = county.flatMap(Counties.hunan()::of);
    return Optional.of(
        within.equals("county") && known.isPresent()
            ? new Area(
                known.get().name(),
                known.get().code(),
                known.get().degrees(),
                known.get().windows(),
                known.get().zones())
            : province());
  }

  private static Area province() {
    Envelope degrees = new Envelope();
    Map<Integer, Envelope> windows = new HashMap<>();
    for (County county : Counties.hunan().all()) {
      degrees.expandToInclude(county.degrees());
      county
          .windows()
          .forEach(
              (zone, window) ->
                  windows.computeIfAbsent(zone, z -> new Envelope()).expandToInclude(window));
    }
    return new Area("湖南省", "430000", degrees, windows, windows.keySet().stream().sorted().toList());
  }

  /** Why nothing can be said about a county outside the province. */
  static LocalText unknown(String county) {
    return new LocalText(
        "没有县（市、区）" + county + " 的范围资料", "nothing is known of the extent of " + county);
  }

  Area grownBy(double metres) {
    Map<Integer, Envelope> grown = new HashMap<>();
    windows.forEach((zone, window) -> grown.put(zone, grow(window, metres)));
    return new Area(name, code, grow(degrees, metres / METRES_A_DEGREE), grown, zones);
  }

  private static Envelope grow(Envelope window, double by) {
    Envelope grown = new Envelope(window);
    grown.expandBy(by);
    return grown;
  }

  /** Whether a place, given without zone number, lies in the area. */
  boolean contains(int zone, double easting, double northing) {
    Envelope window = windows.get(zone);
    return window != null && window.contains(easting, northing);
  }
}
