package org.landcheck.io.raster;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Paints what a picture shows of a place, from the coarsest level that is fine enough. */
final class Painting {
  /** Pixels of the image larger than this on the screen keep their edges. */
  private static final double BLOCKY = 3;

  private final Pyramid pyramid;
  private final PixelGrid grid;
  private final Tones tones;

  Painting(Pyramid pyramid, PixelGrid grid, Tones tones) {
    this.pyramid = pyramid;
    this.grid = grid;
    this.tones = tones;
  }

  /** A part of the image and where its pixels lie. */
  record Part(BufferedImage image, AffineTransform toWorld) {}

  /**
   * What is needed to paint a place.
   *
   * @param resolution world units a pixel of the target
   * @return empty if the image does not reach there
   */
  Optional<Part> part(Envelope world, double resolution) throws IOException {
    Rectangle2D box =
        grid.toPixels()
            .createTransformedShape(
                new Rectangle2D.Double(
                    world.getMinX(), world.getMinY(), world.getWidth(), world.getHeight()))
            .getBounds2D();
    Rectangle2D whole = new Rectangle2D.Double(0, 0, grid.width(), grid.height());
    if (!box.intersects(whole)) {
      return Optional.empty();
    }
    double wanted = Math.max(1, resolution / grid.resolution());
    Pyramid.Level level = pyramid.levels().get(0);
    for (Pyramid.Level coarser : pyramid.levels()) {
      if ((double) grid.width() / coarser.width() <= wanted * 1.01) {
        level = coarser;
      }
    }
    double fx = (double) grid.width() / level.width();
    double fy = (double) grid.height() / level.height();
    Rectangle region = region(box.createIntersection(whole), fx, fy, level);
    int every = (int) Math.max(1, Math.floor(wanted / fx * 1.01));
    every = Math.min(every, Math.max(1, Math.min(region.width, region.height)));
    AffineTransform toWorld = grid.toWorld();
    toWorld.scale(fx, fy);
    toWorld.translate(region.x, region.y);
    toWorld.scale(every, every);
    return Optional.of(new Part(tones.shown(pyramid.read(level, region, every)), toWorld));
  }

  /** A pixel more on every side, so that neighbouring tiles are smoothed alike. */
  private static Rectangle region(Rectangle2D box, double fx, double fy, Pyramid.Level level) {
    int left = (int) Math.max(0, Math.floor(box.getMinX() / fx) - 1);
    int top = (int) Math.max(0, Math.floor(box.getMinY() / fy) - 1);
    int right = (int) Math.min(level.width(), Math.ceil(box.getMaxX() / fx) + 1);
    int bottom = (int) Math.min(level.height(), Math.ceil(box.getMaxY() / fy) + 1);
    left = Math.min(left, level.width() - 1);
    top = Math.min(top, level.height() - 1);
    return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }

  /** Draws a part where the target's transform puts it. */
  static void draw(Part part, AffineTransform worldToTarget, Graphics2D graphics) {
    AffineTransform placed = new AffineTransform(worldToTarget);
    placed.concatenate(part.toWorld());
    double scale = Math.sqrt(Math.abs(placed.getDeterminant()));
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        scale > BLOCKY
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(part.image(), placed, null);
  }
}
