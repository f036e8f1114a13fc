package org.landcheck.io.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.stream.FileImageInputStream;
import org.landcheck.io.archive.FileFacts.Content;
import org.landcheck.io.archive.UnopenedException.Reason;

/** Reads a JPEG or PNG as a paper of one page. */
final class PictureFile {
  /** A0 in colour at 400 dpi, hardly packed, is smaller. */
  private static final long MOST_JPEG = 256L << 20;

  private PictureFile() {}

  static Content jpeg(Path file, Optional<String> sha256, Decoding decoding)
      throws IOException, UnopenedException {
    if (Files.size(file) > MOST_JPEG) {
      throw new UnopenedException(Reason.TOO_LARGE, Files.size(file) + " bytes");
    }
    byte[] bytes = Files.readAllBytes(file);
    JpegHead head = JpegHead.read(new ByteArrayInputStream(bytes));
    Gray gray = decoding.jpeg(head, bytes);
    return one(head.width(), head.height(), head.dpi(), gray, sha256);
  }

  static Content png(Path file, Optional<String> sha256, Decoding decoding)
      throws IOException, UnopenedException {
    PngHead head;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      head = PngHead.read(in);
    }
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      Gray gray = decoding.png(head, in, Files.size(file));
      return one(head.width(), head.height(), head.dpi(), gray, sha256);
    }
  }

  private static Content one(
      int width, int height, OptionalDouble dpi, Gray gray, Optional<String> sha256) {
    PageFacts page = new PageFacts(width, height, dpi, width > height, PageLook.of(gray), sha256);
    return new Content(List.of(page), "");
  }
}
