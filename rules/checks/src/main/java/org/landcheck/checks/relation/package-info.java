/** Checks that hold the rows of one table against those of another. */
package org.landcheck.checks.relation;
