package org.landcheck.io.geojson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;

/** GeoJSON texts of tests, read from a file of a folder. */
final class Texts {
  private final Path folder;

  Texts(Path folder) {
    this.folder = folder;
  }

  static String feature(String geometry, String properties) {
    return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
  }

  static String shape(String type, String coordinates) {
    return "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
  }

  static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}";
  }

  Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  Dataset data(String text) throws IOException, BadInputException {
    return data(file("a.geojson", text.getBytes(StandardCharsets.UTF_8)));
  }

  static Dataset data(Path file) throws BadInputException {
    return new GeoJsonFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT);
  }

  Layer layer(String text) throws IOException, BadInputException {
    return data(text).layers().get(0);
  }

  static String lineage(Dataset data) {
    return String.join("\n", data.info().lineage().stream().map(LocalText::zh).toList());
  }

  /** Values of a field by row. */
  static List<Object> values(Layer layer, String field) {
    int index = layer.schema().indexOf(field);
    Object[] values = new Object[layer.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = layer.value(row, index);
    }
    return java.util.Arrays.asList(values);
  }
}
