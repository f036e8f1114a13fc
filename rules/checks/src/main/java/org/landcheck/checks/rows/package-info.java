/** Structures over the rows of a layer that are built once beneath its edits and follow them. */
package org.landcheck.checks.rows;
