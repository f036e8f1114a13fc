package org.landcheck.io.filegdb;

import org.landcheck.api.Field;

/**
 * A column of a table.
 *
 * @param alias the name people see, empty if it has none
 * @param nullable whether each row has a bit that says if it is NULL
 * @param length greatest number of characters of a text, 0 if not limited
 * @param managed for RASTER whether rows hold the number of a raster and no bytes
 */
record GdbField(
    String name, String alias, FieldKind kind, boolean nullable, int length, boolean managed) {

  Field attribute() {
    return Field.of(name, kind.type(), length, 0).aliased(alias);
  }
}
