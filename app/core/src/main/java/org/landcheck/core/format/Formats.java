package org.landcheck.core.format;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;

/** All kinds of data that can be opened. */
public final class Formats {
  private final List<DatasetFormat> formats;

  /**
   * @param formats in the order in which they are asked whether a file is theirs
   */
  public Formats(List<DatasetFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  public List<DatasetFormat> all() {
    return formats;
  }

  /**
   * Opens a file or folder with the format that recognises its content.
   *
   * @throws BadInputException if it is missing, empty, not readable, of no known kind, or damaged
   */
  public Dataset open(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    requireReadable(path);
    Optional<DatasetFormat> format = recognise(path);
    if (format.isPresent()) {
      return format.get().read(path, options, monitor);
    }
    String zh = String.join("、", formats.stream().map(f -> f.title().zh()).toList());
    String en = String.join(", ", formats.stream().map(f -> f.title().en()).toList());
    if (Files.isDirectory(path)) {
      throw bad(
          "文件夹 " + path + " 中没有可识别的数据，可打开的有：" + zh,
          "no data found in folder " + path + "; known kinds are " + en);
    }
    throw bad(
        "无法识别文件 " + path + " 的内容，可打开的有：" + zh,
        "the content of " + path + " is of no known kind; known kinds are " + en);
  }

  /** The format whose kind the content is. Never throws. */
  public Optional<DatasetFormat> recognise(Path path) {
    return formats.stream().filter(format -> format.recognises(path)).findFirst();
  }

  private static void requireReadable(Path path) throws BadInputException {
    if (!Files.exists(path)) {
      throw bad("找不到 " + path + "，请检查路径", path + " does not exist; check the path");
    }
    if (!Files.isReadable(path)) {
      throw bad(
          "没有权限读取 " + path + "，请联系管理员，或复制一份再打开",
          "no permission to read " + path + "; ask for it or copy the data");
    }
    try {
      if (Files.isDirectory(path)) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
          if (!entries.iterator().hasNext()) {
            throw bad("文件夹 " + path + " 是空的", "folder " + path + " is empty; choose another");
          }
        }
      } else if (Files.size(path) == 0) {
        throw bad("文件 " + path + " 是空的（0 字节），请重新获取", path + " is empty (0 bytes); get it anew");
      }
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText(
              "无法读取 " + path + "，请检查磁盘和权限", "cannot read " + path + "; check disk and permissions"),
          e);
    }
  }

  private static BadInputException bad(String zh, String en) {
    return new BadInputException(new LocalText(zh, en));
  }
}
