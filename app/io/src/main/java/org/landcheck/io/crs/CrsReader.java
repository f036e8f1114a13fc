package org.landcheck.io.crs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;

/**
 * Reads declarations of coordinate systems: well-known text of OGC's two editions and Esri's, and
 * EPSG codes.
 *
 * <p>What counts are the parameters; the code comes from the declaration, or is found by comparing
 * parameters. The Chinese systems need no database, so this takes no time; only {@link #ofEpsg} of
 * a foreign code opens the EPSG database, which takes seconds.
 */
public final class CrsReader {
  private CrsReader() {}

  /** The system of a text alone, as a {@code .prj} file holds it. */
  public static Crs ofWkt(String wkt, Consumer<LocalText> lineage) {
    return read(wkt, 0, "", lineage);
  }

  /**
   * The system of a text and the code declared beside it. Where they disagree the text holds, and a
   * note says so. Parameters of a datum shift that the text holds are neither used nor kept.
   *
   * @param text in any edition; may be empty or damaged
   * @param code EPSG code, 0 if none is declared
   * @param name what the source calls it, for systems without a text
   * @param lineage takes notes about what was decided
   */
  public static Crs read(String text, int code, String name, Consumer<LocalText> lineage) {
    String wkt = ShiftlessText.of(text, lineage);
    if (wkt.isBlank() || wkt.strip().toLowerCase(Locale.ROOT).equals("undefined")) {
      return byCodeAlone(code, name, "", lineage);
    }
    Declaration declared;
    try {
      declared = Declaration.of(Wkt.parse(wkt));
    } catch (Wkt.SyntaxException e) {
      lineage.accept(
          new LocalText(
              "坐标系定义无法解析（" + e.getMessage() + "）", "coordinate system text: " + e.getMessage()));
      return byCodeAlone(code, name, wkt, lineage);
    }
    if (declared.isNameOnly()) {
      return byName(declared.name(), wkt, lineage);
    }
    if (declared.hasHeights()) {
      lineage.accept(
          new LocalText(
              "坐标系 " + declared.name() + " 带大地高，按平面经纬度处理，高程保留在 Z",
              declared.name()
                  + " has heights; taken for longitude and latitude, heights stay in Z"));
    }
    OptionalInt claimed = code > 0 ? OptionalInt.of(code) : declared.authority();
    return crs(declared, epsg(declared, claimed, lineage), wkt);
  }

  /**
   * The system with an EPSG code.
   *
   * @throws BadInputException if there is no such code
   */
  public static Crs ofEpsg(int code) throws BadInputException {
    Optional<Crs> known = known(code);
    return known.isPresent() ? known.get() : EpsgDatabase.crs(code);
  }

  /**
   * The system that words and numbers of a file's own describe. What contradicts itself, or names
   * no datum or zone that is known, becomes a system of kind {@link Crs.Kind#UNKNOWN}, or one
   * without code, for a check to find; a note says what was not understood.
   *
   * @param lineage takes notes about what was decided
   */
  public static Crs ofWords(CrsWords words, Consumer<LocalText> lineage) {
    return words.crs(lineage);
  }

  /** The text that a {@code .prj} file should hold for a system; empty if it is undeclared. */
  public static String esriWkt(Crs crs) {
    return CrsText.esri(crs);
  }

  /** The text of OGC's first edition for an EPSG code that needs no database. */
  public static Optional<String> ogcWkt(int code) {
    return GaussZone.ofCode(code).map(CrsText::ogc).or(() -> Datum.ofCode(code).map(CrsText::ogc));
  }

  private static Optional<Crs> known(int code) {
    Optional<Datum> heights = Datum.ofCodeWithHeights(code);
    if (heights.isPresent()) {
      return known(heights.get().geographicCode());
    }
    return ogcWkt(code).map(text -> read(text, code, "", note -> {}));
  }

  private static Crs byCodeAlone(int code, String name, String wkt, Consumer<LocalText> lineage) {
    if (code <= 0) {
      boolean silent = wkt.isBlank() && name.isBlank();
      return silent ? Crs.UNDECLARED : byName(name, wkt, lineage);
    }
    try {
      return ofEpsg(code);
    } catch (BadInputException e) {
      lineage.accept(e.text());
      return unknown(name, OptionalInt.of(code), wkt);
    }
  }

  /** Systems without parameters, as some programs write: their name may say it all. */
  private static Crs byName(String name, String wkt, Consumer<LocalText> lineage) {
    Crs said = ofWords(CrsWords.of(name), note -> {});
    if (said.epsg().isEmpty()) {
      return unknown(name, OptionalInt.empty(), wkt);
    }
    lineage.accept(
        new LocalText(
            "坐标系只写了名称“" + name + "”，据此认定为 " + said.id(),
            "the coordinate system is only named '" + name + "', taken for " + said.id()));
    return said;
  }

  static Crs unknown(String name, OptionalInt epsg, String wkt) {
    return new Crs(
        Crs.Kind.UNKNOWN, name, epsg, "", Double.NaN, Double.NaN, Double.NaN, Double.NaN, wkt);
  }

  private static Crs crs(Declaration declared, OptionalInt epsg, String wkt) {
    return new Crs(
        declared.kind(),
        declared.name(),
        epsg,
        declared.datumName(),
        declared.centralMeridian(),
        declared.falseEasting(),
        declared.falseNorthing(),
        declared.scale(),
        wkt);
  }

  /** The claimed code unless the parameters contradict it; without one, the code they stand for. */
  private static OptionalInt epsg(
      Declaration declared, OptionalInt claimed, Consumer<LocalText> lineage) {
    List<Integer> fitting = codes(declared);
    if (claimed.isEmpty()) {
      return fitting.isEmpty() ? OptionalInt.empty() : OptionalInt.of(fitting.get(0));
    }
    int code = claimed.getAsInt();
    boolean ours = GaussZone.ofCode(code).isPresent() || Datum.ofCode(code).isPresent();
    if (fitting.contains(code) || fitting.isEmpty() && !ours) {
      return claimed;
    }
    if (declared.hasHeights() && !fitting.isEmpty()) {
      return OptionalInt.of(fitting.get(0));
    }
    String name = declared.name();
    lineage.accept(
        new LocalText(
            "坐标系声明为 EPSG:" + code + "，但其参数（" + name + "）与该编号不符，以参数为准",
            "declared EPSG:"
                + code
                + ", but its parameters ("
                + name
                + ") are not those; they hold"));
    return fitting.isEmpty() ? OptionalInt.empty() : OptionalInt.of(fitting.get(0));
  }

  private static List<Integer> codes(Declaration declared) {
    if (declared.datum().isEmpty()) {
      return List.of();
    }
    Datum datum = declared.datum().get();
    if (declared.kind() == Crs.Kind.GEOGRAPHIC) {
      return List.of(datum.geographicCode());
    }
    boolean gauss =
        declared.kind() == Crs.Kind.TRANSVERSE_MERCATOR
            && declared.scale() == 1
            && declared.falseNorthing() == 0;
    return gauss
        ? GaussZone.matching(datum, declared.centralMeridian(), declared.falseEasting()).stream()
            .map(GaussZone::code)
            .toList()
        : List.of();
  }
}
