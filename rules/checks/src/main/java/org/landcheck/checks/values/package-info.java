/** Checks of the form of single values: days, numbers, blanks, codes of vocabularies. */
package org.landcheck.checks.values;
