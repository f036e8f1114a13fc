package org.landcheck.io.archive;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller so that thin lines of a scan become pale, not broken. */
final class PictureScale {
  private PictureScale() {}

  /** On white, no longer than some pixels; never enlarged. */
  static BufferedImage fit(BufferedImage picture, int longest) {
    BufferedImage now = picture;
    while (Math.max(now.getWidth(), now.getHeight()) >= 2L * longest) {
      // by half, each pixel is the mean of four
      now = drawn(now, (now.getWidth() + 1) / 2, (now.getHeight() + 1) / 2);
    }
    double scale = Math.min(1, longest / (double) Math.max(now.getWidth(), now.getHeight()));
    return drawn(
        now,
        Math.max(1, (int) Math.round(now.getWidth() * scale)),
        Math.max(1, (int) Math.round(now.getHeight() * scale)));
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = copy.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return copy;
  }
}
