/** Text files and the encodings they come in. */
package org.landcheck.io.text;
