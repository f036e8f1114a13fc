package org.landcheck.io.archive;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.io.archive.UnopenedException.Reason;
import org.landcheck.io.raster.TiffSkeleton;
import org.landcheck.io.source.Faults;

/**
 * Pictures of single pages of papers, made when somebody wants to look at them: nothing is kept.
 *
 * <p>Files are only read, and measured before they are decoded, as {@link ArchiveReader} does.
 * Whatever they hold, a picture takes bounded memory, and as far as decoders let themselves be
 * stopped also bounded time.
 */
public final class PagePictures {
  /** Longest side of a picture in pixels: A3 at 300 dpi is a little larger. */
  public static final int MOST_SIDE = 4_800;

  private final Decoding decoding = new Decoding();

  /**
   * The picture of a page.
   *
   * @param archive folder or zip
   * @param paper path of a file below it, as the column LJ has it
   * @param page from 1
   * @param longest pixels its longer side has at most, 1 to {@link #MOST_SIDE}
   * @throws BadInputException if there is no picture, with a sentence that says why
   * @throws CancelledException if the picture is no longer wanted
   */
  public BufferedImage picture(Path archive, String paper, int page, int longest, Monitor monitor)
      throws BadInputException {
    if (longest < 1 || longest > MOST_SIDE) {
      throw new IllegalArgumentException(longest + " is not 1 to " + MOST_SIDE);
    }
    Runnable checkCancelled =
        () -> {
          if (monitor.cancelled()) {
            throw new CancelledException();
          }
        };
    checkCancelled.run();
    try {
      if (Files.isDirectory(archive)) {
        return picture(place(archive, paper), page, longest, checkCancelled);
      }
      try (ZipPapers papers = ZipPapers.open(archive)) {
        int found = papers.paths().indexOf(paper);
        if (found < 0) {
          throw gone(paper);
        }
        Path file = papers.take(found);
        try {
          return picture(file, page, longest, checkCancelled);
        } finally {
          papers.giveBack(found, file);
        }
      }
    } catch (UnopenedException e) {
      throw new BadInputException(sentence(e.reason()), e);
    } catch (FileSystemException e) {
      throw Faults.unreadable(archive.resolve(paper), e);
    } catch (CancelledException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new BadInputException(sentence(Reason.DAMAGED), e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new BadInputException(sentence(Reason.TOO_LARGE), e);
    }
  }

  /** A file that really lies below the folder, whatever the path says. */
  private static Path place(Path folder, String paper) throws BadInputException, IOException {
    Path file = folder.resolve(paper).normalize();
    boolean below = file.startsWith(folder.normalize());
    if (!below || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw gone(paper);
    }
    if (!file.toRealPath().startsWith(folder.toRealPath())) {
      throw gone(paper);
    }
    return file;
  }

  private BufferedImage picture(Path file, int page, int longest, Runnable checkCancelled)
      throws IOException, UnopenedException, BadInputException {
    ContentKind kind = kind(file);
    boolean one = kind == ContentKind.JPG || kind == ContentKind.PNG;
    if (page < 1 || one && page > 1) {
      throw noPage(page);
    }
    return switch (kind) {
      case PDF -> PdfPicture.of(file, page, longest, decoding, checkCancelled);
      case TIFF -> tiff(file, page, longest);
      case JPG -> jpeg(file, longest);
      case PNG -> png(file, longest);
      case XLSX, TXT, OTHER ->
          throw new BadInputException(
              new LocalText(
                  "这种文件没有页面图像，请用相应软件打开",
                  "a file of this kind has no pages to show; open it with its own program"));
    };
  }

  private static ContentKind kind(Path file) throws IOException, UnopenedException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(ContentKind.HEAD);
      if (head.length == 0) {
        throw new UnopenedException(Reason.EMPTY, "no bytes");
      }
      return ContentKind.of(head);
    }
  }

  private BufferedImage tiff(Path file, int page, int longest)
      throws IOException, UnopenedException {
    TiffSkeleton.check(file, PdfPages.MOST_PAGES);
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      return Decoding.read(
          "tiff",
          in,
          reader -> {
            if (page > reader.getNumImages(true)) {
              throw new UnopenedException(Reason.DAMAGED, "no page " + page);
            }
            long width = reader.getWidth(page - 1);
            long height = reader.getHeight(page - 1);
            Decoding.requireSize(width, height);
            return reduced(reader, page - 1, width * height, longest);
          });
    }
  }

  private BufferedImage jpeg(Path file, int longest) throws IOException, UnopenedException {
    JpegHead head;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      head = JpegHead.read(in);
    }
    Decoding.require(head, Files.size(file));
    long pixels = (long) head.width() * head.height();
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      return Decoding.read(
          "jpeg",
          in,
          reader -> reduced(reader, 0, head.progressive() ? 4 * pixels : pixels, longest));
    }
  }

  private BufferedImage png(Path file, int longest) throws IOException, UnopenedException {
    PngHead head;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      head = PngHead.read(in);
    }
    Decoding.require(head, Files.size(file));
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      return Decoding.read(
          "png", in, reader -> reduced(reader, 0, (long) head.width() * head.height(), longest));
    }
  }

  private BufferedImage reduced(ImageReader reader, int index, long pixels, int longest)
      throws IOException, UnopenedException {
    return decoding.within(pixels, () -> PictureScale.fit(Decoding.fine(reader, index), longest));
  }

  static BadInputException noPage(int page) {
    return new BadInputException(
        new LocalText("文件中没有第 " + page + " 页", "the file has no page " + page));
  }

  private static BadInputException gone(String paper) {
    return new BadInputException(
        new LocalText(
            "档案中已没有文件 " + paper + "，请重新读取随附资料",
            "the archive no longer holds " + paper + "; read what is beside the data again"));
  }

  private static LocalText sentence(Reason reason) {
    return switch (reason) {
      case EMPTY -> new LocalText("文件是空的，请重新扫描或补传", "the file is empty; scan it again");
      case DAMAGED -> new LocalText("文件已损坏，无法显示，请重新扫描或补传", "the file is damaged; scan it again");
      case PASSWORD ->
          new LocalText("文件设有打开密码，请去掉密码后重新提交", "the file asks for a password; remove it");
      case ENDING ->
          new LocalText("文件内容与扩展名不符，无法显示", "the content is not what the ending of the name says");
      case TOO_LARGE ->
          new LocalText(
              "页面过大或过于复杂，请用专门软件查看", "the page is too large or complex; look at it in a viewer");
      case NO_ACCESS -> new LocalText("没有读取文件的权限", "there is no permission to read the file");
    };
  }
}
