package org.landcheck.api;

/**
 * Type of an attribute value.
 *
 * <p>Java classes of the values: TEXT and DATETIME {@link String}, INTEGER {@link Long}, REAL
 * {@link Double}, BOOLEAN {@link Boolean}, DATE {@link java.time.LocalDate}, BLOB {@code byte[]}
 * (never modified).
 */
public enum FieldType {
  TEXT,
  INTEGER,
  REAL,
  BOOLEAN,
  DATE,
  DATETIME,
  BLOB
}
