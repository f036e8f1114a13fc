package org.landcheck.io.raster;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;

/** A TIFF with its overviews, inside it or in an {@code .ovr} file beside it. */
final class TiffPyramid implements Pyramid {
  /** Larger tiles or strips than any program writes: decoding one must not exhaust memory. */
  private static final long LARGEST_TILE = 64L << 20;

  private static final int MOST_LEVELS = 32;

  private final List<TiffReaders> files = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();

  /** Where a level is stored. */
  private record Place(TiffReaders file, int image) {}

  /**
   * Opens a TIFF.
   *
   * @throws IOException if it is damaged, or its tiles are too large to decode
   */
  static TiffPyramid open(Path tiff) throws IOException {
    TiffPyramid pyramid = new TiffPyramid();
    try {
      pyramid.add(tiff);
      Path overviews = tiff.resolveSibling(tiff.getFileName() + ".ovr");
      if (Files.isRegularFile(overviews)) {
        pyramid.add(overviews);
      }
      return pyramid;
    } catch (IOException e) {
      pyramid.close();
      throw e;
    }
  }

  private void add(Path tiff) throws IOException {
    TiffSkeleton.check(tiff);
    TiffReaders file = new TiffReaders(tiff);
    files.add(file);
    int count = file.ask(reader -> Math.min(MOST_LEVELS, reader.getNumImages(true)));
    for (int image = 0; image < count; image++) {
      int at = image;
      Level level = file.ask(reader -> level(reader, at));
      // masks are as large as the image, overviews are smaller
      boolean smaller = levels.isEmpty() || level.width() < levels.get(levels.size() - 1).width();
      if (smaller) {
        levels.add(level);
        places.add(new Place(file, image));
      }
    }
    if (levels.isEmpty()) {
      throw new IOException("it holds no image");
    }
  }

  private Level level(ImageReader reader, int image) throws IOException {
    long width = reader.getWidth(image);
    long height = reader.getHeight(image);
    long tile = (long) reader.getTileWidth(image) * reader.getTileHeight(image);
    if (width <= 0 || height <= 0 || tile <= 0 || tile > LARGEST_TILE) {
      throw new IOException("its tiles are too large (" + tile + " pixels)");
    }
    return new Level(levels.size(), (int) width, (int) height);
  }

  /** The tags of the whole image. */
  IIOMetadata metadata() throws IOException {
    return files.get(0).metadata();
  }

  @Override
  public List<Level> levels() {
    return levels;
  }

  @Override
  public BufferedImage read(Level level, Rectangle region, int every) throws IOException {
    Place place = places.get(level.index());
    return place.file().read(place.image(), region, every);
  }

  @Override
  public void close() throws IOException {
    for (TiffReaders file : files) {
      file.close();
    }
  }
}
