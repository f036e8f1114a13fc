package org.landcheck.desktop.map;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.landcheck.io.raster.BackgroundImage;
import org.locationtech.jts.geom.Envelope;

/**
 * An image under the layers.
 *
 * @param painter paints pieces of it, from several threads
 * @param opacity from 0 to 1
 * @param failed hears if the image cannot be read any more; may be called more than once
 */
public record Backdrop(
    BackgroundImage.Painter painter, double opacity, Consumer<IOException> failed) {
  public Backdrop {
    Objects.requireNonNull(painter, "painter");
    Objects.requireNonNull(failed, "failed");
  }

  /** Paints what lies in a place; says whether anything does. */
  boolean paint(
      Envelope world, double resolution, AffineTransform worldToTarget, Graphics2D graphics) {
    try {
      return painter.paint(world, resolution, worldToTarget, graphics);
    } catch (IOException e) {
      failed.accept(e);
      return false;
    }
  }
}
