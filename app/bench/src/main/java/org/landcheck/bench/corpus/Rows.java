package org.landcheck.bench.corpus;

/** The rows of a generated table, each made when asked for. */
interface Rows {
  int size();

  /** Feature id of a row, strictly ascending. */
  long fid(int row);

  Outline outline(int row);

  /** Identifier, element code, code and name, and area of a row, by position. */
  Object value(int row, int field);
}
