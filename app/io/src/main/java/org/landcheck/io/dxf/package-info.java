/** Drawings in ASCII DXF: entities as polygons, lines, points and texts. */
package org.landcheck.io.dxf;
