/** Files and coordinate systems: the only room that knows formats. Nothing here judges data. */
package org.landcheck.io;
