package org.landcheck.io.source;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/** Says in plain words why a file cannot be read or written. */
public final class Faults {
  private Faults() {}

  /** A source that the system does not let us read. */
  public static BadInputException unreadable(Path file, Throwable fault) {
    LocalText reason = reason(fault);
    return new BadInputException(
        new LocalText(
            "无法读取 " + file + "：" + reason.zh() + "。请检查文件、权限和磁盘",
            "cannot read "
                + file
                + ": "
                + reason.en()
                + "; check the file, its permissions, the disk"),
        fault);
  }

  /** A target that cannot be written. */
  public static BadInputException unwritable(Path file, Throwable fault) {
    LocalText reason = reason(fault);
    return new BadInputException(
        new LocalText(
            "无法写入 " + file + "：" + reason.zh() + "。请检查文件夹是否存在、可写且有剩余空间",
            "cannot write "
                + file
                + ": "
                + reason.en()
                + "; check that its folder exists, is writable and has space left"),
        fault);
  }

  private static LocalText reason(Throwable fault) {
    String message = String.valueOf(fault.getMessage()).replaceAll("\\s+", " ");
    String lower = message.toLowerCase(Locale.ROOT);
    if (fault instanceof AccessDeniedException || lower.contains("readonly")) {
      return new LocalText("没有权限", "no permission");
    }
    if (fault instanceof NoSuchFileException || fault instanceof NotDirectoryException) {
      return new LocalText("文件或文件夹不存在", "no such file or folder");
    }
    if (lower.contains("no space left") || lower.contains("disk is full")) {
      return new LocalText("磁盘空间不足", "no space left on the disk");
    }
    return new LocalText("系统报告 " + message, message);
  }
}
