package org.landcheck.io.boundary;

import java.util.Map;

/**
 * What is known of a parcel apart from its points.
 *
 * @param line where it begins in its file
 * @param values declared values by field
 * @param named whether it has a line of its own before its points
 */
record Parcel(long line, Map<String, String> values, boolean named) {}
