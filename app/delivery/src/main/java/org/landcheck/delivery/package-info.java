/**
 * Everything that leaves the house: reports for people and programs, layers of findings, and the
 * submission bundle. Writes what a {@link org.landcheck.core.report.Report} says and judges nothing
 * itself; the same report gives the same bytes on every machine.
 */
package org.landcheck.delivery;
