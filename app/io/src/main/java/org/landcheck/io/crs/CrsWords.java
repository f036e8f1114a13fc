package org.landcheck.io.crs;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;

/**
 * What a file says about its coordinate system in words and numbers of its own, for {@link
 * CrsReader#ofWords}: the head of a boundary point TXT, of a VCT, a line of a table.
 *
 * <p>For a TXT with 坐标系=2000国家大地坐标系, 几度分带=3, 带号=37 and eastings that begin with 37: {@code
 * CrsWords.ofZone("2000国家大地坐标系", 3, 37, true)}. For a VCT with Parameters CM 111, FE 37500000:
 * {@code CrsWords.ofMeridian(spheroidOrDatum, 111, 37500000)}. For degrees: {@code
 * CrsWords.ofDegrees(datum)}. For one free text: {@code CrsWords.of("CGCS2000, 3度带, 37带")}.
 *
 * @param datum as the file spells it: 2000国家大地坐标系, CGCS2000, 西安80, also the name of an ellipsoid;
 *     empty if it does not say
 * @param degrees whether coordinates are degrees of longitude and latitude; the rest is then empty
 * @param width of the zones in degrees, 3 or 6; 0 if not said
 * @param zone number of the zone; 0 if not said
 * @param centralMeridian degrees east; NaN if not said
 * @param falseEasting metres, zone prefix included; NaN if not said
 * @param prefixed whether eastings begin with the zone number; only asked without false easting
 */
public record CrsWords(
    String datum,
    boolean degrees,
    int width,
    int zone,
    double centralMeridian,
    double falseEasting,
    boolean prefixed) {

  public CrsWords {
    Objects.requireNonNull(datum, "datum");
  }

  /** A Gauss-Kruger zone by number. */
  public static CrsWords ofZone(String datum, int width, int zone, boolean prefixed) {
    return new CrsWords(datum, false, width, zone, Double.NaN, Double.NaN, prefixed);
  }

  /** A Gauss-Kruger projection by its central meridian in degrees and false easting in metres. */
  public static CrsWords ofMeridian(String datum, double meridian, double falseEasting) {
    return new CrsWords(datum, false, 0, 0, meridian, falseEasting, false);
  }

  /** Longitude and latitude. */
  public static CrsWords ofDegrees(String datum) {
    return new CrsWords(datum, true, 0, 0, Double.NaN, Double.NaN, false);
  }

  /**
   * What a free text says, a name such as {@code CGCS2000_3_Degree_GK_Zone_37} or {@code
   * 2000国家大地坐标系，3度带，37带}. A zone told by number has the number before its eastings unless the text
   * says otherwise; one told by its meridian has not.
   */
  public static CrsWords of(String text) {
    return CrsPhrase.read(text);
  }

  /** Whether anything is said of a projection. */
  private boolean projected() {
    return zone > 0 || !Double.isNaN(centralMeridian);
  }

  Crs crs(Consumer<LocalText> lineage) {
    Optional<Datum> known = Datum.spoken(datum);
    String spelt = datum.strip();
    if (known.isEmpty() && !spelt.isEmpty()) {
      lineage.accept(
          new LocalText(
              "坐标系写作“" + spelt + "”，不是已知的基准", "no known datum is called '" + spelt + "'"));
    }
    String datumName = known.map(Datum::id).orElse(spelt);
    if (!degrees && projected()) {
      return projected(known, datumName, lineage);
    }
    if (!degrees || known.isEmpty()) {
      return spelt.isEmpty() ? Crs.UNDECLARED : CrsReader.unknown(spelt, OptionalInt.empty(), "");
    }
    return CrsReader.ofWkt(CrsText.ogc(known.get()), lineage);
  }

  private Crs projected(Optional<Datum> known, String datumName, Consumer<LocalText> lineage) {
    int degreesWide = width > 0 ? width : zone > 0 ? GaussZone.widthOf(zone) : 0;
    boolean numbered = zone > 0 && GaussZone.isChinese(degreesWide, zone);
    double ofZone = numbered ? GaussZone.meridian(degreesWide, zone) : Double.NaN;
    double meridian = Double.isNaN(centralMeridian) ? ofZone : centralMeridian;
    if (zone > 0 && !numbered || !Double.isNaN(ofZone) && meridian != ofZone) {
      lineage.accept(contradiction());
    }
    double easting = falseEasting;
    if (Double.isNaN(easting) && prefixed) {
      int number = numbered && meridian == ofZone ? zone : GaussZone.zoneAt(degreesWide, meridian);
      easting = number > 0 ? GaussZone.easting(number, true) : Double.NaN;
    } else if (Double.isNaN(easting)) {
      easting = GaussZone.easting(0, false);
    }
    if (Double.isNaN(meridian) || Double.isNaN(easting)) {
      return CrsReader.unknown(said(), OptionalInt.empty(), "");
    }
    double east = easting;
    if (known.isPresent()) {
      return GaussZone.matching(known.get(), meridian, east).stream()
          .filter(candidate -> degreesWide == 0 || candidate.width() == degreesWide)
          .findFirst()
          .or(() -> GaussZone.matching(known.get(), meridian, east).stream().findFirst())
          .map(found -> CrsReader.read(CrsText.ogc(found), found.code(), "", lineage))
          .orElseGet(
              () -> CrsReader.ofWkt(CrsText.ogc(known.get(), said(), meridian, east), lineage));
    }
    return new Crs(
        Crs.Kind.TRANSVERSE_MERCATOR,
        said(),
        OptionalInt.empty(),
        datumName,
        meridian,
        east,
        0,
        1,
        "");
  }

  private LocalText contradiction() {
    return new LocalText(
        "坐标系的分带、带号与中央经线互相矛盾（" + said() + "）" + (Double.isNaN(centralMeridian) ? "" : "，以中央经线为准"),
        "zone width, zone number and central meridian contradict each other ("
            + said()
            + ")"
            + (Double.isNaN(centralMeridian) ? "" : "; the meridian holds"));
  }

  /** The words in one line, a name for systems that have none. */
  private String said() {
    StringBuilder said = new StringBuilder(datum.strip());
    if (width > 0) {
      said.append(" / ").append(width).append("-degree Gauss-Kruger");
    }
    if (zone > 0) {
      said.append(" / zone ").append(zone);
    }
    if (!Double.isNaN(centralMeridian)) {
      said.append(" / CM ").append(CrsText.plain(centralMeridian)).append('E');
    }
    if (!Double.isNaN(falseEasting) && falseEasting != GaussZone.easting(0, false)) {
      said.append(" / FE ").append(CrsText.plain(falseEasting));
    }
    return said.toString();
  }
}
