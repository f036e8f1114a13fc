/** Versions of a dataset: what an edit changes is an overlay, what it does not is shared. */
package org.landcheck.core.data;
