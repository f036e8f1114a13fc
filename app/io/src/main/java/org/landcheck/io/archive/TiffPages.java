package org.landcheck.io.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageInputStream;
import org.landcheck.io.archive.FileFacts.Content;
import org.landcheck.io.archive.UnopenedException.Reason;
import org.landcheck.io.raster.TiffSkeleton;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads a TIFF, each image of which is a page. */
final class TiffPages {
  private static final String STANDARD = "javax_imageio_1.0";
  private static final double INCH = 25.4;

  /** Fax coding makes a hundred pages smaller than this; other codings have no use for it. */
  private static final long MOST_BYTES = 64 << 20;

  private TiffPages() {}

  static Content read(
      Path file, Optional<String> sha256, Decoding decoding, Runnable checkCancelled)
      throws IOException, UnopenedException {
    TiffSkeleton.check(file, PdfPages.MOST_PAGES);
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      return Decoding.read(
          "tiff", in, reader -> pages(file, reader, sha256, decoding, checkCancelled));
    }
  }

  private static Content pages(
      Path file,
      ImageReader reader,
      Optional<String> sha256,
      Decoding decoding,
      Runnable checkCancelled)
      throws IOException, UnopenedException {
    int count = reader.getNumImages(true);
    if (count < 1) {
      throw new UnopenedException(Reason.DAMAGED, "a TIFF without an image");
    }
    TiffFax fax =
        new TiffFax(Files.size(file) > MOST_BYTES ? new byte[0] : Files.readAllBytes(file));
    List<PageFacts> pages = new ArrayList<>();
    long most = PdfPages.mostPixels(file);
    long pixels = 0;
    for (int i = 0; i < count; i++) {
      checkCancelled.run();
      int page = i;
      int width = reader.getWidth(i);
      int height = reader.getHeight(i);
      Decoding.requireSize(width, height);
      pixels += (long) width * height;
      if (pixels > most) {
        throw new UnopenedException(Reason.TOO_LARGE, pixels + " pixels on all pages");
      }
      Optional<Gray> runs = fax.next(width, height);
      Gray gray =
          runs.isPresent()
              ? runs.get()
              : decoding.within(
                  (long) width * height, () -> Gray.of(Decoding.picture(reader, page)));
      pages.add(
          new PageFacts(
              width,
              height,
              dpi(reader.getImageMetadata(i)),
              width > height,
              PageLook.of(gray),
              count == 1 ? sha256 : Optional.empty()));
    }
    return new Content(pages, "");
  }

  private static OptionalDouble dpi(IIOMetadata metadata) {
    if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
      return OptionalDouble.empty();
    }
    Node root = metadata.getAsTree(STANDARD);
    double across = millimetres(root, "HorizontalPixelSize");
    double down = millimetres(root, "VerticalPixelSize");
    double largest = Math.max(across, down);
    return across > 0 && down > 0 && Double.isFinite(largest)
        ? OptionalDouble.of(Math.round(INCH / largest))
        : OptionalDouble.empty();
  }

  private static double millimetres(Node root, String name) {
    NodeList found = ((Element) root).getElementsByTagName(name);
    if (found.getLength() == 0) {
      return 0;
    }
    try {
      return Double.parseDouble(((Element) found.item(0)).getAttribute("value"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
