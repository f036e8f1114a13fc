package org.landcheck.io.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.CancelledException;
import org.landcheck.io.archive.ArchiveTables.PaperName;
import org.landcheck.io.archive.FileFacts.Content;
import org.landcheck.io.archive.UnopenedException.Reason;
import org.landcheck.io.text.TextEncoding;

/** Reads one file of an archive. Whatever is wrong with it ends as a row that says so. */
final class PaperReader {
  private final Decoding decoding;
  private final Runnable checkCancelled;

  PaperReader(Decoding decoding, Runnable checkCancelled) {
    this.decoding = decoding;
    this.checkCancelled = checkCancelled;
  }

  /** A file that could not even be taken out of its zip, or a folder that cannot be looked into. */
  static FileFacts unreached(String path, long size, Reason reason) {
    return new FileFacts(
        path, size, ContentKind.OTHER, Optional.of(reason), List.of(), Optional.empty(), "");
  }

  /**
   * @param path as the tables have it
   * @throws CancelledException if the person asked to stop
   */
  FileFacts read(String path, Path file) {
    long size = 0;
    ContentKind kind = ContentKind.OTHER;
    Optional<String> sha256 = Optional.empty();
    Content content = Content.NONE;
    Optional<Reason> reason = Optional.empty();
    try {
      size = Files.size(file);
      byte[] head = head(file);
      kind = ContentKind.of(head);
      try (InputStream in = Files.newInputStream(file)) {
        sha256 = Optional.of(Digest.of(in, checkCancelled));
      }
      requireKind(size, kind, PaperName.ending(path));
      content = content(file, kind, head, sha256);
    } catch (UnopenedException e) {
      reason = Optional.of(e.reason());
    } catch (CancelledException e) {
      throw e;
    } catch (FileSystemException e) {
      reason = Optional.of(Reason.NO_ACCESS);
    } catch (IOException | RuntimeException e) {
      reason = Optional.of(Reason.DAMAGED);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // what is nested or stated without measure in spite of all that was looked at before
      reason = Optional.of(Reason.TOO_LARGE);
    }
    return new FileFacts(path, size, kind, reason, content.pages(), sha256, content.text());
  }

  private static void requireKind(long size, ContentKind kind, String ending)
      throws UnopenedException {
    if (size == 0) {
      throw new UnopenedException(Reason.EMPTY, "no bytes");
    }
    boolean known = kind != ContentKind.OTHER && kind != ContentKind.TXT;
    if (!known && ContentKind.isPromised(ending)) {
      throw new UnopenedException(Reason.ENDING, "is no " + ending);
    }
  }

  private Content content(Path file, ContentKind kind, byte[] head, Optional<String> sha256)
      throws IOException, UnopenedException {
    return switch (kind) {
      case PDF -> PdfPages.read(file, decoding, checkCancelled);
      case JPG -> PictureFile.jpeg(file, sha256, decoding);
      case PNG -> PictureFile.png(file, sha256, decoding);
      case TIFF -> TiffPages.read(file, sha256, decoding, checkCancelled);
      case TXT -> new Content(List.of(), FileFacts.folded(text(head)));
      case XLSX, OTHER -> Content.NONE;
    };
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ContentKind.HEAD);
    } catch (EOFException e) {
      return new byte[0];
    }
  }

  /** The beginning of a text; a character cut in two at its end is left out. */
  private static String text(byte[] head) {
    int length = Math.min(head.length, 4 * FileFacts.MOST_TEXT);
    boolean little = length > 1 && head[0] == -1 && head[1] == -2;
    boolean big = length > 1 && head[0] == -2 && head[1] == -1;
    Charset charset = little || big ? StandardCharsets.UTF_16 : TextEncoding.GBK;
    for (int cut = 0; cut < 4 && charset == TextEncoding.GBK && cut <= length; cut++) {
      if (TextEncoding.isUtf8(head, 0, length - cut)) {
        charset = StandardCharsets.UTF_8;
        length -= cut;
      }
    }
    return new String(head, 0, length, charset).replace("\uFEFF", "");
  }
}
