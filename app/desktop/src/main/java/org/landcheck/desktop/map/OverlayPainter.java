package org.landcheck.desktop.map;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Severity;
import org.landcheck.desktop.map.FindingPlaces.Marker;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Draws what lies above the tiles. */
final class OverlayPainter {
  private static final Color FEATURE = Color.web("#0B57D0");
  private static final Color BEFORE = Color.web("#8A1F1F");
  private static final Color AFTER = Color.web("#16794A");
  private static final double POINT_RADIUS = 4;
  private static final double[] NO_DASHES = {};
  private static final double[] DASHES = {7, 5};

  private final GraphicsContext graphics;
  private final Viewport view;
  private final ShapePath shapes;
  private final Font font;

  OverlayPainter(GraphicsContext graphics, Viewport view, Font font) {
    this.graphics = graphics;
    this.view = view;
    this.font = font;
    this.shapes =
        new ShapePath(
            view.worldX(0),
            view.worldY(0),
            view.resolution(),
            Math.max(view.width(), view.height()));
  }

  void paint(Overlay overlay, List<Marker> markers) {
    graphics.setLineJoin(StrokeLineJoin.ROUND);
    graphics.setLineCap(StrokeLineCap.BUTT);
    graphics.setFillRule(FillRule.EVEN_ODD);
    boolean preview = !overlay.preview().equals(Overlay.Preview.NONE);
    for (Geometry feature : overlay.selection().features()) {
      draw(feature, FEATURE, preview ? 0 : 0.10, 2.5, NO_DASHES);
    }
    if (preview) {
      overlay.preview().after().forEach(shape -> draw(shape, AFTER, 0.22, 2.5, NO_DASHES));
      overlay.preview().before().forEach(shape -> draw(shape, BEFORE, 0, 2, DASHES));
    } else {
      Color colour = SeverityColours.of(overlay.selection().severity());
      overlay.selection().fault().ifPresent(fault -> draw(fault, colour, 0.55, 2, NO_DASHES));
    }
    markers.forEach(this::marker);
    overlay.selection().at().ifPresent(this::target);
  }

  private void draw(Geometry shape, Color colour, double fill, double width, double[] dashes) {
    graphics.setStroke(colour);
    graphics.setLineWidth(width);
    graphics.setLineDashes(dashes);
    GeometryType type = GeometryType.of(shape);
    if (type == GeometryType.POINT) {
      graphics.setFill(colour);
      for (Coordinate at : shape.getCoordinates()) {
        double x = view.screenX(at.getX());
        double y = view.screenY(at.getY());
        graphics.fillOval(x - POINT_RADIUS, y - POINT_RADIUS, 2 * POINT_RADIUS, 2 * POINT_RADIUS);
      }
      return;
    }
    trace(shapes.path(shape));
    if (fill > 0 && type != GeometryType.LINE) {
      graphics.setFill(colour.deriveColor(0, 1, 1, fill));
      graphics.fill();
    }
    graphics.stroke();
  }

  private void trace(Path2D path) {
    graphics.beginPath();
    double[] at = new double[6];
    for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
      switch (steps.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> graphics.moveTo(at[0], at[1]);
        case PathIterator.SEG_LINETO -> graphics.lineTo(at[0], at[1]);
        default -> graphics.closePath();
      }
    }
  }

  private void marker(Marker marker) {
    graphics.setLineDashes(NO_DASHES);
    graphics.setFill(SeverityColours.of(marker.severity()));
    graphics.setStroke(Color.WHITE);
    graphics.setLineWidth(1.5);
    if (marker.count() == 1) {
      symbol(marker.severity(), marker.x(), marker.y(), 6);
      return;
    }
    String text = marker.count() > 999 ? marker.count() / 1000 + "k" : "" + marker.count();
    double half = 11 + 2.5 * Math.max(0, text.length() - 2);
    symbol(marker.severity(), marker.x(), marker.y(), half);
    graphics.setFill(Color.WHITE);
    graphics.setFont(font);
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    double lower = marker.severity() == Severity.WARNING ? half * 0.28 : 0;
    graphics.fillText(text, marker.x(), marker.y() + lower);
  }

  /** Round, three-cornered or square, so that severities differ without colour. */
  private void symbol(Severity severity, double x, double y, double half) {
    switch (severity) {
      case ERROR -> {
        graphics.fillOval(x - half, y - half, 2 * half, 2 * half);
        graphics.strokeOval(x - half, y - half, 2 * half, 2 * half);
      }
      case WARNING -> {
        double[] xs = {x, x + half * 1.25, x - half * 1.25};
        double[] ys = {y - half * 1.2, y + half, y + half};
        graphics.fillPolygon(xs, ys, 3);
        graphics.strokePolygon(xs, ys, 3);
      }
      case INFO -> {
        double side = half * 0.9;
        graphics.fillRect(x - side, y - side, 2 * side, 2 * side);
        graphics.strokeRect(x - side, y - side, 2 * side, 2 * side);
      }
    }
  }

  /** A ring around the place of the selected finding, open in the middle so as to hide nothing. */
  private void target(Coordinate at) {
    double x = view.screenX(at.getX());
    double y = view.screenY(at.getY());
    graphics.setLineDashes(NO_DASHES);
    for (Color colour : new Color[] {Color.WHITE, Color.BLACK}) {
      graphics.setStroke(colour);
      graphics.setLineWidth(colour == Color.WHITE ? 4 : 1.75);
      graphics.strokeOval(x - 17, y - 17, 34, 34);
      graphics.strokeLine(x - 25, y, x - 17, y);
      graphics.strokeLine(x + 17, y, x + 25, y);
      graphics.strokeLine(x, y - 25, x, y - 17);
      graphics.strokeLine(x, y + 17, x, y + 25);
    }
  }
}
