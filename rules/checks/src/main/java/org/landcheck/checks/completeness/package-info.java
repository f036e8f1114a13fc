/** Checks of whether there are as many things as there should be. */
package org.landcheck.checks.completeness;
