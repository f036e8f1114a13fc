package org.landcheck.io.crs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds zone width, zone number and central meridian in a free text. */
final class CrsPhrase {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern WIDTH =
      Pattern.compile("(?<![\\d.])([36三六])[\\s_-]*(?:度|°|degree)[\\s_-]*(?:分?带)?", FLAGS);

  /** What EPSG and Esri call zones of six degrees, without saying so. */
  private static final Pattern EPSG_SIX =
      Pattern.compile("(?:Gauss[\\s_-]Kruger|_GK)[\\s_](?:CM|zone)[\\s_]\\d", FLAGS);

  private static final Pattern MERIDIAN =
      Pattern.compile(
          "(?:(?<![a-z])CM|central[\\s_]*meridian|中央经线|中央子午线|中央经度)[\\s_:：=为(（]*"
              + "(\\d{2,3}(?:\\.\\d{1,12})?)(?:[°度](\\d{1,2})[′'分])?",
          FLAGS);
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:zone|带号)[\\s_:：=为]*(\\d{2})(?!\\d)|(?<![\\d.])(\\d{2})(?:号|度)?带(?!号)", FLAGS);
  private static final Pattern BARE = Pattern.compile("[不无](?:加|带|含|要)?带号|without", FLAGS);
  private static final Pattern DEGREES =
      Pattern.compile("经纬度|地理坐标|geographic|lat[\\s_/]*lon|lon[\\s_/]*lat", FLAGS);

  private CrsPhrase() {}

  static CrsWords read(String text) {
    String rest = text.length() > 1000 ? text.substring(0, 1000) : text;
    boolean bare = BARE.matcher(rest).find();
    rest = BARE.matcher(rest).replaceAll(" ");
    Matcher wide = WIDTH.matcher(rest);
    int width = 0;
    if (wide.find()) {
      width = "3三".contains(wide.group(1)) ? 3 : 6;
      rest = wide.replaceAll(" ");
    }
    if (width == 0 && EPSG_SIX.matcher(rest).find()) {
      width = 6;
    }
    double meridian = Double.NaN;
    Matcher middle = MERIDIAN.matcher(rest);
    if (middle.find()) {
      meridian = Double.parseDouble(middle.group(1));
      meridian += middle.group(2) == null ? 0 : Integer.parseInt(middle.group(2)) / 60.0;
    }
    int zone = 0;
    Matcher number = ZONE.matcher(rest);
    if (number.find()) {
      zone = Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1));
    }
    boolean degrees = zone == 0 && Double.isNaN(meridian) && DEGREES.matcher(text).find();
    return new CrsWords(datum(text), degrees, width, zone, meridian, Double.NaN, zone > 0 && !bare);
  }

  /** The datum's own id if the text names one, else the whole text. */
  private static String datum(String text) {
    return Datum.spoken(text).map(Datum::id).orElse(text.strip());
  }
}
