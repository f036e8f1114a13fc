/** Images that lie under the map: georeferenced TIFF, and pictures with a world file. */
package org.landcheck.io.raster;
