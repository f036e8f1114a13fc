package org.landcheck.io.dxf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;

/** Drawings for tests: groups in words, parted by blanks, a code before each value. */
final class Dxf {
  static final String R2000 = header("AC1015", "ANSI_936");

  private Dxf() {}

  static String header(String version, String codePage) {
    return section(
        "HEADER",
        "9 $ACADVER 1 " + version + " 9 $DWGCODEPAGE 3 " + codePage + " 9 $INSUNITS 70 6");
  }

  /** Groups, each a code and a value without blanks; {@code ~} stands for a blank. */
  static String groups(String words) {
    if (words.isBlank()) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      lines.append(word.replace('~', ' ')).append('\n');
    }
    return lines.toString();
  }

  static String section(String name, String words) {
    return groups("0 SECTION 2 " + name) + groups(words) + groups("0 ENDSEC");
  }

  static String drawing(String entities) {
    return R2000 + section("ENTITIES", entities) + groups("0 EOF");
  }

  static Path file(Path folder, String text, Charset charset) {
    try {
      return Files.write(folder.resolve("a.dxf"), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Dataset read(Path folder, String text) throws BadInputException {
    return read(file(folder, text, StandardCharsets.UTF_8));
  }

  static Dataset read(Path file) throws BadInputException {
    return new DxfFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT);
  }

  static Layer layer(Path folder, String name, String entities) throws BadInputException {
    return read(folder, drawing(entities)).layer(name).orElseThrow();
  }

  static Object value(Layer layer, int row, String field) {
    return layer.value(row, layer.schema().indexOf(field));
  }

  static String lineage(Dataset data) {
    return String.join("\n", data.info().lineage().stream().map(note -> note.zh()).toList());
  }
}
