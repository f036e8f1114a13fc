/** Access databases and the personal geodatabases that are kept in them. */
package org.landcheck.io.access;
