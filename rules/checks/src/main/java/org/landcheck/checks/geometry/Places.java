package org.landcheck.checks.geometry;

import java.util.HashMap;
import java.util.Map;

/** Locators of the places in one feature: to the millimetre, and told apart where two coincide. */
final class Places {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The locator of the next fault at a place. */
  String next(double x, double y) {
    String place = Math.round(x * 1000) + " " + Math.round(y * 1000);
    int count = seen.merge(place, 1, Integer::sum);
    return count == 1 ? place : place + " " + count;
  }
}
