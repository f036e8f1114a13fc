/** What belongs to one project: its area, records, ledger row and papers, side by side. */
package org.landcheck.checks.dossier;
