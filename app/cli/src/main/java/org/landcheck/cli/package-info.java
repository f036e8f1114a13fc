/** The command line: the same engine as the window, for scripts and for reviewers. */
package org.landcheck.cli;
