package org.landcheck.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fax-coded pages as the JDK writes them, held against the pages themselves. */
class FaxCellsTest {
  /** Runs of all lengths, some rows like those above, some all black. */
  private static BufferedImage runs(int width, int height, long seed) {
    BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    Random random = new Random(seed);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      int kind = random.nextInt(4);
      int longest = 1 << 1 + random.nextInt(13);
      for (int x = 0; kind < 2 && x < width; ) {
        int to = Math.min(width, x + 1 + random.nextInt(longest));
        Arrays.fill(row, x, to, random.nextInt(2));
        x = to;
      }
      if (kind == 2) {
        // moved by a few pixels: the modes that tell a change by the row above
        int by = random.nextInt(5);
        System.arraycopy(row.clone(), 0, row, by, width - by);
      }
      page.getRaster().setPixels(0, y, width, 1, row);
    }
    return page;
  }

  private static int mean(BufferedImage page, int x, int y, int every) {
    int[] samples =
        page.getRaster().getSamples(x * every, y * every, every, every, 0, (int[]) null);
    return 255 * Arrays.stream(samples).sum() / samples.length;
  }

  @Test
  void everyCellIsTheMeanOfItsPixels() throws Exception {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      BufferedImage page = runs(16 + random.nextInt(4_000), 16 + random.nextInt(300), seed);
      int every = Gray.every(page.getWidth(), page.getHeight());
      Gray gray =
          new TiffFax(Scans.tiff("CCITT T.6", page))
              .next(page.getWidth(), page.getHeight())
              .orElseThrow();
      assertEquals(page.getWidth() / every, gray.width());
      assertEquals(page.getHeight() / every, gray.height());
      for (int y = 0; y < gray.height(); y++) {
        for (int x = 0; x < gray.width(); x++) {
          assertEquals(mean(page, x, y, every), gray.at(x, y), seed + ": " + x + ", " + y);
        }
      }
    }
  }

  @Test
  void everyPageOfAFileIsFoundInItsOrder() throws Exception {
    List<BufferedImage> pages = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      pages.add(runs(200 + i, 100, i));
    }
    TiffFax fax = new TiffFax(Scans.tiff("CCITT T.6", pages.toArray(BufferedImage[]::new)));
    for (BufferedImage page : pages) {
      Gray gray = fax.next(page.getWidth(), page.getHeight()).orElseThrow();
      assertEquals(mean(page, 150, 50, 1), gray.at(150, 50));
      assertEquals(page.getWidth(), gray.width());
    }
    assertTrue(fax.next(200, 100).isEmpty());
  }

  @Test
  void otherCodingsAreLeftToAWholeDecoder() throws Exception {
    BufferedImage page = runs(300, 200, 1);
    for (String coding : List.of("LZW", "CCITT T.4", "Deflate")) {
      assertTrue(new TiffFax(Scans.tiff(coding, page)).next(300, 200).isEmpty(), coding);
    }
  }

  @Test
  void whatIsCutOffIsLeftToAWholeDecoderAndNothingElseIsThrown() throws Exception {
    BufferedImage page = runs(1_200, 300, 2);
    byte[] tiff = Scans.tiff("CCITT T.6", page);
    Random random = new Random(3);
    int read = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] garbled = tiff.clone();
      garbled[random.nextInt(garbled.length)] = (byte) random.nextInt();
      Optional<Gray> gray = new TiffFax(garbled).next(1_200, 300);
      read += gray.isPresent() ? 1 : 0;
      assertEquals(600, gray.map(Gray::width).orElse(600));
    }
    assertTrue(read < 2_000);
    List<FaxCells.Strip> cut = List.of(new FaxCells.Strip(8, 200, 300));
    assertTrue(FaxCells.of(tiff, cut, 1_200, 300, false).isEmpty());
    List<FaxCells.Strip> beyond = List.of(new FaxCells.Strip(8, tiff.length + 1, 300));
    assertTrue(FaxCells.of(tiff, beyond, 1_200, 300, false).isEmpty());
  }
}
