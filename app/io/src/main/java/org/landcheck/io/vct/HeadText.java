package org.landcheck.io.vct;

import java.io.IOException;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.io.table.Decimals;
import org.locationtech.jts.geom.Envelope;

/** Writes the head of a file. */
final class HeadText {
  private static final double PREFIX = 1e6;

  private HeadText() {}

  /** The figure of the earth of a system that a head can declare; empty if it cannot. */
  static Optional<Spheroid> spheroid(Crs crs) {
    boolean known =
        crs.kind() == Crs.Kind.GEOGRAPHIC
            || crs.kind() == Crs.Kind.TRANSVERSE_MERCATOR && crs.falseNorthing() == 0;
    return known ? Spheroid.ofDatum(crs.datum()) : Optional.empty();
  }

  /**
   * @param extent of all coordinates; null envelope if there are none
   */
  static void write(Crs crs, Envelope extent, VctOutput out) throws IOException {
    Optional<Spheroid> spheroid = spheroid(crs);
    boolean geographic = crs.kind() == Crs.Kind.GEOGRAPHIC;
    String type = spheroid.isEmpty() ? "C" : geographic ? "D" : "P";
    out.line("HeadBegin").line("Datamark:LANDUSE-VCT").line("Version:3.0");
    out.line("CoordinateSystemType:" + type).line("Dim:2");
    out.line("XAxisDirection:E").line("YAxisDirection:N");
    out.line("XYUnit:" + (type.equals("D") ? "D" : "M"));
    if (spheroid.isPresent()) {
      Spheroid s = spheroid.get();
      out.line(
          "Spheroid:"
              + s.spelling()
              + ","
              + Decimals.text(s.semiMajor())
              + ","
              + Decimals.text(s.inverseFlattening()));
      out.line("PrimeMeridian:Greenwich");
      if (!geographic) {
        out.line("Projection:高斯-克吕格投影").line("Parameters:" + parameters(crs));
      }
    }
    if (!extent.isNull()) {
      out.put("ExtentMin:").coordinate(extent.getMinX()).comma().coordinate(extent.getMinY()).end();
      out.put("ExtentMax:").coordinate(extent.getMaxX()).comma().coordinate(extent.getMaxY()).end();
    }
    out.line("Separator:,").line("HeadEnd").end();
  }

  /** Central meridian, scale, false easting and northing, width and number of the zone. */
  private static String parameters(Crs crs) {
    double zone = Math.floor(crs.falseEasting() / PREFIX);
    double meridian = crs.centralMeridian();
    double width = zone > 0 && zone * 6 - 3 == meridian ? 6 : 3;
    if (zone == 0) {
      zone = meridian / 3;
    }
    boolean usual = zone * 3 == meridian || zone * 6 - 3 == meridian;
    boolean numbered = usual && zone == Math.rint(zone) && zone > 0;
    return String.join(
        ",",
        Decimals.text(meridian),
        Decimals.text(crs.scale()),
        Decimals.text(crs.falseEasting()),
        Decimals.text(crs.falseNorthing()),
        numbered ? Decimals.text(width) : "",
        numbered ? Decimals.text(zone) : "");
  }
}
