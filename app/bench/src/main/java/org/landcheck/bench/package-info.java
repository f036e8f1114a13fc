/**
 * Measures the program from outside, as a person would run it, and its parts from inside. A command
 * ({@code mvn -Pbench}), never a test: nothing here fails because a machine is slow.
 */
package org.landcheck.bench;
