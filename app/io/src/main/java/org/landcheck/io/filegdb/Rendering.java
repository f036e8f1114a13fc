package org.landcheck.io.filegdb;

/**
 * What is to be known of a table to read its rows, beyond what its files say.
 *
 * @param tolerance how far lines may be from the curves they stand for, in units of the coordinates
 * @param utc whether moments are of universal time
 */
record Rendering(double tolerance, boolean utc) {
  /** That of tables of the geodatabase itself, which hold neither. */
  static final Rendering PLAIN = new Rendering(1, false);
}
