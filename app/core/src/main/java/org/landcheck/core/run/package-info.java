/** Plans and runs of a rule pack over a dataset, and what comes out of them. */
package org.landcheck.core.run;
