/**
 * Zips from strangers: judged by their directory before a byte is unpacked, see {@link
 * org.landcheck.core.zip.ZipArchive}.
 */
package org.landcheck.core.zip;
