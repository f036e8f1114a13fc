/** Opens everything a person sets on the desk. */
package org.landcheck.io.material;
