package org.landcheck.io.archive;

import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.landcheck.io.archive.UnopenedException.Reason;

/**
 * Decodes pictures of an archive at reduced size, large ones one at a time.
 *
 * <p>Pictures are measured before they are decoded: a side or a number of pixels that no scanner
 * makes, or more pixels than the bytes could hold, is refused.
 */
final class Decoding {
  /** A0 at 400 dpi. */
  static final long MOST_PIXELS = 1L << 28;

  /** The decoder keeps all coefficients of a progressive JPEG, 2 bytes each. */
  private static final long MOST_PROGRESSIVE = 1L << 26;

  private static final int LONGEST_SIDE = 1 << 17;

  /** A block of 64 pixels takes at least two bits. */
  private static final int JPEG_PIXELS_PER_BYTE = 256;

  /** Deflate ends at 1032 times, and a byte may hold eight pixels. */
  private static final int PNG_PIXELS_PER_BYTE = 8 * 1032;

  private static final long SOME = 1 << 16;

  /** Pictures above this are decoded one at a time. */
  private static final long LARGE = 1L << 24;

  private final ReentrantLock large = new ReentrantLock();

  /** What is decoded. */
  interface Task<T> {
    T run() throws IOException, UnopenedException;
  }

  /** Runs a task that takes memory for so many pixels, or bytes; large ones one at a time. */
  <T> T within(long pixels, Task<T> task) throws IOException, UnopenedException {
    if (pixels <= LARGE) {
      return task.run();
    }
    large.lock();
    try {
      return task.run();
    } finally {
      large.unlock();
    }
  }

  /**
   * @throws UnopenedException if it is larger than anything a scanner makes
   */
  static void requireSize(long width, long height) throws UnopenedException {
    if (width < 1 || height < 1) {
      throw new UnopenedException(Reason.DAMAGED, "a picture without a size");
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
      throw new UnopenedException(Reason.TOO_LARGE, width + " × " + height + " pixels");
    }
  }

  /** A JPEG at reduced size. */
  Gray jpeg(JpegHead head, byte[] bytes) throws IOException, UnopenedException {
    require(head, bytes.length);
    Optional<Gray> cells = JpegCells.of(bytes, head);
    if (cells.isPresent()) {
      return cells.get();
    }
    long pixels = (long) head.width() * head.height();
    // not converted to colours: the first band is brightness, and four bands are no obstacle
    return within(
        head.progressive() ? 4 * pixels : pixels,
        () -> {
          try (MemoryCacheImageInputStream in =
              new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            return read(
                "jpeg",
                in,
                reader ->
                    Gray.firstBand(
                        reader.readRaster(0, reduced(reader, head.width(), head.height()))));
          }
        });
  }

  Gray png(PngHead head, ImageInputStream in, long bytes) throws IOException, UnopenedException {
    require(head, bytes);
    long pixels = (long) head.width() * head.height();
    return within(pixels, () -> read("png", in, reader -> Gray.of(picture(reader, 0))));
  }

  /**
   * @param bytes its length
   * @throws UnopenedException if a JPEG is larger than scanners make, or than its bytes could hold
   */
  static void require(JpegHead head, long bytes) throws UnopenedException {
    requireSize(head.width(), head.height());
    long pixels = (long) head.width() * head.height();
    if (pixels > bytes * JPEG_PIXELS_PER_BYTE + SOME) {
      throw new UnopenedException(Reason.DAMAGED, "fewer bytes than its size calls for");
    }
    if (head.progressive() && pixels > MOST_PROGRESSIVE) {
      throw new UnopenedException(Reason.TOO_LARGE, "a progressive JPEG of " + pixels + " pixels");
    }
  }

  /** The same for a PNG. */
  static void require(PngHead head, long bytes) throws UnopenedException {
    requireSize(head.width(), head.height());
    long pixels = (long) head.width() * head.height();
    if (pixels > bytes * PNG_PIXELS_PER_BYTE + SOME) {
      throw new UnopenedException(Reason.DAMAGED, "fewer bytes than its size calls for");
    }
  }

  /** What is asked of a decoder. */
  interface Question<T> {
    T ask(ImageReader reader) throws IOException, UnopenedException;
  }

  /** Asks the decoder of the JDK; whatever else it throws means that the picture is damaged. */
  static <T> T read(String format, ImageInputStream in, Question<T> question)
      throws IOException, UnopenedException {
    ImageReader reader = decoder(format);
    try {
      reader.setInput(in, false, !format.equals("tiff"));
      return question.ask(reader);
    } catch (RuntimeException e) {
      throw new IOException(e.toString(), e);
    } finally {
      reader.dispose();
    }
  }

  /** One picture, reduced. */
  static BufferedImage picture(ImageReader reader, int index) throws IOException {
    return reader.read(index, reduced(reader, reader.getWidth(index), reader.getHeight(index)));
  }

  /**
   * One picture for people to look at: all its pixels, or those of every so many rows and columns
   * that are no more than {@link #LARGE}. In inks it is the first of them.
   */
  static BufferedImage fine(ImageReader reader, int index) throws IOException {
    int width = reader.getWidth(index);
    int height = reader.getHeight(index);
    int every = (int) Math.ceil(Math.sqrt((double) width * height / LARGE));
    ImageReadParam param = every(reader, Math.max(1, every));
    try {
      return reader.read(index, param);
    } catch (IIOException e) {
      if (!reader.canReadRaster()) {
        throw e;
      }
      return Gray.firstBand(reader.readRaster(index, param)).picture();
    }
  }

  private static ImageReadParam reduced(ImageReader reader, int width, int height) {
    return every(reader, Gray.every(width, height));
  }

  private static ImageReadParam every(ImageReader reader, int every) {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(every, every, 0, 0);
    return param;
  }

  /**
   * That of the JDK, as others may be about that need native code; for TIFF the one that
   * backgrounds are read with, which on being loaded takes the place of the JDK's.
   */
  private static ImageReader decoder(String format) throws IOException {
    if (format.equals("tiff")) {
      return new TIFFImageReaderSpi().createReaderInstance();
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
        return reader;
      }
      reader.dispose();
    }
    throw new IOException("no decoder for " + format);
  }
}
