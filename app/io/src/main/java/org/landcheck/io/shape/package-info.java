/**
 * Shapes as bytes: well-known binary on packed coordinates, bit for bit, with a reason where it
 * fails.
 */
package org.landcheck.io.shape;
