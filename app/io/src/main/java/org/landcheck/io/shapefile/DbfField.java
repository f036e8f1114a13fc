package org.landcheck.io.shapefile;

import org.landcheck.api.Field;
import org.landcheck.api.FieldType;

/**
 * A field as a {@code .dbf} file describes it.
 *
 * @param type C, N, F, L, D, M, I, B, Y, T or another letter
 * @param offset where it begins in a record, the deletion mark being byte 0
 */
record DbfField(byte[] name, char type, int offset, int length, int decimals) {

  Field named(String text) {
    return switch (type) {
      case 'N' ->
          Field.of(text, decimals == 0 ? FieldType.INTEGER : FieldType.REAL, length, decimals);
      case 'F' -> Field.of(text, FieldType.REAL, length, decimals);
      case 'I' -> Field.of(text, FieldType.INTEGER);
      case 'B', 'O' -> Field.of(text, FieldType.REAL);
      case 'Y' -> Field.of(text, FieldType.REAL, 0, 4);
      case 'L' -> Field.of(text, FieldType.BOOLEAN);
      case 'D' -> Field.of(text, FieldType.DATE);
      case 'T' -> Field.of(text, FieldType.DATETIME);
      case 'M', 'G', 'P' -> Field.of(text, FieldType.TEXT);
      default -> Field.of(text, FieldType.TEXT, length, 0);
    };
  }

  /** Whether it holds text in the encoding of the file. */
  boolean isText() {
    return "NFILDBOYTMGP0".indexOf(type) < 0;
  }

  /** Whether its values are in another file. */
  boolean isMemo() {
    return "MGP".indexOf(type) >= 0 || type == 'B' && length != Double.BYTES;
  }

  /** Whether it is FoxPro's own note of which values are NULL. */
  boolean isHidden() {
    return type == '0';
  }
}
