package org.landcheck.io.raster;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the pixels of an image lie.
 *
 * @param toWorld from pixels, counted from the outer corner of the upper left one, to coordinates,
 *     easting before northing
 * @param width pixels
 * @param height pixels
 */
record PixelGrid(AffineTransform toWorld, int width, int height) {
  PixelGrid {
    toWorld = new AffineTransform(toWorld);
  }

  @Override
  public AffineTransform toWorld() {
    return new AffineTransform(toWorld);
  }

  /** Whether every pixel lies somewhere: the transform has an area and finite numbers. */
  boolean isUsable() {
    double area = Math.abs(toWorld.getDeterminant());
    return area > 0
        && Double.isFinite(area)
        && Double.isFinite(toWorld.getTranslateX())
        && Double.isFinite(toWorld.getTranslateY());
  }

  /** What the image covers. */
  Envelope extent() {
    Rectangle2D box =
        toWorld.createTransformedShape(new Rectangle2D.Double(0, 0, width, height)).getBounds2D();
    return new Envelope(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
  }

  /** World units a pixel, a mean of both directions. */
  double resolution() {
    return Math.sqrt(Math.abs(toWorld.getDeterminant()));
  }

  AffineTransform toPixels() {
    try {
      return toWorld.createInverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("not usable: " + toWorld, e);
    }
  }
}
