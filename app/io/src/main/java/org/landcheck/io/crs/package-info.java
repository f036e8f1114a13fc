/** Coordinate systems as people declare them, and moving data between those on one datum. */
package org.landcheck.io.crs;
