/** The catalogue of checks, the packs that are shipped, and what checks of all kinds use. */
package org.landcheck.checks;
