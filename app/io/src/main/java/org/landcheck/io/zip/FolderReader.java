package org.landcheck.io.zip;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.JoinedDataset;
import org.landcheck.core.format.ReadOptions;

/**
 * Reads all that was found in a folder. What cannot be read does not keep the rest from being read,
 * but is named in the lineage with its reason: a pack then misses what it needs.
 */
final class FolderReader {
  private static final int MOST_NAMED = 10;

  private final Path root;
  private final String shown;
  private final ReadOptions options;
  private final Monitor monitor;
  private final List<JoinedDataset.Part> read = new ArrayList<>();
  private final List<BadInputException> failed = new ArrayList<>();

  /**
   * @param shown how people know the folder; takes its place in what formats say about files
   */
  FolderReader(Path root, String shown, ReadOptions options, Monitor monitor) {
    this.root = root;
    this.shown = shown;
    this.options = options;
    this.monitor = monitor;
  }

  /**
   * @param scan what the folder holds, at least one part
   * @throws BadInputException if no part can be read
   */
  Dataset read(FolderScan scan) throws BadInputException {
    for (FolderScan.Part part : scan.parts()) {
      read(part);
    }
    if (read.isEmpty()) {
      throw new BadInputException(inOurWords(failed.get(0).text()), failed.get(0));
    }
    Dataset data = JoinedDataset.of(read);
    List<LocalText> lineage = new ArrayList<>();
    data.info().lineage().forEach(note -> lineage.add(inOurWords(note)));
    for (BadInputException each : failed.subList(0, Math.min(failed.size(), MOST_NAMED))) {
      LocalText why = inOurWords(each.text());
      lineage.add(new LocalText("未能读取：" + why.zh(), "not read: " + why.en()));
    }
    if (failed.size() > MOST_NAMED) {
      int more = failed.size() - MOST_NAMED;
      lineage.add(
          new LocalText("另有 " + more + " 个文件也未能读取", more + " more files cannot be read either"));
    }
    lineage.addAll(leftOut(scan));
    return new ArrayDataset(new DatasetInfo(data.info().sources(), lineage), data.layers());
  }

  private void read(FolderScan.Part part) throws BadInputException {
    try {
      add(part.path(), part.format());
    } catch (BadInputException e) {
      if (part.files().isEmpty()) {
        failed.add(e);
        return;
      }
      // one damaged file of many: the others are read alone
      for (Path file : part.files()) {
        try {
          add(file, part.format());
        } catch (BadInputException alone) {
          failed.add(alone);
        }
      }
    }
  }

  private void add(Path path, DatasetFormat format) throws BadInputException {
    read.add(new JoinedDataset.Part(place(path), format.read(path, options, monitor)));
  }

  /** What was there and is not in the data, a line each. */
  private List<LocalText> leftOut(FolderScan scan) {
    List<LocalText> left = new ArrayList<>();
    int unknown = scan.unknown().size();
    if (unknown > 0) {
      String names = named(scan.unknown().stream().map(this::place).toList());
      left.add(
          new LocalText(
              "有 " + unknown + " 个文件的内容无法识别，没有读取：" + names,
              unknown + " files are of no known kind and were not read: " + names));
    }
    if (scan.documents() > 0) {
      left.add(
          new LocalText(
              "另有 " + scan.documents() + " 个文档、图片等附件，不作为数据读取",
              scan.documents() + " documents, pictures and the like are not read as data"));
    }
    if (!scan.isWhole()) {
      left.add(
          new LocalText(
              "文件夹太大或太深，只查看了前面一部分文件。请选择数据所在的文件夹",
              "the folder is too large or deep, only its first files were looked at;"
                  + " choose the folder of the data"));
    }
    return left;
  }

  /** The first of some names, and a mark that there are more. */
  static String named(List<String> names) {
    String first = String.join("、", names.subList(0, Math.min(names.size(), MOST_NAMED)));
    return names.size() > MOST_NAMED ? first + " …" : first;
  }

  private String place(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private LocalText inOurWords(LocalText text) {
    return new LocalText(
        text.zh().replace(root.toString(), shown), text.en().replace(root.toString(), shown));
  }
}
