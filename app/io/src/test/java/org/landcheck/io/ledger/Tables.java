package org.landcheck.io.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.Formats;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.IoFormats;

/** What a test wants to know of a table that was read. */
public final class Tables {
  private Tables() {}

  public static Dataset read(Path file) throws BadInputException {
    return new Formats(IoFormats.all()).open(file, ReadOptions.DEFAULT, Monitor.SILENT);
  }

  /** Fields as {@code name TYPE}. */
  public static List<String> fields(Layer layer) {
    return layer.schema().fields().stream().map(f -> f.name() + " " + f.type()).toList();
  }

  public static List<Long> ids(Layer layer) {
    List<Long> ids = new ArrayList<>();
    for (int row = 0; row < layer.size(); row++) {
      ids.add(layer.fid(row));
    }
    return ids;
  }

  /** Values of the record in a row of the source. */
  public static List<Object> record(Layer layer, long row) {
    return layer.feature(layer.rowOf(row)).values();
  }

  /** Values of a field, by row. */
  public static List<Object> column(Layer layer, String field) {
    Object[] values = new Object[layer.size()];
    int index = layer.schema().indexOf(field);
    Arrays.setAll(values, row -> layer.value(row, index));
    return Arrays.asList(values);
  }

  /** What reading decided, in Chinese. */
  public static String notes(Dataset data) {
    return data.info().lineage().stream().map(note -> note.zh()).collect(Collectors.joining("\n"));
  }
}
