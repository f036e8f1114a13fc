package org.landcheck.delivery;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/** Makes files that appear whole or not at all. */
public final class OutputFile {
  private OutputFile() {}

  /** What goes into a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything; the caller closes the stream. */
    void to(OutputStream out) throws IOException;
  }

  /** Makes a file at a place that is moved to the target once it is complete. */
  @FunctionalInterface
  public interface Maker {
    void make(Path file) throws IOException, BadInputException;
  }

  /**
   * Writes to a file beside the target, then moves it there; an existing target is replaced.
   *
   * @throws BadInputException if the place cannot be written
   */
  public static void write(Path target, Content content) throws BadInputException {
    make(
        target,
        file -> {
          try (OutputStream out =
              new BufferedOutputStream(
                  Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16)) {
            content.to(out);
          }
        });
  }

  /**
   * Lets a file be made beside the target, then moves it there; an existing target is replaced.
   *
   * @throws BadInputException if the place cannot be written, or the maker says so
   */
  public static void make(Path target, Maker maker) throws BadInputException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || Files.isDirectory(absolute)) {
      throw refused(target, new LocalText("这是一个文件夹", "it is a folder"), null);
    }
    // The ending is kept last: some writers choose their format by it.
    Path part =
        folder.resolve(".part" + Long.toHexString(System.nanoTime()) + "-" + target.getFileName());
    try {
      Files.createDirectories(folder);
      maker.make(part);
      move(part, absolute);
    } catch (IOException e) {
      throw refused(target, reason(e), e);
    } finally {
      discard(part);
    }
  }

  /** On disk before it takes the place of what was there, so that no power cut leaves neither. */
  private static void move(Path part, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A leftover must not hide why writing failed. */
  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }

  private static LocalText reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return new LocalText("没有写入权限", "no permission to write there");
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return new LocalText(
          "路径中的 " + e.getMessage() + " 不是文件夹", e.getMessage() + " on the way is no folder");
    }
    return LocalText.same(String.valueOf(e.getMessage()));
  }

  private static BadInputException refused(Path target, LocalText why, IOException cause) {
    return new BadInputException(
        new LocalText(
            "无法写入 " + target + "：" + why.zh() + "。请换一个可以写入的位置。",
            "cannot write " + target + ": " + why.en() + "; choose a place that can be written"),
        cause);
  }
}
