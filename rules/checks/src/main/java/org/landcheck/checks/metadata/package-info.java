/** Checks of metadata records, by themselves and against the data. */
package org.landcheck.checks.metadata;
