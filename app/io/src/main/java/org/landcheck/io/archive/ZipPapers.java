package org.landcheck.io.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.zip.ZipArchive;
import org.landcheck.core.zip.ZipItem;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.core.zip.ZipRules;
import org.landcheck.core.zip.ZipWords;
import org.landcheck.io.archive.UnopenedException.Reason;
import org.landcheck.io.source.Faults;
import org.landcheck.io.text.TextEncoding;

/**
 * The files of a zip, unpacked one by one into a private folder and removed when read.
 *
 * <p>A folder that is called as the zip and holds everything is only its wrapping: projects are the
 * folders within.
 */
final class ZipPapers implements Papers {
  private final Path file;
  private final ZipArchive zip;
  private final Path folder;
  private final List<ZipItem> items;
  private final List<String> paths;
  private final List<LocalText> lineage;

  private ZipPapers(
      Path file,
      ZipArchive zip,
      Path folder,
      List<ZipItem> items,
      List<String> paths,
      List<LocalText> lineage) {
    this.file = file;
    this.zip = zip;
    this.folder = folder;
    this.items = items;
    this.paths = paths;
    this.lineage = lineage;
  }

  /**
   * @throws BadInputException if it is no zip, or an unsafe one
   */
  static ZipPapers open(Path file) throws BadInputException {
    ZipWords words =
        new ZipWords(
            new LocalText("档案压缩包 " + file + " ", "archive " + file),
            new LocalText(
                "请重新获取完整的压缩包，或给出解压后的文件夹。", "get a sound one, or give the unpacked folder"));
    try {
      ZipArchive zip =
          ZipArchive.open(
              file, new ZipRules(ZipLimits.DEFAULT, words, Optional.of(TextEncoding.GBK)));
      try {
        return of(file, zip);
      } catch (IOException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw Faults.unreadable(file, e);
    }
  }

  private static ZipPapers of(Path file, ZipArchive zip) throws IOException {
    List<ZipItem> files = new ArrayList<>(zip.items());
    files.removeIf(ZipItem::isFolder);
    int all = files.size();
    files.removeIf(item -> FolderWalk.isJunk(item.name()));
    files.sort(Comparator.comparing(ZipItem::name));
    List<LocalText> lineage = new ArrayList<>(FolderWalk.leftOut(all - files.size(), 0));
    String name = file.getFileName().toString();
    String wrapping = name.replaceFirst("\\.[^.]*$", "") + "/";
    boolean wrapped = files.stream().allMatch(item -> item.name().startsWith(wrapping));
    if (wrapped && !files.isEmpty()) {
      lineage.add(
          new LocalText(
              name + " 中最外层文件夹 " + wrapping + " 与压缩包同名，不作为项目文件夹",
              name + ": the outermost folder " + wrapping + " is named as the zip, not a project"));
    }
    List<String> paths =
        files.stream()
            .map(item -> wrapped ? item.name().substring(wrapping.length()) : item.name())
            .toList();
    return new ZipPapers(
        file, zip, Files.createTempDirectory("landcheck-archive-"), files, paths, lineage);
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public long size(int paper) {
    return items.get(paper).size();
  }

  @Override
  public Optional<Reason> unread(int paper) {
    return Optional.empty();
  }

  @Override
  public List<LocalText> lineage() {
    return lineage;
  }

  @Override
  public Path origin(int paper) {
    return file;
  }

  @Override
  public Path take(int paper) throws IOException, BadInputException {
    String name = "paper" + paper;
    try {
      zip.unpack(items.get(paper), folder, name, bytes -> {});
      return folder.resolve(name);
    } catch (IOException | BadInputException e) {
      Files.deleteIfExists(folder.resolve(name));
      throw e;
    }
  }

  @Override
  public void giveBack(int paper, Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    zip.close();
    try (var left = Files.list(folder)) {
      for (Path each : left.toList()) {
        Files.deleteIfExists(each);
      }
    }
    Files.deleteIfExists(folder);
  }
}
