/** Figures about a run: how many features each rule found at fault, and what the data score. */
package org.landcheck.core.score;
