package org.landcheck.delivery.bundle;

import org.landcheck.api.LocalText;

/**
 * Something that shows a bundle is not as it was packed.
 *
 * @param path the file of the bag it is about
 * @param text the sentence to show
 */
public record BundleProblem(Kind kind, String path, LocalText text) {
  /** The kinds of problem. */
  public enum Kind {
    /** The declaration, a manifest or the bag's description cannot be understood. */
    MALFORMED,
    /** A manifest lists a file that is not there, or a file every submission has is not. */
    MISSING,
    /** A file is there that no manifest lists. */
    UNLISTED,
    /** The content of a file is not what its digest says. */
    ALTERED,
    /** A paper or dataset is not the one that the findings speak of. */
    UNCHECKED,
    /** Number or size of the files is not what the bag's description says. */
    WRONG_TOTAL
  }

  static BundleProblem malformed(String path, String why) {
    return new BundleProblem(
        Kind.MALFORMED,
        path,
        new LocalText(path + " 内容有误（" + why + "）", path + " is malformed (" + why + ")"));
  }

  static BundleProblem missing(String path) {
    return new BundleProblem(
        Kind.MISSING, path, new LocalText("缺少文件 " + path, path + " is missing"));
  }

  static BundleProblem unlisted(String path, String manifest) {
    return new BundleProblem(
        Kind.UNLISTED,
        path,
        new LocalText(
            "文件 " + path + " 没有列入 " + manifest + "，可能是后来加入的",
            path + " is not listed in " + manifest + ": it may have been added later"));
  }

  static BundleProblem altered(String path, String manifest) {
    return new BundleProblem(
        Kind.ALTERED,
        path,
        new LocalText(
            "文件 " + path + " 与 " + manifest + " 的校验值不符，内容已改动或损坏",
            path + " does not match " + manifest + ": it was changed or damaged"));
  }

  static BundleProblem otherPaper(String path) {
    return new BundleProblem(
        Kind.UNCHECKED,
        path,
        new LocalText(
            "档案 " + path + " 不是检查时的那一份，检查之后换过",
            "paper " + path + " is not the one that was checked"));
  }

  static BundleProblem otherEnclosure(String path) {
    return new BundleProblem(
        Kind.UNCHECKED,
        path,
        new LocalText(
            path + " 不是检查时对照的那一份，检查之后换过", path + " is not what the data were held against"));
  }

  static BundleProblem unrecorded(String path) {
    return new BundleProblem(
        Kind.UNCHECKED,
        path,
        new LocalText(
            path + " 没有记入 " + BagNames.RECORD + "，检查时没有用到",
            path + " is not in " + BagNames.RECORD + ": the data were not held against it"));
  }

  static BundleProblem uncheckedPaper(String path) {
    return new BundleProblem(
        Kind.UNCHECKED,
        path,
        new LocalText("档案 " + path + " 没有检查过", "paper " + path + " was never checked"));
  }

  static BundleProblem wrongTotal(String stated, String found) {
    return new BundleProblem(
        Kind.WRONG_TOTAL,
        BagNames.INFO,
        new LocalText(
            "文件总大小和个数应为 " + stated + "，实际为 " + found,
            "size and number of files should be " + stated + " but are " + found));
  }
}
