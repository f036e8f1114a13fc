/**
 * What is measured inside a process of its own: each class has a {@code main} that prints figures
 * as lines of a name and a number.
 */
package org.landcheck.bench.stage;
