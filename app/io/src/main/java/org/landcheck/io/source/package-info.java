/** What all formats share about files: proof that a source did not change, and whole writing. */
package org.landcheck.io.source;
