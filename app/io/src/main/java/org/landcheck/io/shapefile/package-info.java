/** Shapefiles, with the encodings and damages people bring. */
package org.landcheck.io.shapefile;
