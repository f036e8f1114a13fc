package org.landcheck.core.zip;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.format.SafeName;

/**
 * Decides which names of entries are safe to unpack on every system: none that leads out of the
 * folder, none that one system takes for another's.
 */
public final class ZipNames {
  private static final int LONGEST = 1_000;

  private final Set<String> files = new HashSet<>();
  private final Set<String> folders = new HashSet<>();
  private final ZipWords words;

  ZipNames(ZipWords words) {
    this.words = words;
  }

  /**
   * Takes the next name.
   *
   * @throws BadInputException if it is unsafe, or the same as an earlier one where case and form of
   *     letters do not count
   */
  void take(String name) throws BadInputException {
    check(name, words);
    boolean folder = name.endsWith("/");
    String folded = fold(folder ? name.substring(0, name.length() - 1) : name);
    boolean fresh = folder ? folders.add(folded) || !files.contains(folded) : files.add(folded);
    boolean clash = folder ? files.contains(folded) : folders.contains(folded);
    for (int slash = folded.lastIndexOf('/');
        slash > 0;
        slash = folded.lastIndexOf('/', slash - 1)) {
      folders.add(folded.substring(0, slash));
      clash |= files.contains(folded.substring(0, slash));
    }
    if (!fresh || clash) {
      throw words.refused(
          name,
          new LocalText("与另一个文件重名（不区分大小写）", "another entry has the same name, letter case aside"));
    }
  }

  /**
   * @throws BadInputException if a path is not safe to unpack somewhere
   */
  public static void check(String path, ZipWords words) throws BadInputException {
    if (path.isEmpty() || path.length() > LONGEST) {
      throw words.refused(path, new LocalText("文件名为空或过长", "the name is empty or too long"));
    }
    if (path.startsWith("/") || path.contains("\\") || path.contains(":")) {
      throw words.refused(path, new LocalText("路径不是相对路径", "it is not a relative path"));
    }
    if (path.codePoints().anyMatch(c -> c < ' ' || c == 0x7f || "<>\"|?*".indexOf(c) >= 0)) {
      throw words.refused(
          path, new LocalText("文件名含有不允许的字符", "the name has characters that are not allowed"));
    }
    String relative = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    for (String part : relative.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw words.refused(path, new LocalText("路径会离开目标文件夹", "the path leads out of its folder"));
      }
      if (part.endsWith(".") || part.endsWith(" ") || SafeName.isDevice(part)) {
        throw words.refused(
            path, new LocalText("Windows 不能使用这个文件名", "Windows cannot have a file of this name"));
      }
    }
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
