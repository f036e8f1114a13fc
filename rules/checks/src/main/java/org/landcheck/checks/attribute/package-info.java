/** Checks of attribute values, and their fixes. */
package org.landcheck.checks.attribute;
