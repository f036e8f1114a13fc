/** Curves drawn as lines: arcs, ellipses and Bézier curves, the same whichever way they run. */
package org.landcheck.io.curve;
