/** Zips and folders of anything that can be read, as one dataset. */
package org.landcheck.io.zip;
