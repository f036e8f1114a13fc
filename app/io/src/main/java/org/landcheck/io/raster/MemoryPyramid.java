package org.landcheck.io.raster;

import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** An image held in memory, for formats that can only be decoded from their beginning. */
final class MemoryPyramid implements Pyramid {
  private static final int SMALLEST = 512;

  private final List<BufferedImage> images = new ArrayList<>();

  MemoryPyramid(BufferedImage whole) {
    images.add(whole);
    BufferedImage last = whole;
    while (Math.max(last.getWidth(), last.getHeight()) > SMALLEST) {
      last = halved(last);
      images.add(last);
    }
  }

  private static BufferedImage halved(BufferedImage image) {
    int width = Math.max(1, image.getWidth() / 2);
    int height = Math.max(1, image.getHeight() / 2);
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    var graphics = half.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return half;
  }

  @Override
  public List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      levels.add(new Level(i, images.get(i).getWidth(), images.get(i).getHeight()));
    }
    return levels;
  }

  @Override
  public BufferedImage read(Level level, Rectangle region, int every) {
    // coarser ones are there already: nothing needs to be left out
    return images.get(level.index()).getSubimage(region.x, region.y, region.width, region.height);
  }

  @Override
  public void close() {}
}
