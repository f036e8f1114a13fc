/**
 * Coverages of ten thousand to ten million sub-zones with faults planted on purpose and a record of
 * each. Every vertex follows from the seed and its place alone, so nothing is held in memory.
 */
package org.landcheck.bench.corpus;
