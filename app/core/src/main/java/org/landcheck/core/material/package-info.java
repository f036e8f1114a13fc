/** The files that a person sets on the desk, by what they are for. */
package org.landcheck.core.material;
