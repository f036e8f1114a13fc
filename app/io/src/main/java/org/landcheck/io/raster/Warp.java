package org.landcheck.io.raster;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.io.crs.PointTransform;
import org.locationtech.jts.geom.Envelope;

/**
 * Paints an image under a map in another system: the target is cut into cells so small that within
 * one the transformation is a plain affine one to far less than a pixel.
 */
final class Warp {
  /** Cells across and down a painted square. */
  private static final int CELLS = 8;

  private final Painting painting;
  private final PointTransform toImage;

  private Warp(Painting painting, PointTransform toImage) {
    this.painting = painting;
    this.toImage = toImage;
  }

  static Warp of(Painting painting, Crs map, Crs image) throws BadInputException {
    return new Warp(painting, PointTransform.forDisplay(map, image));
  }

  /** Where the corners of the cells lie in the image's system, row by row from below. */
  private double[] corners(Envelope world) {
    double[] xy = new double[2 * (CELLS + 1) * (CELLS + 1)];
    int at = 0;
    for (int row = 0; row <= CELLS; row++) {
      for (int column = 0; column <= CELLS; column++) {
        xy[at++] = world.getMinX() + world.getWidth() * column / CELLS;
        xy[at++] = world.getMinY() + world.getHeight() * row / CELLS;
      }
    }
    toImage.apply(xy);
    return xy;
  }

  boolean paint(
      Envelope world, double resolution, AffineTransform worldToTarget, Graphics2D graphics)
      throws IOException {
    double[] corners = corners(world);
    Envelope box = new Envelope();
    for (int i = 0; i < corners.length; i += 2) {
      if (!Double.isFinite(corners[i]) || !Double.isFinite(corners[i + 1])) {
        return false;
      }
      box.expandToInclude(corners[i], corners[i + 1]);
    }
    double scale = Math.sqrt(box.getArea() / world.getArea());
    Optional<Painting.Part> part = painting.part(box, resolution * scale);
    if (part.isEmpty()) {
      return false;
    }
    Shape clip = graphics.getClip();
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS; column++) {
        cell(part.get(), world, corners, row, column, worldToTarget, graphics);
        graphics.setClip(clip);
      }
    }
    return true;
  }

  private static void cell(
      Painting.Part part,
      Envelope world,
      double[] corners,
      int row,
      int column,
      AffineTransform worldToTarget,
      Graphics2D graphics) {
    double width = world.getWidth() / CELLS;
    double height = world.getHeight() / CELLS;
    double x = world.getMinX() + column * width;
    double y = world.getMinY() + row * height;
    int lower = 2 * (row * (CELLS + 1) + column);
    int upper = lower + 2 * (CELLS + 1);
    double[] c = corners;
    AffineTransform mapToImage =
        new AffineTransform(
            (c[lower + 2] - c[lower]) / width,
            (c[lower + 3] - c[lower + 1]) / width,
            (c[upper] - c[lower]) / height,
            (c[upper + 1] - c[lower + 1]) / height,
            c[lower],
            c[lower + 1]);
    mapToImage.translate(-x, -y);
    AffineTransform placed = new AffineTransform(worldToTarget);
    try {
      placed.concatenate(mapToImage.createInverse());
    } catch (NoninvertibleTransformException e) {
      return;
    }
    graphics.clip(
        worldToTarget.createTransformedShape(new Rectangle2D.Double(x, y, width, height)));
    Painting.draw(part, placed, graphics);
  }
}
