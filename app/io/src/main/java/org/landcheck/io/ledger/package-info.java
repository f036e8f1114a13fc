/** Ledgers, whatever file they stand in: where the header is, and what its columns hold. */
package org.landcheck.io.ledger;
