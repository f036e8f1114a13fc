package org.landcheck.checks.geometry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds polygons that are too small or too narrow to be what they stand for.
 *
 * <p>Each part of a multi-part polygon is looked at by itself. Kind {@code small}: its plane area
 * is less than {@code minArea}. Kind {@code narrow}: its mean width, twice the area by the length
 * of all its rings, is less than {@code minWidth}; holes count, so a thin frame is narrow. A part
 * that is both is {@code small}. The measure is the area or the width. A part that is not valid has
 * no area to speak of: where it would be reported, the feature is listed as not inspected.
 */
public final class Sliver implements FeatureCheck {
  static final Param<Double> MIN_AREA =
      Param.number("minArea", Unit.SQUARE_METRE, 1, 0, 1e9).stricterIfHigher();
  static final Param<Double> MIN_WIDTH =
      Param.number("minWidth", Unit.METRE, 0.1, 0, 1e4).stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "geometry.sliver",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.WARNING,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS),
          List.of(MIN_AREA, MIN_WIDTH));

  private static final LocalText NOT_VALID =
      new LocalText("图形无效，修正后再检查", "its shape is not valid; mend it first");

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    RingMeasures.of(layer, inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    double minArea = inspection.param(MIN_AREA);
    double minWidth = inspection.param(MIN_WIDTH);
    RingMeasures measures = RingMeasures.of(layer, inspection);
    if (measures.area(row) >= minArea && measures.width(row) >= minWidth) {
      return;
    }
    Geometry shape = layer.geometry(row);
    if (shape instanceof Polygon || shape instanceof MultiPolygon) {
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        inspectPart(layer, row, (Polygon) shape.getGeometryN(i), minArea, minWidth, inspection);
      }
    }
  }

  private static void inspectPart(
      Layer layer, int row, Polygon part, double minArea, double minWidth, Inspection inspection) {
    double area = Math.abs(area(part.getExteriorRing()));
    double length = length(part.getExteriorRing());
    for (int i = 0; i < part.getNumInteriorRing(); i++) {
      area -= Math.abs(area(part.getInteriorRingN(i)));
      length += length(part.getInteriorRingN(i));
    }
    double width = length == 0 ? 0 : 2 * area / length;
    boolean small = area < minArea;
    if (part.isEmpty() || !small && !(width < minWidth)) {
      return;
    }
    if (Validity.isValid(part)) {
      double[] start = PackedXY.of(part.getExteriorRing());
      Quantity measure = small ? Quantity.squareMetres(area) : Quantity.metres(width);
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("kind", small ? "small" : "narrow")
              .arg("area", Quantity.squareMetres(area))
              .arg("width", Quantity.metres(width))
              .measured(measure)
              .where(part)
              .locator(start[0], start[1])
              .build());
    } else {
      inspection.skip(Optional.of(layer.ref(row)), NOT_VALID);
    }
  }

  /** Signed area; coordinates are taken from the first vertex so that digits are not lost. */
  private static double area(LineString ring) {
    double[] xy = PackedXY.of(ring);
    double twice = 0;
    for (int i = 2; i + 3 < xy.length; i += 2) {
      twice += (xy[i] - xy[0]) * (xy[i + 3] - xy[1]) - (xy[i + 2] - xy[0]) * (xy[i + 1] - xy[1]);
    }
    return twice / 2;
  }

  private static double length(LineString ring) {
    double[] xy = PackedXY.of(ring);
    double length = 0;
    for (int i = 2; i < xy.length; i += 2) {
      double dx = xy[i] - xy[i - 2];
      double dy = xy[i + 1] - xy[i - 1];
      length += Math.sqrt(dx * dx + dy * dy);
    }
    return length;
  }
}
