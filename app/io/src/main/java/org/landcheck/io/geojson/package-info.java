/** GeoJSON (RFC 7946, and the dialect of 2008 with its {@code crs}) and texts of many of it. */
package org.landcheck.io.geojson;
