package org.landcheck.io.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.OptionalDouble;

/**
 * Makes pictures of images that are none by themselves: heights, 16-bit scans. Eight bits a sample
 * are shown as they are, all else stretched between the least and greatest value seen in an
 * overview. Samples that stand for "nothing here" become transparent.
 */
final class Tones {
  private static final Tones PLAIN = new Tones(0, 0, OptionalDouble.empty(), false);

  private final double least;
  private final double greatest;
  private final OptionalDouble nothing;
  private final boolean stretched;

  private Tones(double least, double greatest, OptionalDouble nothing, boolean stretched) {
    this.least = least;
    this.greatest = greatest;
    this.nothing = nothing;
    this.stretched = stretched;
  }

  /**
   * @param overview of the image
   * @param nothing the sample that stands for "nothing here"
   */
  static Tones of(BufferedImage overview, OptionalDouble nothing) {
    Raster raster = overview.getRaster();
    boolean deep = raster.getSampleModel().getDataType() != DataBuffer.TYPE_BYTE;
    if (!deep || raster.getNumBands() > 4) {
      return nothing.isEmpty() ? PLAIN : new Tones(0, 255, nothing, false);
    }
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    int colours = raster.getNumBands() >= 3 ? 3 : 1;
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        for (int band = 0; band < colours; band++) {
          double sample = raster.getSampleDouble(x + raster.getMinX(), y + raster.getMinY(), band);
          if (Double.isFinite(sample) && !isNothing(sample, nothing)) {
            least = Math.min(least, sample);
            greatest = Math.max(greatest, sample);
          }
        }
      }
    }
    return new Tones(least, Math.max(greatest, least + 1e-9), nothing, true);
  }

  /** The image as it is to be shown. */
  BufferedImage shown(BufferedImage image) {
    if (!stretched && nothing.isEmpty()) {
      return image;
    }
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    boolean colour = bands >= 3;
    BufferedImage picture =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        picture.setRGB(x, y, stretched ? tone(raster, x, y, colour) : plain(image, x, y));
      }
    }
    return picture;
  }

  private int plain(BufferedImage image, int x, int y) {
    Raster raster = image.getRaster();
    for (int band = 0; band < raster.getNumBands(); band++) {
      if (!isNothing(raster.getSampleDouble(x, y, band), nothing)) {
        return image.getRGB(x, y);
      }
    }
    return 0;
  }

  private int tone(Raster raster, int x, int y, boolean colour) {
    int argb = 0xFF000000;
    boolean empty = true;
    for (int band = 0; band < 3; band++) {
      double sample = raster.getSampleDouble(x, y, colour ? band : 0);
      boolean none = !Double.isFinite(sample) || isNothing(sample, nothing);
      empty &= none;
      double share = none ? 0 : (sample - least) / (greatest - least);
      argb |= (int) Math.round(255 * Math.max(0, Math.min(1, share))) << (16 - 8 * band);
    }
    return empty ? 0 : argb;
  }

  private static boolean isNothing(double sample, OptionalDouble nothing) {
    return nothing.isPresent()
        && (sample == nothing.getAsDouble() || (float) sample == (float) nothing.getAsDouble());
  }
}
