package org.landcheck.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

/** Held against the whole decoder. */
class JpegCellsTest {
  /** Rounding of a decoder to whole shades, and of pixels that leave 0 to 255. */
  private static final int TOLERANCE = 2;

  private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

  /** Shades from 60 to 195 in spots of all sizes, so that a decoder has none to cut off. */
  private static BufferedImage spots(int width, int height, int type, long seed) {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(seed);
    int[] colour = new int[image.getRaster().getNumBands()];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (x % (1 + (y >> 5) % 13) == 0) {
          Arrays.setAll(colour, band -> 60 + random.nextInt(136));
        }
        image.getRaster().setPixel(x, y, colour);
      }
    }
    return image;
  }

  /**
   * @param restarts units from one marker to the next, 0 for no markers
   */
  private static byte[] jpeg(BufferedImage image, int restarts, boolean progressive)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(0.8f);
      how.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), how);
      if (restarts > 0) {
        IIOMetadataNode root = (IIOMetadataNode) about.getAsTree(FORMAT);
        IIOMetadataNode dri = new IIOMetadataNode("dri");
        dri.setAttribute("interval", String.valueOf(restarts));
        root.getElementsByTagName("markerSequence").item(0).appendChild(dri);
        about.setFromTree(FORMAT, root);
      }
      writer.write(null, new IIOImage(image, null, about), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static Optional<Gray> cells(byte[] jpeg) throws IOException {
    return JpegCells.of(jpeg, JpegHead.read(new ByteArrayInputStream(jpeg)));
  }

  private static Raster whole(byte[] jpeg) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in);
      return reader.readRaster(0, null);
    } finally {
      reader.dispose();
    }
  }

  private static void assertMeans(byte[] jpeg, int side) throws IOException {
    Gray gray = cells(jpeg).orElseThrow();
    Raster pixels = whole(jpeg);
    assertEquals(pixels.getWidth() / side, gray.width());
    assertEquals(pixels.getHeight() / side, gray.height());
    for (int y = 0; y < gray.height(); y++) {
      for (int x = 0; x < gray.width(); x++) {
        int[] samples = pixels.getSamples(x * side, y * side, side, side, 0, (int[]) null);
        double mean = Arrays.stream(samples).average().orElseThrow();
        assertEquals(mean, gray.at(x, y), TOLERANCE, "cell " + x + ", " + y);
      }
    }
  }

  @Test
  void everyCellIsTheMeanOfWhatAWholeDecoderGives() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 8; i++) {
      int width = 1_600 + random.nextInt(300);
      int height = 100 + random.nextInt(300);
      int type = i % 2 == 0 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
      assertMeans(jpeg(spots(width, height, type, i), 0, false), 4);
    }
  }

  @Test
  void veryLargePicturesBecomeOneCellABlock() throws Exception {
    assertMeans(jpeg(spots(90, 4_100, BufferedImage.TYPE_BYTE_GRAY, 1), 0, false), 8);
    assertMeans(jpeg(spots(90, 4_100, BufferedImage.TYPE_3BYTE_BGR, 1), 0, false), 8);
  }

  @Test
  void markersBetweenPartsAreFollowed() throws Exception {
    for (int units : new int[] {1, 7, 64}) {
      byte[] gray = jpeg(spots(1_700, 90, BufferedImage.TYPE_BYTE_GRAY, units), units, false);
      assertTrue(markers(gray) > 10);
      assertMeans(gray, 4);
    }
  }

  private static int markers(byte[] jpeg) {
    int count = 0;
    for (int i = 1; i < jpeg.length; i++) {
      count += jpeg[i - 1] == -1 && (jpeg[i] & 0xF8) == 0xD0 ? 1 : 0;
    }
    return count;
  }

  @Test
  void whatIsOfAnotherKindOrSmallIsLeftToAWholeDecoder() throws Exception {
    BufferedImage page = spots(1_700, 200, BufferedImage.TYPE_BYTE_GRAY, 3);
    assertTrue(cells(jpeg(page, 0, false)).isPresent());
    assertTrue(cells(jpeg(page, 0, true)).isEmpty());
    assertTrue(cells(jpeg(spots(900, 900, page.getType(), 3), 0, false)).isEmpty());
  }

  @Test
  void whatIsCutOffOrGarbledIsLeftToAWholeDecoderOrReadToItsEnd() throws Exception {
    byte[] jpeg = jpeg(spots(1_700, 120, BufferedImage.TYPE_3BYTE_BGR, 4), 0, false);
    for (int length = 700; length < jpeg.length - 100; length += 997) {
      assertTrue(cells(Arrays.copyOf(jpeg, length)).isEmpty(), "cut at " + length);
    }
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      byte[] garbled = jpeg.clone();
      for (int hit = 0; hit < 3; hit++) {
        // the size stays, which is looked at before
        garbled[400 + random.nextInt(garbled.length - 400)] = (byte) random.nextInt();
      }
      JpegHead head = JpegHead.read(new ByteArrayInputStream(jpeg));
      JpegCells.of(garbled, head).ifPresent(gray -> assertEquals(1_700 / 4, gray.width()));
    }
  }
}
