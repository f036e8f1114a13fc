/** Work on the data: edits, their history, fixes in batches, and exact rechecks. */
package org.landcheck.core.edit;
