/** Checks that hold a layer against the version that was delivered before. */
package org.landcheck.checks.version;
