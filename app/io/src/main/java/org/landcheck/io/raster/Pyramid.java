package org.landcheck.io.raster;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** An image in one or several resolutions. Safe for any number of threads. */
interface Pyramid extends AutoCloseable {
  /**
   * A resolution.
   *
   * @param index place in {@link #levels()}
   * @param width pixels
   * @param height pixels
   */
  record Level(int index, int width, int height) {}

  /** The whole image first, then smaller ones. */
  List<Level> levels();

  /**
   * A part of a level.
   *
   * @param region within the level
   * @param every takes every n-th pixel of every n-th row
   */
  BufferedImage read(Level level, Rectangle region, int every) throws IOException;

  @Override
  void close() throws IOException;
}
