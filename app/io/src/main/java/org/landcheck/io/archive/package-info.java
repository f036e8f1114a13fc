/** Folders that stand beside the data (scanned papers, deliveries, metadata) as tables. */
package org.landcheck.io.archive;
