package org.landcheck.io.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.landcheck.io.archive.FileFacts.Content;
import org.landcheck.io.archive.PlacedImages.Placed;
import org.landcheck.io.archive.UnopenedException.Reason;

/**
 * Reads the pages of a PDF.
 *
 * <p>A page is a scan if its images cover half of it: then its resolution is that of the largest,
 * and if that covers half by itself, it is looked at. Other pages were never on paper; of them only
 * the size is known, and whether anything is drawn at all.
 */
final class PdfPages {
  static final int MOST_PAGES = 5_000;

  private static final long SOME_PIXELS = 1L << 32;
  private static final int PIXELS_PER_BYTE = 2_000;

  private static final double SCAN = 0.5;
  private static final double INCH = 72;

  private PdfPages() {}

  /**
   * Pixels of all pages together: some hundred of A4, and more than scans of so many bytes have.
   */
  static long mostPixels(Path file) throws IOException {
    return SOME_PIXELS + PIXELS_PER_BYTE * Files.size(file);
  }

  static Content read(Path file, Decoding decoding, Runnable checkCancelled)
      throws IOException, UnopenedException {
    PdfGuard.Seen seen = PdfGuard.look(file, checkCancelled);
    return decoding.within(
        seen.largest(), () -> read(file, seen.plain(), decoding, checkCancelled));
  }

  private static Content read(Path file, boolean plain, Decoding decoding, Runnable checkCancelled)
      throws IOException, UnopenedException {
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument document = Loader.loadPDF(bytes, IOUtils.createMemoryOnlyStreamCache())) {
      List<PageFacts> pages =
          pages(document, new PdfImages(decoding, mostPixels(file)), checkCancelled);
      String text = plain ? PdfText.of(document, pages.size(), checkCancelled) : "";
      return new Content(pages, text);
    } catch (InvalidPasswordException e) {
      throw new UnopenedException(Reason.PASSWORD, e);
    }
  }

  private static List<PageFacts> pages(
      PDDocument document, PdfImages images, Runnable checkCancelled)
      throws IOException, UnopenedException {
    PlacedImages placed = new PlacedImages();
    List<PageFacts> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      checkCancelled.run();
      if (pages.size() == MOST_PAGES) {
        throw new UnopenedException(Reason.TOO_LARGE, "more than " + MOST_PAGES + " pages");
      }
      pages.add(page(page, placed, images));
    }
    if (pages.isEmpty()) {
      throw new UnopenedException(Reason.DAMAGED, "a PDF without a page");
    }
    return pages;
  }

  private static PageFacts page(PDPage page, PlacedImages placed, PdfImages images)
      throws UnopenedException {
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    boolean landscape = turned != box.getWidth() > box.getHeight();
    List<Placed> found;
    try {
      placed.look(page);
      found = placed.images();
    } catch (IOException | RuntimeException e) {
      found = List.of();
    }
    Optional<Placed> largest = found.stream().max(Comparator.comparingDouble(Placed::area));
    double area = box.getWidth() * box.getHeight() / (INCH * INCH);
    double covered = found.stream().mapToDouble(Placed::area).sum();
    if (largest.isEmpty() || covered < SCAN * area) {
      PageFacts.Look look = placed.isEmpty() ? PageFacts.Look.BLANK : PageFacts.Look.NONE;
      return new PageFacts(
          Math.round(box.getWidth()),
          Math.round(box.getHeight()),
          OptionalDouble.empty(),
          landscape,
          look,
          Optional.empty());
    }
    PDImageXObject image = largest.get().image();
    PageFacts.Look look =
        largest.get().area() < SCAN * area ? PageFacts.Look.NONE : images.look(image);
    return new PageFacts(
        image.getWidth(),
        image.getHeight(),
        OptionalDouble.of(Math.round(largest.get().dpi())),
        landscape,
        look,
        found.size() == 1 ? digest(image) : Optional.empty());
  }

  private static Optional<String> digest(PDImageXObject image) {
    try (InputStream in = image.getCOSObject().createRawInputStream()) {
      return Optional.of(Digest.of(in, () -> {}));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
