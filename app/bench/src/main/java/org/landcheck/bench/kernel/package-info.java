/** The innermost loops, one by one, under JMH. */
package org.landcheck.bench.kernel;
