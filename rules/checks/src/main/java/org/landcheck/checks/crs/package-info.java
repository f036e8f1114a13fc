/** Checks of coordinate systems: declared, allowed, and fitting the coordinates. */
package org.landcheck.checks.crs;
