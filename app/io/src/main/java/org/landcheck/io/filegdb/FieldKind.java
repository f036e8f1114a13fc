package org.landcheck.io.filegdb;

import org.landcheck.api.FieldType;

/** Types of columns, in the order of their codes. */
enum FieldKind {
  INT16(FieldType.INTEGER),
  INT32(FieldType.INTEGER),
  FLOAT32(FieldType.REAL),
  FLOAT64(FieldType.REAL),
  STRING(FieldType.TEXT),
  DATETIME(FieldType.DATETIME),
  OBJECT_ID(FieldType.INTEGER),
  GEOMETRY(FieldType.BLOB),
  BINARY(FieldType.BLOB),
  RASTER(FieldType.BLOB),
  GUID(FieldType.TEXT),
  GLOBAL_ID(FieldType.TEXT),
  XML(FieldType.TEXT),
  INT64(FieldType.INTEGER),
  DATE(FieldType.DATE),
  TIME(FieldType.TEXT),
  DATETIME_OFFSET(FieldType.DATETIME);

  private final FieldType type;

  FieldKind(FieldType type) {
    this.type = type;
  }

  /** Type of the values as the rest of the program has them. */
  FieldType type() {
    return type;
  }

  /** Whether the column is an attribute, and not the key, the shape or a picture. */
  boolean isAttribute() {
    return this != OBJECT_ID && this != GEOMETRY && this != RASTER;
  }
}
