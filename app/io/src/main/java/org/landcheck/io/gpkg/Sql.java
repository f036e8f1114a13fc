package org.landcheck.io.gpkg;

/** Spelling of SQL. */
final class Sql {
  private Sql() {}

  /** A name of a table or column, whatever characters are in it. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text literal. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
