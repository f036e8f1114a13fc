package org.landcheck.bench.corpus;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * An A4 page as a scanner at 200 dpi sees it: grayish paper with grain, lines of signs made of
 * strokes, a ruled table, a little askew; in colour with a red seal. The same for a seed.
 */
final class ScannedPage {
  static final int WIDTH = 1654;
  static final int HEIGHT = 2339;
  private static final int SIGN = 34;

  private ScannedPage() {}

  /**
   * @param type of {@link BufferedImage}: gray, RGB, or binary for a page in black and white
   */
  static BufferedImage of(long seed, int type) {
    Random random = new Random(seed);
    BufferedImage page = new BufferedImage(WIDTH, HEIGHT, type);
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(240, 240, 238));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.rotate(Math.toRadians(random.nextGaussian() / 2), WIDTH / 2.0, HEIGHT / 2.0);
    graphics.setColor(new Color(45, 45, 50));
    int lines = 20 + random.nextInt(22);
    for (int line = 0; line < lines; line++) {
      int signs = 8 + random.nextInt(26);
      for (int sign = 0; sign < signs; sign++) {
        sign(graphics, random, 200 + sign * (SIGN + 4), 220 + line * (SIGN + 14));
      }
    }
    table(graphics, random);
    if (type == BufferedImage.TYPE_INT_RGB) {
      graphics.setColor(new Color(200, 40, 50));
      graphics.setStroke(new BasicStroke(6));
      graphics.drawOval(1000 + random.nextInt(200), 1700 + random.nextInt(200), 320, 320);
    }
    graphics.dispose();
    if (type != BufferedImage.TYPE_BYTE_BINARY) {
      grain(page, random);
    }
    return page;
  }

  private static void sign(Graphics2D graphics, Random random, int x, int y) {
    graphics.setStroke(new BasicStroke(2 + random.nextFloat()));
    for (int stroke = 4 + random.nextInt(7); stroke > 0; stroke--) {
      int from = random.nextInt(SIGN);
      int at = random.nextInt(SIGN);
      int to = Math.min(SIGN, from + 8 + random.nextInt(SIGN - 8));
      switch (random.nextInt(4)) {
        case 0 -> graphics.drawLine(x + at, y + from, x + at, y + to);
        case 1 -> graphics.drawLine(x + from, y + at, x + to, y + random.nextInt(SIGN));
        default -> graphics.drawLine(x + from, y + at, x + to, y + at);
      }
    }
  }

  private static void table(Graphics2D graphics, Random random) {
    graphics.setStroke(new BasicStroke(2));
    int rows = random.nextInt(12);
    int step = 60 + random.nextInt(60);
    for (int row = 0; row <= rows; row++) {
      graphics.drawLine(190, 210 + row * step, 1460, 210 + row * step);
    }
    for (int column = 0; rows > 0 && column < 5; column++) {
      graphics.drawLine(190 + column * 317, 210, 190 + column * 317, 210 + rows * step);
    }
  }

  /** What the sensor and the fibres of the paper add. */
  private static void grain(BufferedImage page, Random random) {
    var raster = page.getRaster();
    int[] row = new int[WIDTH * raster.getNumBands()];
    for (int y = 0; y < HEIGHT; y++) {
      raster.getPixels(0, y, WIDTH, 1, row);
      for (int i = 0; i < row.length; i++) {
        int noise = (Integer.bitCount(random.nextInt(1 << 12)) - 6) * 2;
        row[i] = Math.max(0, Math.min(255, row[i] + noise));
      }
      raster.setPixels(0, y, WIDTH, 1, row);
    }
  }
}
