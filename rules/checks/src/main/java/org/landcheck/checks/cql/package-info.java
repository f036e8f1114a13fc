/** Conditions of rules in ECQL. */
package org.landcheck.checks.cql;
