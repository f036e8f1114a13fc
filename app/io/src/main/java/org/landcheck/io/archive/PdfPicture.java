package org.landcheck.io.archive;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.archive.PlacedImages.Placed;
import org.landcheck.io.archive.UnopenedException.Reason;

/**
 * Draws a page of a PDF. What it would unpack is measured before ({@link PdfGuard}, {@link
 * PlacedImages}), and again at each image ({@link GuardedDrawer}). Texts in fonts that the file
 * does not bring along are drawn with the one font there is ({@link OneFont}), as far as it has
 * their characters.
 */
final class PdfPicture {
  /** Images larger than this are decoded at a part of their pixels: A3 at 300 dpi is smaller. */
  private static final long FINE = 1L << 25;

  /** Points to an inch. */
  private static final double INCH = 72;

  /** Pixels per inch at which letters are as sharp as print. */
  private static final double PRINT = 300;

  /** Points; ISO 32000-1, annex C. */
  private static final double LONGEST_SIDE = 14_400;

  static {
    OneFont.install();
  }

  private PdfPicture() {}

  static BufferedImage of(
      Path file, int page, int longest, Decoding decoding, Runnable checkCancelled)
      throws IOException, UnopenedException, BadInputException {
    PdfGuard.Seen seen = PdfGuard.look(file, checkCancelled);
    // one page at a time: what drawing takes is not known before
    long all = Math.max(seen.largest(), Integer.MAX_VALUE);
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument document = Loader.loadPDF(bytes, IOUtils.createMemoryOnlyStreamCache())) {
      int pages = document.getNumberOfPages();
      if (page > Math.min(pages, PdfPages.MOST_PAGES)) {
        throw PagePictures.noPage(page);
      }
      Renderer renderer = new Renderer(document, checkCancelled);
      BufferedImage picture =
          decoding.within(
              all, () -> drawn(renderer, document.getPage(page - 1), page - 1, longest));
      if (renderer.lackedAll()) {
        throw new BadInputException(
            new LocalText(
                "页面图像的压缩方式（如 JPEG 2000、JBIG2）本程序不能解码，请用专门软件查看",
                "the page is packed in a way (JPEG 2000, JBIG2 ...) that this program cannot show;"
                    + " look at it in a viewer"));
      }
      return picture;
    } catch (InvalidPasswordException e) {
      throw new UnopenedException(Reason.PASSWORD, e);
    } catch (GuardedDrawer.TooMuch e) {
      throw new UnopenedException(Reason.TOO_LARGE, e);
    }
  }

  private static BufferedImage drawn(Renderer renderer, PDPage page, int index, int longest)
      throws IOException, UnopenedException {
    PlacedImages placed = new PlacedImages();
    placed.look(page);
    if (!placed.isComplete()) {
      throw new UnopenedException(Reason.TOO_LARGE, "contents out of all measure");
    }
    PDRectangle box = page.getCropBox();
    double side = Math.max(box.getWidth(), box.getHeight());
    if (!(side >= 1 && side <= LONGEST_SIDE && Math.min(box.getWidth(), box.getHeight()) > 0)) {
      throw new UnopenedException(Reason.DAMAGED, "a page without a size");
    }
    renderer.setSubsamplingAllowed(
        placed.images().stream()
            .anyMatch(each -> (long) each.image().getWidth() * each.image().getHeight() > FINE));
    double scale = Math.min(longest / side, finest(placed.images(), box) / INCH);
    return renderer.renderImage(index, (float) scale, ImageType.RGB);
  }

  /** Pixels per inch beyond which nothing more is to be seen: those of a scan, else of print. */
  private static double finest(List<Placed> images, PDRectangle box) {
    double area = box.getWidth() * box.getHeight() / (INCH * INCH);
    return images.stream()
        .filter(each -> each.area() >= area / 2)
        .mapToDouble(Placed::dpi)
        .max()
        .orElse(PRINT);
  }

  /** Draws with a guarded drawer. */
  private static final class Renderer extends PDFRenderer {
    private final GuardedDrawer.Limits limits;

    Renderer(PDDocument document, Runnable checkCancelled) {
      super(document);
      limits = new GuardedDrawer.Limits(checkCancelled);
    }

    boolean lackedAll() {
      return limits.lackedAll();
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new GuardedDrawer(parameters, limits);
    }
  }
}
