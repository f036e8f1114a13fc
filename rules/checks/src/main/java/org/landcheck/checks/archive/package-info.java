/** Checks of scanned papers: the tables of files and pages that an archive becomes. */
package org.landcheck.checks.archive;
