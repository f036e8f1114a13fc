/** Boundary point files (界址点 TXT): parcels as text, a line a point, north before east. */
package org.landcheck.io.boundary;
