package org.landcheck.checks.identifier;

import java.util.List;

/**
 * The code of a parcel: 19 characters, six of a county, three each of cadastral zone and sub-zone,
 * two letters of features (ownership, right), five digits in order. (Layout and letters from public
 * cadastre programs; the standard's text was not seen.)
 *
 * <p>County codes present and former are right, for codes of parcels do not change with the
 * county's. Sub-zone 000 is a parcel that crosses sub-zones of one zone.
 */
final class ParcelCode {
  static final int LENGTH = 19;

  private static final int COUNTY = 6;
  private static final int ZONE = 9;
  private static final int SUB_ZONE = 12;
  private static final int SERIAL = 14;

  /** Second letters that go with a first one: {@code G=BDEFSXYHG}. */
  static final List<String> FEATURES = List.of("G=BDEFSXYHG", "J=ABCDEFSXY", "Z=W");

  private ParcelCode() {}

  /**
   * What is wrong with the first 19 characters of a code: {@code form}, {@code county}, {@code
   * zone}, {@code features}, {@code serial}; or nothing.
   *
   * @param features as {@link #FEATURES}
   * @param allowZeroZone whether zone and sub-zone may both be 000
   * @param places of whose counties one must be
   */
  static String fault(String code, List<?> features, boolean allowZeroZone, Jurisdiction places) {
    boolean form =
        CodeText.isDigits(code, 0, SUB_ZONE)
            && CodeText.isCapitals(code, SUB_ZONE, SERIAL)
            && CodeText.isDigits(code, SERIAL, LENGTH);
    if (!form) {
      return "form";
    }
    if (!places.hasCounty(code.substring(0, COUNTY))) {
      return "county";
    }
    boolean noZone = CodeText.isNought(code, COUNTY, ZONE);
    if (noZone && !(allowZeroZone && CodeText.isNought(code, ZONE, SUB_ZONE))) {
      return "zone";
    }
    if (!go(code.charAt(SUB_ZONE), code.charAt(SUB_ZONE + 1), features)) {
      return "features";
    }
    return CodeText.isNought(code, SERIAL, LENGTH) ? "serial" : "";
  }

  /** Whether two letters go together. */
  private static boolean go(char first, char second, List<?> features) {
    for (Object each : features) {
      String letters = each.toString();
      if (letters.length() > 2
          && letters.charAt(0) == first
          && letters.charAt(1) == '='
          && letters.indexOf(second, 2) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The part of a code of the right form that a kind of fault is about. */
  static String part(String code, String kind) {
    return switch (kind) {
      case "county" -> code.substring(0, COUNTY);
      case "zone" -> code.substring(COUNTY, SUB_ZONE);
      case "features" -> code.substring(SUB_ZONE, SERIAL);
      case "serial" -> code.substring(SERIAL, LENGTH);
      default -> "";
    };
  }
}
