package org.landcheck.io.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.landcheck.io.text.TextEncoding;

/** Tells boundary point files from other texts by how they begin. */
final class Recognition {
  static final String HEADER = "属性描述";
  static final String POINTS = "地块坐标";

  private static final int HEAD = 1 << 16;
  private static final int FEWEST_POINTS = 3;
  private static final int MOST_ROWS = 50;

  private Recognition() {}

  /** Whether a file is one: by its sections, the line of a parcel, or rows of coordinates alone. */
  static boolean isOurs(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String[] lines = text(head).split("\\R");
    int sure = head.length < HEAD ? lines.length : lines.length - 1;
    for (int i = 0; i < sure; i++) {
      if (isSection(lines[i]) || isParcel(lines[i])) {
        return true;
      }
    }
    return isTxt(file) && arePoints(lines, sure);
  }

  private static String text(byte[] head) {
    int first = head.length > 1 ? (head[0] & 0xFF) << 8 | head[1] & 0xFF : 0;
    boolean utf8 = TextEncoding.isUtf8(head, 0, head.length);
    Charset charset =
        first == 0xFFFE
            ? StandardCharsets.UTF_16LE
            : first == 0xFEFF
                ? StandardCharsets.UTF_16BE
                : utf8 ? StandardCharsets.UTF_8 : TextEncoding.GBK;
    String text = new String(head, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isSection(String line) {
    String text = line.strip();
    if (text.length() > 20 || text.isEmpty() || "[【［".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    String name = Row.plain(text).replaceAll("[\\[\\]【】\\s]", "");
    return name.equals(HEADER) || name.equals(POINTS);
  }

  private static boolean isParcel(String line) {
    return line.length() < 2_000
        && line.strip().endsWith("@")
        && ParcelLine.columns(line).filter(columns -> columns.contains("面")).isPresent();
  }

  private static boolean arePoints(String[] lines, int sure) {
    PointRow point = new PointRow();
    Row row = new Row();
    int rows = 0;
    for (int i = 0; i < sure && rows < MOST_ROWS; i++) {
      row.load(lines[i]);
      if (row.isBlank()) {
        continue;
      }
      if (!point.read(row) || Place.of(point.north(), point.east()) == Place.ODD) {
        return false;
      }
      rows++;
    }
    return rows >= FEWEST_POINTS;
  }

  private static boolean isTxt(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  /** The texts of a folder, by name. */
  static List<Path> texts(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var entries = Files.list(folder)) {
      entries.filter(Recognition::isTxt).filter(Files::isRegularFile).forEach(files::add);
    }
    files.sort(Comparator.comparing(file -> file.getFileName().toString()));
    return files;
  }
}
