package org.landcheck.api;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The coordinate system a layer declares, reduced to what rules compare.
 *
 * <p>Systems are compared by parameters, not by name: 3-degree CM 111E (EPSG:4546) and 6-degree CM
 * 111E (EPSG:4508) are one system under two names.
 *
 * @param kind what sort of coordinates it has
 * @param name the name it was declared with, empty if undeclared
 * @param epsg the EPSG code declared or found by its parameters, if any
 * @param datum {@code CGCS2000}, {@code Xian 1980}, {@code Beijing 1954}, {@code WGS 84} or the
 *     declared name
 * @param centralMeridian degrees east; NaN unless projected
 * @param falseEasting metres, zone prefix included; NaN unless projected
 * @param falseNorthing metres; NaN unless projected
 * @param scale scale factor on the central meridian; NaN unless projected
 * @param wkt the declaration to keep when the layer is written again, empty if undeclared
 */
public record Crs(
    Kind kind,
    String name,
    OptionalInt epsg,
    String datum,
    double centralMeridian,
    double falseEasting,
    double falseNorthing,
    double scale,
    String wkt) {

  /** Sort of coordinate system. */
  public enum Kind {
    /** Nothing declared. */
    UNDECLARED,
    /** Degrees of longitude and latitude. */
    GEOGRAPHIC,
    /** Transverse Mercator (Gauss-Kruger) in metres. */
    TRANSVERSE_MERCATOR,
    /** Another projection. */
    PROJECTED,
    /** Declared, but not understood. */
    UNKNOWN
  }

  public static final Crs UNDECLARED =
      new Crs(
          Kind.UNDECLARED,
          "",
          OptionalInt.empty(),
          "",
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          "");

  public Crs {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(epsg, "epsg");
    Objects.requireNonNull(datum, "datum");
    Objects.requireNonNull(wkt, "wkt");
  }

  public boolean isProjected() {
    return kind == Kind.TRANSVERSE_MERCATOR || kind == Kind.PROJECTED;
  }

  /** {@code EPSG:4526}, or the declared name, or {@code undeclared}. */
  public String id() {
    if (epsg.isPresent()) {
      return "EPSG:" + epsg.getAsInt();
    }
    return name.isEmpty() ? "undeclared" : name;
  }

  /** Whether both give every place the same coordinates, whatever they are called. */
  public boolean sameSystem(Crs other) {
    if (kind != other.kind || !datum.equals(other.datum)) {
      return false;
    }
    if (kind == Kind.TRANSVERSE_MERCATOR) {
      return centralMeridian == other.centralMeridian
          && falseEasting == other.falseEasting
          && falseNorthing == other.falseNorthing
          && scale == other.scale;
    }
    return kind == Kind.GEOGRAPHIC || id().equals(other.id());
  }
}
