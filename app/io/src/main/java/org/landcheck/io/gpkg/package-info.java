/**
 * GeoPackage as plain SQLite: reading, writing, and projects, which are GeoPackages with a log of
 * work.
 */
package org.landcheck.io.gpkg;
