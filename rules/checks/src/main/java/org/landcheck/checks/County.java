package org.landcheck.checks;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * A county: its codes and where it lies.
 *
 * <p>Outlines come from a web map whose places are shifted by some 600 m: good for windows and for
 * the choice of a zone, never for borders.
 *
 * @param code six digits, as in force since 2022
 * @param formerCodes codes it had before
 * @param townships townships, towns and streets at the end of October 2022, functional zones aside
 * @param degrees window in degrees of longitude and latitude; not to be modified
 * @param zone 3-degree zone its centre lies in
 * @param zones all 3-degree zones it touches
 * @param windows window in metres by 3-degree zone, eastings without the zone in front, 500 000 on
 *     the central meridian; not to be modified
 */
public record County(
    String code,
    String name,
    String city,
    List<String> formerCodes,
    int townships,
    Envelope degrees,
    int zone,
    List<Integer> zones,
    Map<Integer, Envelope> windows) {
  public County {
    formerCodes = List.copyOf(formerCodes);
    zones = List.copyOf(zones);
    windows = Map.copyOf(windows);
  }

  /** Whether this is or was its code. */
  public boolean hasCode(String other) {
    return code.equals(other) || formerCodes.contains(other);
  }
}
