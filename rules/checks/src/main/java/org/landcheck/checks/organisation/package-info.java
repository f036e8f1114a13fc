/** Checks of what a delivery folder holds. */
package org.landcheck.checks.organisation;
