/** Tables in text files: comma, semicolon or tab between values. */
package org.landcheck.io.csv;
