package org.landcheck.desktop.manual;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.landcheck.api.Crs;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.example.ExampleData;
import org.landcheck.core.run.CheckTrial;
import org.landcheck.delivery.Decimals;
import org.landcheck.desktop.map.ScaleBar;
import org.landcheck.desktop.map.SeverityColours;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A small picture of an example: its shapes, their ids, and where its findings lie. */
final class ExampleSketch extends Canvas {
  static final List<Color> FILLS =
      List.of(Color.web("#DBE9F8"), Color.web("#FBE6C6"), Color.web("#ECEFF2"));
  private static final Color EDGE = Color.web("#52606D");
  private static final Color TEXT = Color.web("#1F2933");
  private static final double[] DASHES = {5, 4};
  private static final double WIDTH = 230;
  private static final double HEIGHT = 130;
  private static final double MARGIN = 14;
  private static final double FOOT = 24;
  private static final double LEAST = 10;
  private static final int LABELS = 12;
  private static final int VERTICES = 60;

  private final GraphicsContext graphics = getGraphicsContext2D();
  private final double left;
  private final double top;
  private final double scale;
  private final double squeeze;

  /**
   * @param extent what must be seen
   */
  ExampleSketch(CheckTrial trial, Envelope extent) {
    super(WIDTH, HEIGHT);
    List<ExampleData> data = ExampleData.of(trial.example());
    boolean degrees = data.get(0).layer().crs().kind() == Crs.Kind.GEOGRAPHIC;
    double middleX = (extent.getMinX() + extent.getMaxX()) / 2;
    double middleY = (extent.getMinY() + extent.getMaxY()) / 2;
    squeeze = degrees ? Math.max(0.01, Math.cos(Math.toRadians(middleY))) : 1;
    double fit =
        Math.min(
            (WIDTH - 2 * MARGIN) / (extent.getWidth() * squeeze),
            (HEIGHT - MARGIN - FOOT) / extent.getHeight());
    scale = Double.isFinite(fit) ? fit : LEAST;
    left = WIDTH / 2 - middleX * squeeze * scale;
    top = (HEIGHT - FOOT + MARGIN) / 2 + middleY * scale;
    paint(trial, data);
    scaleBar(degrees ? ScaleBar.metresPerPixel(1 / (scale * squeeze), middleY) : 1 / scale);
  }

  private void paint(CheckTrial trial, List<ExampleData> data) {
    graphics.setFill(Color.web("#FBFCFD"));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setFillRule(FillRule.EVEN_ODD);
    graphics.setLineJoin(StrokeLineJoin.ROUND);
    for (int i = data.size() - 1; i >= 0; i--) {
      Layer layer = data.get(i).layer();
      Color fill = data.get(i).ours() ? FILLS.get(Math.min(i, 2)) : Color.TRANSPARENT;
      for (int row = 0; row < layer.size(); row++) {
        if (CheckTrial.canBeDrawn(layer.geometry(row))) {
          graphics.setLineDashes(data.get(i).ours() ? new double[0] : DASHES);
          draw(layer.geometry(row), fill, EDGE, 1.25);
        }
      }
    }
    graphics.setLineDashes();
    vertices(data);
    trial.findings().forEach(this::finding);
    boolean several = data.stream().filter(ExampleData::ours).count() > 1;
    data.stream().filter(ExampleData::ours).forEach(each -> labels(each.layer(), several));
  }

  private double x(double easting) {
    return left + easting * squeeze * scale;
  }

  private double y(double northing) {
    return top - northing * scale;
  }

  private void draw(Geometry shape, Color fill, Color edge, double width) {
    graphics.setFill(fill);
    graphics.setStroke(edge);
    graphics.setLineWidth(width);
    if (shape instanceof GeometryCollection) {
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        draw(shape.getGeometryN(i), fill, edge, width);
      }
    } else if (shape instanceof Polygon polygon && !polygon.isEmpty()) {
      graphics.beginPath();
      trace(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        trace(polygon.getInteriorRingN(i));
      }
      graphics.fill();
      graphics.stroke();
    } else if (shape instanceof LineString line && !line.isEmpty()) {
      graphics.beginPath();
      trace(line);
      graphics.stroke();
    } else if (shape instanceof Point point && !point.isEmpty()) {
      dot(point.getCoordinate(), edge, 2.5);
    }
  }

  private void trace(LineString line) {
    Coordinate[] at = line.getCoordinates();
    graphics.moveTo(x(at[0].x), y(at[0].y));
    for (int i = 1; i < at.length; i++) {
      graphics.lineTo(x(at[i].x), y(at[i].y));
    }
  }

  private void dot(Coordinate at, Color colour, double radius) {
    graphics.setFill(colour);
    graphics.fillOval(x(at.x) - radius, y(at.y) - radius, 2 * radius, 2 * radius);
  }

  private void vertices(List<ExampleData> data) {
    List<Geometry> shapes =
        data.stream()
            .map(ExampleData::layer)
            .flatMap(layer -> IntStream.range(0, layer.size()).mapToObj(layer::geometry))
            .filter(CheckTrial::canBeDrawn)
            .toList();
    if (shapes.stream().mapToInt(Geometry::getNumPoints).sum() <= VERTICES) {
      for (Geometry shape : shapes) {
        for (Coordinate at : shape.getCoordinates()) {
          dot(at, EDGE, 1.75);
        }
      }
    }
  }

  /** Its shape, with a ring where that is too small to be seen; or a mark at its place. */
  private void finding(Finding finding) {
    Color colour = SeverityColours.of(finding.severity());
    finding
        .geometry()
        .filter(CheckTrial::canBeDrawn)
        .ifPresent(
            shape -> {
              draw(shape, colour.deriveColor(0, 1, 1, 0.38), colour, 2);
              if (shape.getDimension() == 0) {
                for (Coordinate at : shape.getCoordinates()) {
                  dot(at, colour, 4);
                }
              }
            });
    boolean seen =
        finding
            .geometry()
            .map(Geometry::getEnvelopeInternal)
            .filter(box -> Math.max(box.getWidth(), box.getHeight()) * scale >= LEAST)
            .isPresent();
    if (!seen && finding.at().isPresent()) {
      Coordinate at = finding.at().get();
      graphics.setStroke(colour);
      graphics.setLineWidth(1.75);
      graphics.strokeOval(x(at.x) - LEAST, y(at.y) - LEAST, 2 * LEAST, 2 * LEAST);
    }
  }

  private void labels(Layer layer, boolean several) {
    graphics.setFont(Font.font(11));
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    for (int row = 0; row < layer.size() && layer.size() <= LABELS; row++) {
      Geometry shape = layer.geometry(row);
      if (CheckTrial.canBeDrawn(shape)) {
        Coordinate at =
            shape.isValid() ? shape.getInteriorPoint().getCoordinate() : shape.getCoordinate();
        text((several ? layer.name() + "/" : "") + layer.fid(row), x(at.x), y(at.y));
      }
    }
  }

  private void text(String text, double x, double y) {
    graphics.setStroke(Color.WHITE.deriveColor(0, 1, 1, 0.8));
    graphics.setLineWidth(3);
    graphics.strokeText(text, x, y);
    graphics.setFill(TEXT);
    graphics.fillText(text, x, y);
  }

  private void scaleBar(double metresPerPixel) {
    ScaleBar bar = ScaleBar.of(metresPerPixel, WIDTH / 4);
    double bottom = HEIGHT - 7;
    graphics.setStroke(TEXT);
    graphics.setLineWidth(1.25);
    graphics.strokePolyline(
        new double[] {8, 8, 8 + bar.pixels(), 8 + bar.pixels()},
        new double[] {bottom - 4, bottom, bottom, bottom - 4},
        4);
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setTextBaseline(VPos.BASELINE);
    graphics.setFont(Font.font(11));
    text(length(bar.metres()), 13 + bar.pixels(), bottom);
  }

  private static String length(double metres) {
    double factor = metres >= 1000 ? 0.001 : metres >= 1 ? 1 : metres >= 0.01 ? 100 : 1000;
    String unit = metres >= 1000 ? " km" : metres >= 1 ? " m" : metres >= 0.01 ? " cm" : " mm";
    return Decimals.typed(metres * factor) + unit;
  }
}
