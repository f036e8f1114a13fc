package org.landcheck.io.archive;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A reduced picture in shades of gray, 0 black to 255 white.
 *
 * @param pixels by row; never modified
 * @param averaged whether each is the mean of several of the picture, not one of them
 */
record Gray(int width, int height, byte[] pixels, boolean averaged) {
  /** Longest side a picture is reduced to: text of a page is still lines. */
  static final int LONGEST = 1_000;

  /** Every how many pixels of a picture are taken. */
  static int every(long width, long height) {
    return (int) Math.max(1, (Math.max(width, height) + LONGEST - 1) / LONGEST);
  }

  /** The same for people to look at. */
  BufferedImage picture() {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    picture.getRaster().setDataElements(0, 0, width, height, pixels);
    return picture;
  }

  int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }

  static Gray of(BufferedImage image) {
    boolean plain =
        image.getRaster().getNumBands() == 1
            && image.getSampleModel().getSampleSize(0) == 8
            && !(image.getColorModel() instanceof IndexColorModel);
    if (plain) {
      return firstBand(image.getRaster());
    }
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] pixels = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int rgb = row[x];
        // weights of ITU-R BT.601
        int shade = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
        pixels[y * width + x] = (byte) (rgb >>> 24 < 128 ? 255 : shade);
      }
    }
    return new Gray(width, height, pixels, false);
  }

  /** Of 8-bit samples; the first band of a JPEG that was not converted is its brightness. */
  static Gray firstBand(Raster raster) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    byte[] pixels = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) row[x];
      }
    }
    return new Gray(width, height, pixels, false);
  }
}
