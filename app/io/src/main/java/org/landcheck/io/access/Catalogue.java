package org.landcheck.io.access;

import com.healthmarketscience.jackcess.impl.ColumnImpl;
import com.healthmarketscience.jackcess.impl.TableImpl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a database says it holds: tables of its own, and what is not read. */
final class Catalogue {
  private static final int TABLE = 1;
  private static final int LINKED_BY_ODBC = 4;
  private static final int QUERY = 5;
  private static final int LINKED = 6;
  private static final int SYSTEM = 0x8000_0002;
  private static final int PAGE = 0xFF_FFFF;

  /** Tables that ArcGIS keeps its books in, beside all that begin with GDB_. */
  private static final Set<String> BOOKS = Set.of("SELECTIONS", "SELECTEDOBJECTS");

  /**
   * A table of the database.
   *
   * @param page where its definition begins
   */
  record Entry(String name, int page) {}

  private final List<Entry> tables = new ArrayList<>();
  private final List<Entry> books = new ArrayList<>();
  private final List<String> linked = new ArrayList<>();
  private final List<String> queries = new ArrayList<>();

  /**
   * Reads the table of all objects.
   *
   * @throws DamagedException if it cannot be read
   */
  static Catalogue read(Store store) throws IOException {
    Catalogue catalogue = new Catalogue();
    TableImpl objects = store.database().getSystemCatalog();
    ColumnImpl id = column(store, objects, "Id");
    ColumnImpl name = column(store, objects, "Name");
    ColumnImpl type = column(store, objects, "Type");
    ColumnImpl flags = column(store, objects, "Flags");
    TableRows rows = new TableRows(store, objects);
    while (rows.next()) {
      if (rows.damage().isPresent()) {
        throw new DamagedException("对象目录已损坏", "the list of objects is damaged");
      }
      int marks = rows.value(flags) instanceof Number number ? number.intValue() : 0;
      if (rows.value(type) instanceof Number kind
          && rows.value(id) instanceof Number page
          && rows.value(name) instanceof String text) {
        catalogue.add(kind.intValue(), new Entry(text, page.intValue() & PAGE), marks);
      }
    }
    Comparator<Entry> byName = Comparator.comparing(Entry::name);
    catalogue.tables.sort(byName);
    catalogue.linked.sort(null);
    catalogue.queries.sort(null);
    return catalogue;
  }

  private static ColumnImpl column(Store store, TableImpl objects, String name)
      throws DamagedException {
    for (ColumnImpl column : store.columns(objects)) {
      if (column.getName().equalsIgnoreCase(name)) {
        return column;
      }
    }
    throw new DamagedException("对象目录缺少 " + name, "the list of objects lacks " + name);
  }

  private void add(int type, Entry entry, int flags) {
    String name = entry.name.toUpperCase(Locale.ROOT);
    boolean temporary = name.startsWith("~");
    if (type == TABLE && !temporary) {
      boolean system = (flags & SYSTEM) != 0 || name.startsWith("MSYS") || name.startsWith("USYS");
      boolean book =
          name.startsWith("GDB_") || BOOKS.contains(name) || name.endsWith("_SHAPE_INDEX");
      if (book) {
        books.add(entry);
      } else if (!system) {
        tables.add(entry);
      }
    } else if (type == LINKED || type == LINKED_BY_ODBC) {
      linked.add(entry.name);
    } else if (type == QUERY && !temporary) {
      queries.add(entry.name);
    }
  }

  /** Tables of data by name. */
  List<Entry> tables() {
    return tables;
  }

  /** A table that a geodatabase keeps its books in, by its name in any case. */
  Optional<Entry> book(String name) {
    return books.stream().filter(book -> book.name.equalsIgnoreCase(name)).findFirst();
  }

  /** Names of tables that lie in other files. */
  List<String> linked() {
    return linked;
  }

  /** Names of views and other queries. */
  List<String> queries() {
    return queries;
  }
}
