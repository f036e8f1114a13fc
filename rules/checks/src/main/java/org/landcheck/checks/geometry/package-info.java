/** Checks of single shapes, and their fixes. */
package org.landcheck.checks.geometry;
