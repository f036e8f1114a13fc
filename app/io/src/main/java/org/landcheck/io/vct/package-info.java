/** VCT files (GB/T 17798-2007 and what is in use around it): land data as sections of text. */
package org.landcheck.io.vct;
