/**
 * The small data that stand in the words pages of checks: what must be found and what must not.
 * Tests run them, and the reference shows them.
 */
package org.landcheck.api.example;
