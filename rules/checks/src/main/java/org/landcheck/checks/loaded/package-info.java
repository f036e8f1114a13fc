/** Checks that hold the data against what came to lie in the receiver's database. */
package org.landcheck.checks.loaded;
