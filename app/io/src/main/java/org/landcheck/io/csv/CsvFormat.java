package org.landcheck.io.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * Reads a text file of values with separators as a layer without shapes. Ids of records are the
 * numbers of the lines they begin in.
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
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(path);
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try (SourceHashes hashes = SourceHashes.begin(List.of(path))) {
      List<LocalText> lineage = new ArrayList<>();
      TextFile text = TextFile.detect(path, options.charset(), lineage);
      Layer layer = new CsvTable(text, lineage).read(new Progress(monitor, path, 0));
      return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), List.of(layer));
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(path, e);
    }
  }
}
