package org.landcheck.delivery.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.zip.ZipArchive;
import org.landcheck.core.zip.ZipItem;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.core.zip.ZipRules;
import org.landcheck.core.zip.ZipWords;

/**
 * Opens bundles from strangers. A bundle is judged by its directory before a byte is unpacked:
 * paths that lead elsewhere, links, encrypted or overlapping entries, names twice or not in UTF-8,
 * and contents out of proportion are refused with the reason.
 */
public final class BundleReader {
  /** How refusals speak of a bundle. */
  static final ZipWords WORDS =
      new ZipWords(
          new LocalText("汇交包", "bundle"),
          new LocalText("请向提交单位索取完整的汇交包。", "ask the submitter for a sound one"));

  private BundleReader() {}

  /**
   * Opens a bundle; the caller closes it.
   *
   * @throws BadInputException if the file is missing, no zip, unsafe, or holds no single folder
   */
  public static Bundle open(Path zip, ZipLimits limits) throws BadInputException {
    if (!Files.isRegularFile(zip)) {
      throw new BadInputException(
          new LocalText("找不到汇交包 " + zip + "，请检查路径。", "no bundle at " + zip + "; check the path"));
    }
    try {
      ZipArchive archive = ZipArchive.open(zip, new ZipRules(limits, WORDS, Optional.empty()));
      try {
        return bundle(archive);
      } catch (BadInputException e) {
        archive.close();
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

  private static Bundle bundle(ZipArchive archive) throws BadInputException {
    SortedMap<String, ZipItem> files = new TreeMap<>();
    String base = "";
    for (ZipItem item : archive.items()) {
      int slash = item.name().indexOf('/');
      String top = slash < 0 ? "" : item.name().substring(0, slash);
      if (top.isEmpty() || !base.isEmpty() && !top.equals(base)) {
        throw WORDS.damaged(
            new LocalText("不是汇交包：压缩文件里应当只有一个文件夹", "it is no bundle: a bag in a zip is one folder"));
      }
      base = top;
      if (!item.isFolder()) {
        files.put(item.name().substring(slash + 1), item);
      }
    }
    if (!files.containsKey(BagNames.DECLARATION)) {
      throw WORDS.damaged(
          new LocalText(
              "不是汇交包：缺少 " + BagNames.DECLARATION, "it is no bundle: no " + BagNames.DECLARATION));
    }
    return new Bundle(archive, base, files);
  }
}
