package org.landcheck.io.crs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.landcheck.api.Crs.Kind;

/**
 * What a well-known text says about a system, its numbers in degrees and metres.
 *
 * @param datum the known datum, if its name and its ellipsoid agree on one
 * @param datumName the datum's id if known, else what the text calls it
 * @param authority EPSG code the text claims
 * @param isNameOnly whether it is a local system, of which a text holds no parameters
 * @param hasHeights whether it has heights above the ellipsoid beside longitude and latitude
 */
record Declaration(
    Kind kind,
    String name,
    Optional<Datum> datum,
    String datumName,
    double centralMeridian,
    double falseEasting,
    double falseNorthing,
    double scale,
    OptionalInt authority,
    boolean isNameOnly,
    boolean hasHeights) {
  private static final double DEGREE = 0.017453292519943295;

  static Declaration of(Wkt root) {
    return switch (root.keyword()) {
      case "COMPD_CS", "COMPOUNDCRS", "BOUNDCRS", "SOURCECRS" -> ofFirst(root);
      case "PROJCS", "PROJCRS", "PROJECTEDCRS" -> projected(root);
      case "GEOGCS", "GEOGCRS", "GEOGRAPHICCRS", "GEODCRS", "GEODETICCRS" -> geographic(root);
      default -> other(root);
    };
  }

  /** The horizontal part of a system put together from several. */
  private static Declaration ofFirst(Wkt compound) {
    return compound
        .child(
            "PROJCS",
            "PROJCRS",
            "PROJECTEDCRS",
            "GEOGCS",
            "GEOGCRS",
            "GEOGRAPHICCRS",
            "GEODCRS",
            "GEODETICCRS",
            "SOURCECRS")
        .map(Declaration::of)
        .orElseGet(() -> other(compound));
  }

  private static Declaration other(Wkt root) {
    boolean local = List.of("LOCAL_CS", "ENGCRS", "ENGINEERINGCRS").contains(root.keyword());
    return plain(Kind.UNKNOWN, root, Optional.empty(), "", local, false);
  }

  private static Declaration geographic(Wkt root) {
    boolean spherical =
        root.child("CS")
            .map(Wkt::name)
            .filter(cs -> !cs.equalsIgnoreCase("ellipsoidal"))
            .isPresent();
    Optional<Datum> datum = datum(root);
    boolean degrees = Math.abs(angle(root, DEGREE) - DEGREE) < 1e-12;
    Kind kind = spherical || !degrees || !onGreenwich(root) ? Kind.UNKNOWN : Kind.GEOGRAPHIC;
    boolean heights = root.child("CS").map(cs -> cs.number(0)).filter(n -> n == 3).isPresent();
    return plain(kind, root, datum, datumName(root, datum), false, heights);
  }

  private static Declaration projected(Wkt root) {
    Wkt base =
        root.child("GEOGCS", "BASEGEOGCRS", "BASEGEODCRS", "GEOGCRS", "GEODCRS").orElse(root);
    Wkt conversion = root.child("CONVERSION").orElse(root);
    Optional<Datum> datum = datum(base).or(() -> datum(base, root.name()));
    String method = letters(root.child("PROJECTION").map(Wkt::name).orElse(""));
    method = conversion.child("METHOD", "PROJECTION").map(m -> letters(m.name())).orElse(method);
    double unit = length(root);
    double degree = angle(base, DEGREE);
    double meridian =
        angle(
            conversion,
            degree,
            "centralmeridian",
            "longitudeofnaturalorigin",
            "longitudeoforigin",
            "longitudeofcenter");
    double latitude =
        angle(
            conversion, degree, "latitudeoforigin", "latitudeofnaturalorigin", "latitudeofcenter");
    double scale = parameter(conversion, 1, "scalefactor", "scalefactoratnaturalorigin");
    boolean transverse = method.equals("transversemercator") || method.equals("gausskruger");
    boolean usual =
        transverse
            && unit == 1
            && onGreenwich(base)
            && !Double.isNaN(meridian)
            && (Double.isNaN(latitude) || latitude == 0);
    return new Declaration(
        usual ? Kind.TRANSVERSE_MERCATOR : Kind.PROJECTED,
        root.name(),
        datum,
        datumName(base, datum),
        meridian,
        length(conversion, unit, "falseeasting"),
        length(conversion, unit, "falsenorthing"),
        Double.isNaN(scale) ? 1 : scale,
        authority(root),
        false,
        false);
  }

  private static Declaration plain(
      Kind kind,
      Wkt root,
      Optional<Datum> datum,
      String datumName,
      boolean nameOnly,
      boolean heights) {
    return new Declaration(
        kind,
        root.name(),
        datum,
        datumName,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        authority(root),
        nameOnly,
        heights);
  }

  /** The datum that both the name and the figure of the earth stand for. */
  private static Optional<Datum> datum(Wkt geographic) {
    Wkt declared = declaredDatum(geographic);
    Wkt ellipsoid = declared.child("SPHEROID", "ELLIPSOID").orElse(declared);
    Optional<Datum> byName =
        Datum.named(declared.name()).or(() -> anonymous(declared, ellipsoid, geographic));
    return byName.filter(datum -> datum.isOn(ellipsoid.number(0), ellipsoid.number(1)));
  }

  /** The datum that the name of the projected system speaks of, where its base names none. */
  private static Optional<Datum> datum(Wkt geographic, String system) {
    Wkt declared = declaredDatum(geographic);
    Wkt ellipsoid = declared.child("SPHEROID", "ELLIPSOID").orElse(declared);
    return isNameless(declared)
        ? Datum.spoken(system).filter(d -> d.isOn(ellipsoid.number(0), ellipsoid.number(1)))
        : Optional.empty();
  }

  private static boolean isNameless(Wkt declared) {
    String name = declared.name().toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.contains("unknown") || name.contains("not specified");
  }

  /** Some programs name only the ellipsoid, or only the system, and the datum "unknown". */
  private static Optional<Datum> anonymous(Wkt declared, Wkt ellipsoid, Wkt geographic) {
    return isNameless(declared)
        ? Datum.named(geographic.name()).or(() -> Datum.named(ellipsoid.name()))
        : Optional.empty();
  }

  private static Wkt declaredDatum(Wkt geographic) {
    return geographic
        .child("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE")
        .orElse(new Wkt("DATUM", List.of(), List.of(), List.of()));
  }

  private static String datumName(Wkt geographic, Optional<Datum> datum) {
    Wkt declared = declaredDatum(geographic);
    if (datum.isPresent()) {
      return datum.get().id();
    }
    if (Datum.named(declared.name()).isEmpty()) {
      return declared.name();
    }
    // A known name on a foreign ellipsoid must not pass for the known datum.
    Wkt ellipsoid = declared.child("SPHEROID", "ELLIPSOID").orElse(declared);
    return declared.name() + " on " + ellipsoid.name();
  }

  private static boolean onGreenwich(Wkt geographic) {
    return geographic.child("PRIMEM", "PRIMEMERIDIAN").map(p -> p.number(0)).orElse(0.0) == 0;
  }

  private static double angle(Wkt conversion, double degree, String... names) {
    double value = parameter(conversion, Double.NaN, names);
    double unit = unitOf(conversion, "ANGLEUNIT", degree, names);
    boolean degrees = Math.abs(unit - DEGREE) < 1e-12;
    return degrees ? value : Math.rint(value * unit / DEGREE * 1e9) / 1e9;
  }

  private static double length(Wkt conversion, double unit, String name) {
    double value = parameter(conversion, 0, name);
    return value * unitOf(conversion, "LENGTHUNIT", unit, name);
  }

  private static double unitOf(Wkt conversion, String keyword, double usual, String... names) {
    return find(conversion, names)
        .flatMap(parameter -> parameter.child(keyword, "UNIT"))
        .map(unit -> unit.number(0))
        .orElse(usual);
  }

  private static double parameter(Wkt conversion, double missing, String... names) {
    return find(conversion, names).map(parameter -> parameter.number(0)).orElse(missing);
  }

  private static Optional<Wkt> find(Wkt conversion, String... names) {
    List<String> wanted = List.of(names);
    return conversion.children().stream()
        .filter(child -> child.keyword().equals("PARAMETER"))
        .filter(child -> wanted.contains(letters(child.name())))
        .findFirst();
  }

  /** Metres in the unit of the coordinates. */
  private static double length(Wkt root) {
    return root.child("UNIT", "LENGTHUNIT")
        .or(() -> root.child("AXIS").flatMap(axis -> axis.child("LENGTHUNIT", "UNIT")))
        .map(unit -> unit.number(0))
        .orElse(1.0);
  }

  /** Radians in the unit of angles. */
  private static double angle(Wkt geographic, double usual) {
    return geographic
        .child("UNIT", "ANGLEUNIT")
        .or(() -> geographic.child("AXIS").flatMap(axis -> axis.child("ANGLEUNIT", "UNIT")))
        .map(unit -> unit.number(0))
        .orElse(usual);
  }

  private static OptionalInt authority(Wkt root) {
    Optional<Wkt> id =
        root.child("AUTHORITY", "ID").filter(found -> found.name().equalsIgnoreCase("EPSG"));
    if (id.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!Double.isNaN(id.get().number(0))) {
      return OptionalInt.of((int) id.get().number(0));
    }
    String code = id.get().texts().size() > 1 ? id.get().texts().get(1) : "";
    return code.matches("\\d{1,8}") ? OptionalInt.of(Integer.parseInt(code)) : OptionalInt.empty();
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]", "");
  }
}
