/**
 * Planning permits of the sample county: areas, records, ledgers and scanned papers that agree, and
 * the faults planted in them. Names, numbers and places are made up.
 */
package org.landcheck.sample.permit;
