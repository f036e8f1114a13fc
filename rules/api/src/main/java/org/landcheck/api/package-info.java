/**
 * The vocabulary a rule author reads: data, checks, rules, findings, edits and fixes.
 *
 * <p>Everything here is an immutable value or a small interface. Lengths are metres and areas
 * square metres in the layer's projected coordinate system unless a {@link org.landcheck.api.Unit}
 * says otherwise; easting comes before northing; {@code null} stands for an SQL NULL attribute
 * value and for nothing else.
 */
package org.landcheck.api;
