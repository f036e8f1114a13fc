package org.landcheck.io.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes the parcels of one layer: header, then a line and its points for each. */
final class ParcelText {
  private static final String END = "\r\n";
  private static final int REPORT_EVERY = 1024;
  private static final double SQUARE_METRES_A_HECTARE = 10_000;

  private final Layer layer;
  private final Charset charset;
  private final ParcelColumns columns;
  private final FixedDecimals decimals;
  private final OutputStream out;
  private int label;

  ParcelText(Layer layer, Charset charset, OutputStream out) {
    this.layer = layer;
    this.charset = charset;
    this.columns = new ParcelColumns(layer);
    this.decimals = FixedDecimals.of(HeaderText.precision(layer));
    this.out = out;
  }

  /**
   * @param progress hears of rows written; throws to stop
   * @throws BadInputException if a row is no area or has coordinates that are no numbers
   */
  void write(LongConsumer progress) throws IOException, BadInputException {
    text(HeaderText.of(layer));
    for (int row = 0; row < layer.size(); row++) {
      parcel(row);
      if (row % REPORT_EVERY == REPORT_EVERY - 1) {
        progress.accept(REPORT_EVERY);
      }
    }
    progress.accept(layer.size() % REPORT_EVERY);
  }

  private void parcel(int row) throws IOException, BadInputException {
    Geometry shape = layer.geometry(row);
    int points = 0;
    double area = 0;
    for (int i = 0; i < shape.getNumGeometries() && !shape.isEmpty(); i++) {
      if (!(shape.getGeometryN(i) instanceof Polygon part)) {
        throw bad(row, "不是面，界址点文件只能保存面", "is no area; such files hold areas only");
      }
      for (int r = -1; r < part.getNumInteriorRing(); r++) {
        double[] xy = PackedXY.of(ring(part, r));
        requireNumbers(xy, row);
        points += xy.length / 2;
        area += r < 0 ? area(xy) : -area(xy);
      }
    }
    for (int column = 0; column < columns.columns().size(); column++) {
      text(cell(row, column, points, area) + ",");
    }
    text("@" + END);
    rings(shape);
  }

  private String cell(int row, int column, int points, double area) {
    return switch (columns.columns().get(column)) {
      case Attributes.POINTS -> Integer.toString(points);
      case Attributes.KIND -> "面";
      case Attributes.AREA ->
          new BigDecimal(area / SQUARE_METRES_A_HECTARE)
              .setScale(4, RoundingMode.HALF_UP)
              .toPlainString();
      default -> columns.text(row, column);
    };
  }

  private static LineString ring(Polygon part, int ring) {
    return ring < 0 ? part.getExteriorRing() : part.getInteriorRingN(ring);
  }

  /** Plane area of a ring as it will be read back. */
  private double area(double[] xy) {
    double x0 = decimals.rounded(xy[0]);
    double y0 = decimals.rounded(xy[1]);
    double twice = 0;
    double x = 0;
    double y = 0;
    for (int i = 2; i < xy.length; i += 2) {
      double nextX = decimals.rounded(xy[i]) - x0;
      double nextY = decimals.rounded(xy[i + 1]) - y0;
      twice += x * nextY - nextX * y;
      x = nextX;
      y = nextY;
    }
    return Math.abs(twice) / 2;
  }

  /** Labels go on from ring to ring; the last point of a ring has the label of its first. */
  private void rings(Geometry shape) throws IOException {
    label = 1;
    int number = 1;
    for (int i = 0; i < shape.getNumGeometries() && !shape.isEmpty(); i++) {
      Polygon part = (Polygon) shape.getGeometryN(i);
      for (int r = -1; r < part.getNumInteriorRing(); r++) {
        points(PackedXY.of(ring(part, r)), number);
        number++;
      }
    }
  }

  private void points(double[] xy, int number) throws IOException {
    int first = label;
    for (int i = 0; i < xy.length; i += 2) {
      boolean last = i == xy.length - 2;
      out.write('J');
      digits(last ? first : label);
      out.write(',');
      digits(number);
      out.write(',');
      decimals.write(xy[i + 1], out);
      out.write(',');
      decimals.write(xy[i], out);
      out.write('\r');
      out.write('\n');
      label += last ? 0 : 1;
    }
  }

  private void digits(int value) throws IOException {
    if (value >= 10) {
      digits(value / 10);
    }
    out.write('0' + value % 10);
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(charset));
  }

  private void requireNumbers(double[] xy, int row) throws BadInputException {
    for (double ordinate : xy) {
      if (!Double.isFinite(ordinate)) {
        throw bad(row, "含有不是数字的坐标，请先修复", "has coordinates that are no numbers; mend it first");
      }
    }
  }

  private BadInputException bad(int row, String zh, String en) {
    String feature = layer.name() + "/" + layer.fid(row);
    return new BadInputException(new LocalText(feature + " " + zh, feature + " " + en));
  }
}
