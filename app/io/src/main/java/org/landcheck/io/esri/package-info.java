/** What Esri's formats share: the binary shapes of shapefiles and personal geodatabases. */
package org.landcheck.io.esri;
