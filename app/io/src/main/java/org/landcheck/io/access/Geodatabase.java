package org.landcheck.io.access;

import com.healthmarketscience.jackcess.impl.ColumnImpl;
import com.healthmarketscience.jackcess.impl.TableImpl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.landcheck.api.GeometryType;

/** What the books of a personal geodatabase say of its feature classes. */
final class Geodatabase {
  /** More lines than any book has; what is read of them is kept. */
  private static final int MOST_LINES = 100_000;

  /**
   * A column of shapes.
   *
   * @param system id of its coordinate system
   */
  record ShapeColumn(String column, GeometryType type, int system) {}

  /**
   * A coordinate system.
   *
   * @param text well-known text, or a GUID that stands for none
   * @param units steps of the coordinates in one unit of them; NaN if not known
   */
  record SpatialSystem(String text, double units) {}

  private final Map<String, ShapeColumn> shapes = new HashMap<>();
  private final Map<Integer, SpatialSystem> systems = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, Map<String, String>> aliases = new HashMap<>();
  private final Map<String, Map<String, String>> domains = new HashMap<>();

  /** Reads the books; a database without them is no geodatabase, which is fine. */
  static Geodatabase read(Store store, Catalogue catalogue) throws IOException {
    Geodatabase books = new Geodatabase();
    for (Line line : lines(store, catalogue, "GDB_GeomColumns")) {
      GeometryType type =
          switch ((int) line.number("ShapeType")) {
            case 1, 2 -> GeometryType.POINT;
            case 3 -> GeometryType.LINE;
            case 4 -> GeometryType.POLYGON;
            default -> GeometryType.ANY;
          };
      int system = (int) line.number("SRID");
      books.shapes.put(
          key(line.text("TableName")), new ShapeColumn(line.text("FieldName"), type, system));
    }
    for (Line line : lines(store, catalogue, "GDB_SpatialRefs")) {
      books.systems.put(
          (int) line.number("SRID"),
          new SpatialSystem(line.text("SRTEXT"), line.number("XYUnits")));
    }
    Map<Integer, String> classes = new HashMap<>();
    for (Line line : lines(store, catalogue, "GDB_ObjectClasses")) {
      String name = key(line.text("Name"));
      classes.put((int) line.number("ID"), name);
      books.titles.put(name, line.text("AliasName"));
    }
    for (Line line : lines(store, catalogue, "GDB_FieldInfo")) {
      String table = classes.getOrDefault((int) line.number("ClassID"), "");
      String field = line.text("FieldName");
      note(books.aliases, table, field, line.text("AliasName"));
      note(books.domains, table, field, line.text("DefaultDomainName"));
    }
    return books;
  }

  private static void note(
      Map<String, Map<String, String>> notes, String table, String field, String text) {
    if (!text.isBlank() && !text.equals(field)) {
      notes
          .computeIfAbsent(table, any -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
          .put(field, text);
    }
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** The column of shapes of a table, if it is a feature class. */
  Optional<ShapeColumn> shapes(String table) {
    return Optional.ofNullable(shapes.get(key(table)));
  }

  Optional<SpatialSystem> system(int id) {
    return Optional.ofNullable(systems.get(id));
  }

  /** What people call a table; empty if just as it is called. */
  String title(String table) {
    String title = titles.getOrDefault(key(table), "");
    return title.equals(table) ? "" : title;
  }

  /** What people call the fields of a table, by their names. */
  Map<String, String> aliases(String table) {
    return aliases.getOrDefault(key(table), Map.of());
  }

  /** The domains of the fields of a table, by their names. */
  Map<String, String> domains(String table) {
    return domains.getOrDefault(key(table), Map.of());
  }

  /** Names of feature classes that the books have. */
  boolean isGeodatabase() {
    return !shapes.isEmpty() || !systems.isEmpty();
  }

  /** One line of a book, by names of columns in any case. */
  private record Line(Map<String, Object> values) {
    String text(String column) {
      return values.get(key(column)) instanceof String text ? text : "";
    }

    double number(String column) {
      return values.get(key(column)) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
  }

  private static List<Line> lines(Store store, Catalogue catalogue, String book)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    Optional<Catalogue.Entry> entry = catalogue.book(book);
    if (entry.isEmpty()) {
      return lines;
    }
    TableImpl table = store.table(entry.get());
    TableRows rows = new TableRows(store, table);
    while (rows.next() && lines.size() < MOST_LINES) {
      Map<String, Object> values = new HashMap<>();
      for (ColumnImpl column : store.columns(table)) {
        boolean plain = column.getType().isTextual() || !column.getType().isLongValue();
        if (rows.damage().isEmpty() && plain) {
          values.put(key(column.getName()), valueOrNothing(rows, column));
        }
      }
      lines.add(new Line(values));
    }
    return lines;
  }

  /** Something that the books say in vain is as if they did not say it. */
  private static Object valueOrNothing(TableRows rows, ColumnImpl column) throws IOException {
    try {
      Object value = rows.value(column);
      return value == null ? "" : value;
    } catch (DamagedException e) {
      return "";
    }
  }
}
