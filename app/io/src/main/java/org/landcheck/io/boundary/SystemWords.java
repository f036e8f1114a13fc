package org.landcheck.io.boundary;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.crs.CrsWords;

/**
 * The coordinate system that the words of a header mean.
 *
 * <p>Whether eastings have the zone in front is what the words do not say, so the first parcel
 * tells. All else is as declared, even where coordinates contradict it: rules find that. Only a
 * zone that is not declared at all is taken from the eastings.
 */
final class SystemWords {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final String file;
  private final Header header;
  private final Consumer<LocalText> notes;

  /**
   * @param notes takes what was decided
   */
  SystemWords(String file, Header header, Consumer<LocalText> notes) {
    this.file = file;
    this.header = header;
    this.notes = notes;
  }

  /**
   * @param north first column of the first point, NaN if there is no point
   * @param east second column
   */
  Crs of(double north, double east) {
    Place place = Place.of(north, east);
    String datum = header.value("ZBX");
    int width = width();
    int zone = zone(place.prefix(north, east), width);
    if (datum.isEmpty()) {
      note("没有声明坐标系", "declares no coordinate system");
      return Crs.UNDECLARED;
    }
    if (zone == 0 && place == Place.DEGREES) {
      note("坐标是度数，按经纬度读取", "holds degrees; read as longitude and latitude");
      return CrsReader.ofWords(CrsWords.ofDegrees(datum), notes);
    }
    if (zone == 0) {
      note("没有声明带号，坐标中也没有带号，坐标系无法确定", "tells no zone, so its coordinate system is not known");
      return Crs.UNDECLARED;
    }
    boolean prefixed = place.hasPrefix() || Double.isNaN(north);
    return CrsReader.ofWords(CrsWords.ofZone(datum, width, zone, prefixed), notes);
  }

  private int width() {
    int width = number(header.value("JDFD"));
    return width == 3 || width == 6 ? width : 0;
  }

  private int zone(int prefix, int width) {
    String said = header.value("DH");
    int zone = number(said);
    if (zone >= 75 && zone <= 135 && zone % 3 == 0) {
      note("带号一栏填的是中央经线 " + zone + "°", "gives the central meridian " + zone + "° as zone");
      return width == 6 ? (zone + 3) / 6 : zone / 3;
    }
    if (zone == 0 && prefix > 0) {
      note("没有声明带号，按横坐标前两位取 " + prefix, "declares no zone; eastings begin with " + prefix);
      return prefix;
    }
    if (zone > 0 && prefix > 0 && zone != prefix) {
      note(
          "声明的带号是 " + zone + "，横坐标却以 " + prefix + " 开头，未作改动",
          "declares zone " + zone + " but eastings begin with " + prefix + "; nothing is changed");
    }
    return zone;
  }

  /** The number in an item: 3, 3度带, 37带, 第37带; 0 if there is none. */
  private static int number(String value) {
    Matcher found = NUMBER.matcher(Row.plain(value).replace("三", "3").replace("六", "6"));
    return found.find() ? Integer.parseInt(found.group()) : 0;
  }

  private void note(String zh, String en) {
    notes.accept(new LocalText(file + " " + zh, file + " " + en));
  }
}
