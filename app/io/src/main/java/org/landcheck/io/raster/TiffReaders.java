package org.landcheck.io.raster;

import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageInputStream;

/** Readers of one TIFF: each serves one thread at a time and is kept for the next. */
final class TiffReaders implements AutoCloseable {
  private final Path file;
  private final Queue<ImageReader> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  TiffReaders(Path file) {
    this.file = file;
  }

  /** What is asked of a reader. */
  @FunctionalInterface
  interface Question<T> {
    T ask(ImageReader reader) throws IOException;
  }

  /**
   * @throws IOException if the file is damaged, in whatever way its decoder came to notice
   */
  <T> T ask(Question<T> question) throws IOException {
    ImageReader reader = take();
    try {
      return question.ask(reader);
    } catch (RuntimeException e) {
      throw new IOException(e.toString(), e);
    } finally {
      giveBack(reader);
    }
  }

  IIOMetadata metadata() throws IOException {
    return ask(reader -> reader.getImageMetadata(0));
  }

  BufferedImage read(int image, Rectangle region, int every) throws IOException {
    return ask(
        reader -> {
          ImageReadParam part = reader.getDefaultReadParam();
          part.setSourceRegion(region);
          part.setSourceSubsampling(every, every, 0, 0);
          return reader.read(image, part);
        });
  }

  private ImageReader take() throws IOException {
    ImageReader reader = idle.poll();
    if (reader != null) {
      return reader;
    }
    ImageReader fresh = new TIFFImageReaderSpi().createReaderInstance();
    fresh.setInput(new FileImageInputStream(file.toFile()), false, false);
    return fresh;
  }

  private void giveBack(ImageReader reader) throws IOException {
    idle.add(reader);
    if (closed) {
      close();
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    for (ImageReader reader = idle.poll(); reader != null; reader = idle.poll()) {
      ((FileImageInputStream) reader.getInput()).close();
      reader.dispose();
    }
  }
}
