/** Checks of structured numbers: what their parts say, and whether they fit together. */
package org.landcheck.checks.identifier;
