package org.landcheck.desktop.map;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Paints tiles with Java2D, off the window's thread.
 *
 * <p>A shape smaller than {@link #SPECK} pixels is a dot taken from its box; its coordinates are
 * not touched, so an overview of a million areas reads no vertex.
 */
final class TilePainter {
  private static final double SPECK = 2.5;
  private static final double POINT_RADIUS = 2.5;
  private static final int POLL = 256;

  private final MapContent content;
  private final TileKey key;
  private final BooleanSupplier stop;
  private final double resolution;
  private boolean painted;

  TilePainter(MapContent content, TileKey key, BooleanSupplier stop) {
    this.content = content;
    this.key = key;
    this.stop = stop;
    this.resolution = Viewport.resolution(key.level());
  }

  /** Premultiplied ARGB pixels; an empty array if nothing lies here or painting was stopped. */
  int[] paint() {
    BufferedImage image =
        new BufferedImage(TileKey.SIZE, TileKey.SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    for (Backdrop backdrop : content.backdrops()) {
      paint(backdrop, graphics);
    }
    for (LayerPicture picture : content.pictures()) {
      paint(picture, graphics);
    }
    graphics.dispose();
    return painted && !stop.getAsBoolean()
        ? ((DataBufferInt) image.getRaster().getDataBuffer()).getData()
        : new int[0];
  }

  private void paint(Backdrop backdrop, Graphics2D graphics) {
    if (stop.getAsBoolean()) {
      return;
    }
    AffineTransform worldToTile = AffineTransform.getScaleInstance(1 / resolution, -1 / resolution);
    worldToTile.translate(-key.worldLeft(), -key.worldTop());
    Composite before = graphics.getComposite();
    graphics.setComposite(
        AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) backdrop.opacity()));
    painted |= backdrop.paint(key.envelope(0), resolution, worldToTile, graphics);
    graphics.setComposite(before);
  }

  private void paint(LayerPicture picture, Graphics2D graphics) {
    int[] positions = positions(picture.index());
    painted |= positions.length > 0;
    ShapePath shapes = new ShapePath(key.worldLeft(), key.worldTop(), resolution, TileKey.SIZE);
    Path2D outlines = new Path2D.Double(Path2D.WIND_NON_ZERO);
    Layer layer = picture.layer();
    LayerStyle style = picture.style();
    graphics.setColor(new Color(style.fillArgb(), true));
    for (int i = 0; i < positions.length; i++) {
      if (i % POLL == 0 && stop.getAsBoolean()) {
        return;
      }
      Geometry geometry = layer.geometry(picture.index().row(positions[i]));
      GeometryType type = GeometryType.of(geometry);
      if (type == GeometryType.POINT) {
        points(geometry, style, graphics);
      } else if (picture.index().span(positions[i]) < SPECK * resolution) {
        speck(picture.index(), positions[i], style, graphics);
      } else {
        Path2D path = shapes.path(geometry);
        if (style.filled() && type == GeometryType.POLYGON) {
          graphics.fill(path);
        }
        outlines.append(path, false);
      }
    }
    graphics.setColor(new Color(style.outlineArgb(), true));
    graphics.setStroke(
        new BasicStroke(style.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(outlines);
  }

  private int[] positions(RowIndex index) {
    int[][] found = {new int[1024]};
    int[] count = {0};
    index.query(
        key.envelope(POINT_RADIUS + 1),
        position -> {
          if (count[0] == found[0].length) {
            found[0] = Arrays.copyOf(found[0], 2 * count[0]);
          }
          found[0][count[0]++] = position;
        });
    return Arrays.copyOf(found[0], count[0]);
  }

  private void speck(RowIndex index, int position, LayerStyle style, Graphics2D graphics) {
    int x = (int) Math.floor((index.minX(position) - key.worldLeft()) / resolution);
    int y = (int) Math.floor((key.worldTop() - index.maxY(position)) / resolution);
    int side = Math.max(1, (int) Math.ceil(index.span(position) / resolution));
    if (!style.filled()) {
      graphics.setColor(new Color(style.outlineArgb(), true));
    }
    graphics.fillRect(x, y, side, side);
  }

  private void points(Geometry geometry, LayerStyle style, Graphics2D graphics) {
    Color fill = graphics.getColor();
    graphics.setColor(new Color(style.outlineArgb(), true));
    for (Coordinate at : geometry.getCoordinates()) {
      double x = (at.getX() - key.worldLeft()) / resolution;
      double y = (key.worldTop() - at.getY()) / resolution;
      graphics.fill(
          new Ellipse2D.Double(
              x - POINT_RADIUS, y - POINT_RADIUS, 2 * POINT_RADIUS, 2 * POINT_RADIUS));
    }
    graphics.setColor(fill);
  }
}
