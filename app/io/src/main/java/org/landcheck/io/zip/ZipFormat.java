package org.landcheck.io.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.zip.ZipArchive;
import org.landcheck.core.zip.ZipItem;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.core.zip.ZipRules;
import org.landcheck.core.zip.ZipWords;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;
import org.landcheck.io.text.TextEncoding;

/**
 * Reads a zip of anything that can be read from a folder.
 *
 * <p>The zip is judged before anything is unpacked. Documents, pictures and zips within stay
 * packed: the former are no data, the latter could go on for ever. What is data is unpacked into a
 * private folder, read, and removed at once. The one source of the dataset is the zip.
 */
public final class ZipFormat implements DatasetFormat {
  /**
   * Deflate itself ends at 1032 times, which only a bomb comes near; a table of blank columns may
   * take a few hundred.
   */
  private static final ZipLimits LIMITS =
      new ZipLimits(ZipLimits.DEFAULT.entries(), ZipLimits.DEFAULT.bytes(), 800);

  /** Files that are zips inside and something else to people. */
  private static final Set<String> OTHERS =
      Set.of(
          "xlsx", "xlsm", "xltx", "docx", "docm", "dotx", "pptx", "et", "wps", "dps", "ods", "odt",
          "odp", "ofd", "vsdx", "jar", "apk", "epub", "xmind", "kmz");

  private final FolderFormat folders;

  /**
   * @param folders reads what was unpacked; unpacks no zips itself
   */
  public ZipFormat(FolderFormat folders) {
    this.folders = folders;
  }

  @Override
  public String id() {
    return "zip";
  }

  @Override
  public LocalText title() {
    return new LocalText("装有这些数据的 zip 压缩包", "zips of any of these");
  }

  @Override
  public boolean recognises(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (OTHERS.contains(ending)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(4);
      boolean zip =
          head.length == 4
              && head[0] == 'P'
              && head[1] == 'K'
              && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
      // A damaged one is refused in words that help.
      return zip || ending.equals("zip");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    ZipWords words =
        new ZipWords(
            new LocalText("压缩包 " + path + " ", "zip " + path),
            new LocalText("请重新获取完整的压缩包。", "get a sound one"));
    ZipRules rules = new ZipRules(LIMITS, words, Optional.of(TextEncoding.GBK));
    try (SourceHashes hashes = SourceHashes.begin(List.of(path));
        ZipArchive zip = ZipArchive.open(path, rules)) {
      Contents contents = Contents.of(zip.items());
      long bytes = contents.data.stream().mapToLong(ZipItem::size).sum();
      Progress progress = new Progress(monitor, path, bytes);
      try (UnpackedZip unpacked = UnpackedZip.of(zip, contents.data, words, progress)) {
        Dataset data = read(path, unpacked.folder(), contents, options, monitor);
        List<LocalText> lineage = new ArrayList<>();
        if (zip.hadOldNames()) {
          lineage.add(
              new LocalText(
                  path.getFileName() + " 内的文件名不是 UTF-8 编码，按 GBK 读取",
                  path.getFileName() + ": names within are not UTF-8; read as GBK"));
        }
        lineage.addAll(data.info().lineage());
        lineage.addAll(contents.leftOut());
        return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), data.layers());
      }
    } catch (IOException e) {
      throw Faults.unreadable(path, e);
    }
  }

  private Dataset read(
      Path path, Path folder, Contents contents, ReadOptions options, Monitor monitor)
      throws BadInputException {
    FolderScan scan = folders.scan(folder);
    if (scan.parts().isEmpty()) {
      throw nothing(path, contents);
    }
    return new FolderReader(folder, path.toString(), options, monitor).read(scan);
  }

  private static BadInputException nothing(Path path, Contents contents) {
    if (contents.packed.isEmpty()) {
      return new BadInputException(
          new LocalText(
              "压缩包 " + path + " 中没有可以读取的数据。请检查里面的文件",
              "zip " + path + " holds nothing that can be read; check what is in it"));
    }
    String names = FolderReader.named(contents.packed);
    return new BadInputException(
        new LocalText(
            "压缩包 " + path + " 里面还是压缩包（" + names + "），不逐层解压。请先解压，再打开解压出的文件",
            "zip "
                + path
                + " holds packed files ("
                + names
                + "), which are not unpacked; unpack it first and open what comes out"));
  }

  /**
   * What a zip holds.
   *
   * @param data to be unpacked
   * @param packed names of packed files within
   * @param documents number of documents and pictures
   */
  private record Contents(List<ZipItem> data, List<String> packed, int documents) {
    static Contents of(List<ZipItem> items) {
      List<ZipItem> data = new ArrayList<>();
      List<String> packed = new ArrayList<>();
      int documents = 0;
      for (ZipItem item : items) {
        if (item.isFolder()) {
          continue;
        }
        switch (kind(item.name())) {
          case JUNK -> {}
          case DOCUMENT -> documents++;
          case PACKED -> packed.add(item.name());
          case DATA, COMPANION -> data.add(item);
        }
      }
      return new Contents(data, packed, documents);
    }

    /** A file in a folder that is junk is junk. */
    private static Kinds kind(String name) {
      Kinds kind = Kinds.DATA;
      for (String part : name.split("/")) {
        kind = Kinds.of(part);
        if (kind == Kinds.JUNK) {
          break;
        }
      }
      return kind;
    }

    List<LocalText> leftOut() {
      List<LocalText> left = new ArrayList<>();
      if (!packed.isEmpty()) {
        String names = FolderReader.named(packed);
        left.add(
            new LocalText(
                "里面的 " + packed.size() + " 个压缩包没有解压、没有读取：" + names,
                packed.size() + " packed files within were not unpacked and not read: " + names));
      }
      if (documents > 0) {
        left.add(
            new LocalText(
                "另有 " + documents + " 个文档、图片等附件，不作为数据读取",
                documents + " documents, pictures and the like are not read as data"));
      }
      return left;
    }
  }
}
