package org.landcheck.io.archive;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.SourceHashes;
import org.landcheck.io.text.TextEncoding;
import org.landcheck.io.xlsx.XlsxFormat;

/**
 * Reads a metadata record into the table {@code YSJ} of one row: XML, a workbook of names and
 * values, or a text of lines such as {@code 标题：…}. The first value of an item counts; numbers that
 * are none are left out, with a note.
 */
public final class MetadataReader {
  static final String TABLE = "YSJ";

  /** No record is longer. */
  private static final long MOST_BYTES = 8 << 20;

  private static final List<String> ENDINGS = List.of(".xml", ".xlsx", ".txt", ".csv");

  /** The metadata file in a delivery folder: called 元数据 or metadata; the first by its path. */
  public static Optional<Path> find(Path folder, Monitor monitor) throws BadInputException {
    return FolderWalk.of(folder, monitor).entries().stream()
        .filter(entry -> !entry.folder() && isMetadata(entry.path()))
        .map(FolderWalk.Entry::place)
        .findFirst();
  }

  private static boolean isMetadata(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean called = name.contains("元数据") || name.contains("metadata");
    // geodatabases and shapefiles have metadata of their own, which describe one layer
    return called
        && !path.toLowerCase(Locale.ROOT).contains(".gdb/")
        && !name.endsWith(".shp.xml")
        && ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * @throws BadInputException if it cannot be read, is too long, or says nothing that is known
   */
  public Dataset read(Path file, Monitor monitor) throws BadInputException {
    Map<MetadataItem, String> items = new EnumMap<>(MetadataItem.class);
    List<LocalText> lineage = new ArrayList<>();
    try (SourceHashes hashes = SourceHashes.begin(List.of(file))) {
      if (Files.size(file) > MOST_BYTES) {
        throw bad(file, "超过 8 MiB，不像元数据", "is larger than 8 MiB and hardly metadata");
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
        workbook(file, items, monitor);
      } else if (text(bytes).stripLeading().startsWith("<")) {
        xml(file, bytes, items);
      } else {
        text(bytes).lines().forEach(line -> line(line, items));
      }
      if (items.isEmpty()) {
        throw bad(file, "中没有认得的元数据项（如 标题、日期、坐标系）", "has no known item (title, date, …)");
      }
      Layer row = row(file, items, lineage);
      return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), List.of(row));
    } catch (IOException e) {
      throw Faults.unreadable(file, e);
    }
  }

  private static BadInputException bad(Path file, String zh, String en) {
    return new BadInputException(
        new LocalText(
            "元数据文件 " + file + " " + zh + "。请检查该文件",
            "metadata file " + file + " " + en + "; check it"));
  }

  private static String text(byte[] bytes) {
    boolean little = bytes.length > 1 && bytes[0] == -1 && bytes[1] == -2;
    boolean big = bytes.length > 1 && bytes[0] == -2 && bytes[1] == -1;
    if (little || big) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    boolean utf8 = TextEncoding.isUtf8(bytes, 0, bytes.length);
    return new String(bytes, utf8 ? StandardCharsets.UTF_8 : TextEncoding.GBK)
        .replace("\uFEFF", "");
  }

  private static void xml(Path file, byte[] bytes, Map<MetadataItem, String> items)
      throws BadInputException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    try {
      MetadataXml.read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)), items);
    } catch (XMLStreamException | RuntimeException e) {
      throw bad(file, "不是完整的 XML", "is no well-formed XML");
    }
  }

  private static void line(String line, Map<MetadataItem, String> items) {
    String[] parts = line.strip().split("\\s*[:：=\\t,，]\\s*", 2);
    if (parts.length == 2) {
      put(parts[0], parts[1], items);
    }
  }

  /** Each cell that is the name of an item, with the cell right of it. */
  private static void workbook(Path file, Map<MetadataItem, String> items, Monitor monitor)
      throws BadInputException {
    for (Layer sheet : new XlsxFormat().read(file, ReadOptions.DEFAULT, monitor).layers()) {
      List<Field> fields = sheet.schema().fields();
      for (int i = 0; i + 1 < fields.size(); i++) {
        put(fields.get(i).name(), fields.get(i + 1).name(), items);
      }
      for (int row = 0; row < sheet.size(); row++) {
        for (int i = 0; i < fields.size(); i++) {
          String here = String.valueOf(sheet.value(row, i));
          // a record may also lie on its side: names in front, values below
          put(fields.get(i).name(), here, items);
          if (i + 1 < fields.size()) {
            put(here, String.valueOf(sheet.value(row, i + 1)), items);
          }
        }
      }
    }
  }

  /** Takes a value, if its name is known, it is one, and there is none yet. */
  static void put(String name, String value, Map<MetadataItem, String> items) {
    Optional<MetadataItem> item = MetadataItem.of(name);
    String plain = value.strip().replaceAll("\\s+", " ");
    boolean isValue = !plain.isEmpty() && !plain.equals("null") && MetadataItem.of(plain).isEmpty();
    if (item.isPresent() && isValue) {
      items.putIfAbsent(
          item.get(), plain.substring(0, Math.min(plain.length(), FileFacts.MOST_TEXT)));
    }
  }

  private static Layer row(Path file, Map<MetadataItem, String> items, List<LocalText> lineage) {
    RowTable table = new RowTable(TABLE, Optional.of("WJ"));
    for (MetadataItem item : MetadataItem.values()) {
      table.field(item.name(), item.type());
    }
    table.field("WJ", FieldType.TEXT);
    for (MetadataItem item : MetadataItem.values()) {
      Optional<String> value = Optional.ofNullable(items.get(item));
      OptionalDouble number = number(value.orElse(""));
      if (item.type() != FieldType.TEXT && value.isPresent() && number.isEmpty()) {
        lineage.add(
            new LocalText(
                "元数据的" + item.title() + "“" + value.get() + "”不是数字，没有采用",
                "metadata: " + item.name() + " \"" + value.get() + "\" is no number, left out"));
      }
      switch (item.type()) {
        case REAL -> table.add(number);
        case INTEGER ->
            table.add(
                number.isPresent()
                    ? OptionalLong.of(Math.round(number.getAsDouble()))
                    : OptionalLong.empty());
        default -> table.add(value);
      }
    }
    table.add(String.valueOf(file.getFileName()));
    return table.build();
  }

  /** A number with what may stand behind it: 38450000.5 米, 144 个. */
  private static OptionalDouble number(String text) {
    String plain = text.replaceFirst("\\s*[^0-9.\\s]{0,3}$", "").replace(",", "");
    return plain.matches("[-+]?\\d{1,15}(\\.\\d{1,15})?")
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }
}
