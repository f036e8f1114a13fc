package org.landcheck.io.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;
import org.landcheck.io.text.TextFile;

/**
 * Reads a text file of values with separators, or every such file of a folder as the layers of one
 * dataset. Ids of records are the numbers of the lines they begin in.
 *
 * <p>Commas are in any text, so files are known by their ending, {@code .csv} or {@code .tsv}.
 */
public final class CsvFormat implements DatasetFormat {
  private static final List<String> ENDINGS = List.of(".csv", ".tsv");

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public LocalText title() {
    return new LocalText("CSV 表格", "CSV");
  }

  @Override
  public boolean recognises(Path path) {
    try {
      return Files.isDirectory(path) ? !filesIn(path).isEmpty() : isTable(path);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  static boolean isTable(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(path);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(CsvFormat::isTable).sorted().toList();
    }
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try {
      List<Path> files = Files.isDirectory(path) ? filesIn(path) : List.of(path);
      if (files.isEmpty()) {
        throw new BadInputException(
            new LocalText(
                "文件夹 " + path + " 中没有 .csv 文件。请选择数据所在的文件夹",
                "folder " + path + " holds no .csv; choose the folder of the data"));
      }
      try (SourceHashes hashes = SourceHashes.begin(files)) {
        List<LocalText> lineage = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        Progress progress = new Progress(monitor, path, 0);
        for (Path file : files) {
          TextFile text = TextFile.detect(file, options.charset(), lineage);
          layers.add(new CsvTable(text, lineage).read(progress));
        }
        return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), layers);
      }
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(path, e);
    }
  }
}
