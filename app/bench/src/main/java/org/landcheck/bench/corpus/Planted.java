package org.landcheck.bench.corpus;

/**
 * The record of a fault that was planted.
 *
 * @param feature reference of the feature it was planted on, or that is missing
 * @param x easting of the place, metres
 * @param y northing of the place, metres
 */
public record Planted(Fault fault, String feature, double x, double y) {}
