package org.landcheck.io.gpkg;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;

/** Column types as GeoPackage defines them and, beyond it, as SQLite and its users do. */
final class ColumnType {
  private static final Pattern SIZED =
      Pattern.compile("\\s*([^(]*?)\\s*(?:\\(\\s*(\\d{1,9})\\s*(?:,\\s*(\\d{1,9})\\s*)?\\))?\\s*");

  private ColumnType() {}

  /**
   * A column of a table.
   *
   * @param typed whether its declaration says what it holds; else its values tell
   */
  record Spec(Field field, boolean typed) {
    Spec aliased(String alias) {
      return new Spec(field.aliased(alias), typed);
    }
  }

  static Spec parse(String name, String declared) {
    Matcher sized = SIZED.matcher(declared);
    String base = declared;
    int length = 0;
    int decimals = 0;
    if (sized.matches()) {
      base = sized.group(1);
      length = sized.group(2) == null ? 0 : Integer.parseInt(sized.group(2));
      decimals = sized.group(3) == null ? 0 : Integer.parseInt(sized.group(3));
    }
    Optional<FieldType> type = type(base.toUpperCase(Locale.ROOT));
    Field field = Field.of(name, type.orElse(FieldType.TEXT), length, decimals);
    return new Spec(field, type.isPresent());
  }

  private static Optional<FieldType> type(String base) {
    return switch (base) {
      case "BOOLEAN", "BOOL" -> Optional.of(FieldType.BOOLEAN);
      case "DATE" -> Optional.of(FieldType.DATE);
      case "DATETIME", "TIMESTAMP" -> Optional.of(FieldType.DATETIME);
      case "NUMERIC", "DECIMAL" -> Optional.of(FieldType.REAL);
      case "JSON" -> Optional.of(FieldType.TEXT);
      default -> affinity(base);
    };
  }

  private static Optional<FieldType> affinity(String base) {
    if (base.contains("INT")) {
      return Optional.of(FieldType.INTEGER);
    }
    if (base.contains("CHAR") || base.contains("CLOB") || base.contains("TEXT")) {
      return Optional.of(FieldType.TEXT);
    }
    if (base.contains("BLOB")) {
      return Optional.of(FieldType.BLOB);
    }
    boolean real = base.contains("REAL") || base.contains("FLOA") || base.contains("DOUB");
    return real ? Optional.of(FieldType.REAL) : Optional.empty();
  }

  /**
   * Whether SQLite keeps whole numbers of a column as decimal ones: its affinity is REAL by <a
   * href="https://www.sqlite.org/datatype3.html">Datatypes in SQLite</a>, §3.1.
   */
  static boolean isReal(String declared) {
    return affinity(declared.toUpperCase(Locale.ROOT)).equals(Optional.of(FieldType.REAL));
  }

  /** The type to declare for a field. */
  static String declaration(Field field) {
    return switch (field.type()) {
      case TEXT -> field.length() > 0 ? "TEXT(" + field.length() + ")" : "TEXT";
      case INTEGER -> "INTEGER";
      case REAL -> "REAL";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case DATETIME -> "DATETIME";
      case BLOB -> "BLOB";
    };
  }
}
