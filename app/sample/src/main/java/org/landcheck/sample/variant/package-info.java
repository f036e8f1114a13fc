/** Small data with a single fault each, made from the county and its permits. */
package org.landcheck.sample.variant;
