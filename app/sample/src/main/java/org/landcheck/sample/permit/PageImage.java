package org.landcheck.sample.permit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import org.landcheck.sample.Dice;

/**
 * Draws a page that looks like a scanned form: bars for lines of writing, boxes, a seal. No
 * letters, since a machine without a screen may have no fonts.
 */
final class PageImage {
  private static final double A4_WIDTH_INCHES = 8.27;
  private static final double A4_HEIGHT_INCHES = 11.69;

  private PageImage() {}

  /** Black and white, at the resolution of the page. */
  static BufferedImage of(Scan.Page page) {
    int shorter = (int) (A4_WIDTH_INCHES * page.dpi());
    int longer = (int) (A4_HEIGHT_INCHES * page.dpi());
    int width = page.wide() ? longer : shorter;
    int height = page.wide() ? shorter : longer;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D paper = image.createGraphics();
    Arrays.fill(bits(image), (byte) 0xFF);
    if (!page.blank()) {
      paper.setColor(Color.BLACK);
      paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
      paper.rotate(Math.toRadians(page.skew()), width / 2.0, height / 2.0);
      write(paper, new Dice(page.seed()), width, height);
    }
    paper.dispose();
    return image;
  }

  /** Bits of a black and white image, rows to whole bytes; a bit that is set is white. */
  static byte[] bits(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  /** The same in shades of grey, which is what JPEG knows. */
  static BufferedImage grey(BufferedImage image) {
    int width = image.getWidth();
    BufferedImage grey = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] from = bits(image);
    byte[] to = bits(grey);
    int stride = (width + 7) / 8;
    for (int i = 0; i < to.length; i++) {
      int x = i % width;
      int bit = from[i / width * stride + x / 8] >> 7 - x % 8 & 1;
      to[i] = (byte) -bit;
    }
    return grey;
  }

  private static void write(Graphics2D paper, Dice dice, int width, int height) {
    int margin = width / 10;
    int step = height / 48;
    int thick = step / 3;
    int full = width - 2 * margin;
    int y = margin;
    int left = margin;
    int length = full;
    while (y < height - margin) {
      int kind = dice.below(6);
      if (kind < 2) {
        // paragraphs stand here and there, or pages would look alike from afar
        left = margin + dice.below(full * 2 / 3);
        length = (margin + full - left) * (1 + dice.below(3)) / 3;
      }
      if (kind == 0) {
        // a table or a plan
        int boxHeight = step * (3 + dice.below(6));
        int bottom = Math.min(height - margin, y + boxHeight);
        paper.fillRect(margin, y, full, 3);
        paper.fillRect(margin, bottom, full, 3);
        int columns = 2 + dice.below(4);
        for (int i = 0; i <= columns; i++) {
          paper.fillRect(margin + i * full / columns, y, 3, bottom - y);
        }
        y = bottom + step;
      } else {
        line(paper, dice, left, y, length, thick);
        y += step;
      }
    }
    int seal = width / 6;
    int side = margin + dice.below(full - seal);
    int top = height / 2 + dice.below(height / 3);
    for (int i = 0; i < thick; i++) {
      paper.drawOval(side + i, top + i, seal - 2 * i, seal - 2 * i);
    }
  }

  /** Words of different lengths, like characters seen from far away. */
  private static void line(Graphics2D paper, Dice dice, int x, int y, int length, int thick) {
    int end = x + (int) (length * dice.between(0.2, 1));
    int at = x;
    while (at < end) {
      int word = thick * (1 + dice.below(8));
      paper.fillRect(at, y, Math.min(word, end - at), thick);
      at += word + thick;
    }
  }
}
