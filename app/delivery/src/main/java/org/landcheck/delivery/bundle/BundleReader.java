package org.landcheck.delivery.bundle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * Opens bundles from strangers. A bundle is judged by its directory before a byte is unpacked:
 * paths that lead elsewhere, links, encrypted or overlapping entries, names twice or not in UTF-8,
 * and contents out of proportion are refused with the reason.
 */
public final class BundleReader {
  private BundleReader() {}

  /**
   * Opens a bundle; the caller closes it.
   *
   * @throws BadInputException if the file is missing, no zip, unsafe, or holds no single folder
   */
  public static Bundle open(Path zip, BundleLimits limits) throws BadInputException {
    if (!Files.isRegularFile(zip)) {
      throw new BadInputException(
          new LocalText("找不到汇交包 " + zip + "，请检查路径。", "no bundle at " + zip + "; check the path"));
    }
    try {
      FileChannel channel = FileChannel.open(zip, StandardOpenOption.READ);
      try {
        return bundle(channel, ZipIndex.read(channel, limits));
      } catch (IOException | BadInputException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText(
              "无法读取汇交包 " + zip + "：" + e.getMessage() + "。请检查文件和读取权限。",
              "cannot read bundle " + zip + ": " + e.getMessage() + "; check file and permissions"),
          e);
    }
  }

  private static Bundle bundle(FileChannel channel, List<ZipItem> items) throws BadInputException {
    SortedMap<String, ZipItem> files = new TreeMap<>();
    String base = "";
    for (ZipItem item : items) {
      int slash = item.name().indexOf('/');
      String top = slash < 0 ? "" : item.name().substring(0, slash);
      if (top.isEmpty() || !base.isEmpty() && !top.equals(base)) {
        throw ZipIndex.damaged(
            new LocalText("不是汇交包：压缩文件里应当只有一个文件夹", "it is no bundle: a bag in a zip is one folder"));
      }
      base = top;
      if (!item.isFolder()) {
        files.put(item.name().substring(slash + 1), item);
      }
    }
    if (!files.containsKey(BagNames.DECLARATION)) {
      throw ZipIndex.damaged(
          new LocalText(
              "不是汇交包：缺少 " + BagNames.DECLARATION, "it is no bundle: no " + BagNames.DECLARATION));
    }
    return new Bundle(channel, base, files);
  }
}
