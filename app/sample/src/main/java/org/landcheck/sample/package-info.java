/**
 * A county made of numbers: cadastral zones and sub-zones with natural borders, a neighbouring
 * county, and faults planted on purpose with a record of each. The same seed gives the same bits on
 * every machine and every Java version.
 */
package org.landcheck.sample;
