/** Tables of SQLite files read page by page, where they are plain; SQLite does all others. */
package org.landcheck.io.sqlite;
