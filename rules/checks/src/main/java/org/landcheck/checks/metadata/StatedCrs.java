package org.landcheck.checks.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.Crs;

/**
 * What a text says of a coordinate system: an EPSG code, a datum, a zone, a central meridian. What
 * it does not say cannot disagree.
 */
final class StatedCrs {
  private static final Pattern EPSG = Pattern.compile("(?:EPSG\\D{0,3}|^\\s*)(\\d{4,5})(?!\\d)");
  private static final Pattern ZONE =
      Pattern.compile(
          "第?\\s*(\\d{2})\\s*(?:度?带|号带)|ZONE\\D{0,2}(\\d{2})|带号\\D{0,3}(\\d{2})(?!\\d)");
  private static final Pattern MERIDIAN =
      Pattern.compile("(?:中央(?:经线|子午线)|CM)\\D{0,3}(\\d{2,3}(?:\\.\\d+)?)");

  private final String text;

  StatedCrs(String text) {
    this.text = text.toUpperCase(Locale.ROOT).replaceAll("[_-]", " ");
  }

  boolean disagreesWith(Crs crs) {
    Optional<String> code = first(EPSG);
    if (code.isPresent() && crs.epsg().isPresent() && isCode(code.get())) {
      return Integer.parseInt(code.get()) != crs.epsg().getAsInt();
    }
    return datumDiffers(crs) || zoneDiffers(crs);
  }

  /** Years are four digits too. */
  private static boolean isCode(String digits) {
    int code = Integer.parseInt(digits);
    return code > 2100 || digits.length() > 4;
  }

  private boolean datumDiffers(Crs crs) {
    boolean cgcs = text.contains("CGCS") || text.contains("2000国家") || text.contains("国家2000");
    boolean xian = text.contains("西安") || text.contains("XIAN");
    boolean beijing = text.contains("北京54") || text.contains("1954") || text.contains("BEIJING");
    boolean wgs = text.contains("WGS");
    if (crs.datum().isEmpty() || !(cgcs || xian || beijing || wgs)) {
      return false;
    }
    return switch (crs.datum()) {
      case "CGCS2000" -> !cgcs;
      case "Xian 1980" -> !xian;
      case "Beijing 1954" -> !beijing;
      case "WGS 84" -> !wgs;
      default -> false;
    };
  }

  private boolean zoneDiffers(Crs crs) {
    if (crs.kind() != Crs.Kind.TRANSVERSE_MERCATOR) {
      return false;
    }
    Optional<String> meridian = first(MERIDIAN);
    if (meridian.isPresent()) {
      return Double.parseDouble(meridian.get()) != crs.centralMeridian();
    }
    Optional<String> zone = first(ZONE);
    // zones of 3 degrees are numbered from 24 in China, those of 6 degrees end at 23
    double expected =
        zone.map(Integer::parseInt).map(n -> n > 23 ? 3.0 * n : 6.0 * n - 3).orElse(0.0);
    return zone.isPresent() && expected != crs.centralMeridian();
  }

  private Optional<String> first(Pattern pattern) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    for (int i = 1; i <= found.groupCount(); i++) {
      if (found.group(i) != null) {
        return Optional.of(found.group(i));
      }
    }
    return Optional.empty();
  }
}
