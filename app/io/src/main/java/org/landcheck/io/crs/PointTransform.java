package org.landcheck.io.crs;

import org.geotools.api.referencing.FactoryException;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;

/** Moves points from one system to another, easting before northing on both sides. */
public final class PointTransform {
  private final PointMove move;

  private PointTransform(PointMove move) {
    this.move = move;
  }

  /**
   * For looking at, not for data: WGS 84 counts as CGCS2000, from which it differs by centimetres
   * in China.
   *
   * @throws BadInputException if one of the systems is not understood, or both are on other datums
   */
  public static PointTransform forDisplay(Crs from, Crs to) throws BadInputException {
    Crs source = modern(from);
    Crs target = modern(to);
    if (!source.datum().equals(target.datum())) {
      throw failed(from, to, null);
    }
    try {
      return new PointTransform(Transforms.between(source, target));
    } catch (FactoryException e) {
      throw failed(from, to, e);
    }
  }

  private static Crs modern(Crs crs) {
    boolean simple =
        crs.kind() == Crs.Kind.GEOGRAPHIC || crs.kind() == Crs.Kind.TRANSVERSE_MERCATOR;
    return crs.datum().equals("WGS 84") && simple
        ? new Crs(
            crs.kind(),
            crs.name(),
            crs.epsg(),
            Datum.CGCS2000.id(),
            crs.centralMeridian(),
            crs.falseEasting(),
            crs.falseNorthing(),
            crs.scale(),
            crs.wkt())
        : crs;
  }

  private static BadInputException failed(Crs from, Crs to, FactoryException cause) {
    return new BadInputException(
        new LocalText(
            "无法从坐标系 " + from.id() + " 转换到 " + to.id() + "。请先用专业软件转换",
            "cannot transform " + from.id() + " to " + to.id() + "; do it elsewhere first"),
        cause);
  }

  /**
   * Moves points in place.
   *
   * @param xy {@code x0, y0, x1, y1 …}; a point the target cannot express becomes NaN
   */
  public void apply(double[] xy) {
    move.move(xy, xy.length / 2);
  }
}
