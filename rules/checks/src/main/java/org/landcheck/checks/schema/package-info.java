/** Checks of layers and fields against what a pack expects. */
package org.landcheck.checks.schema;
