/** Reads Esri file geodatabases. */
package org.landcheck.io.filegdb;
