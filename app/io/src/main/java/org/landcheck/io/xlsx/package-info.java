/** Workbooks of Excel and WPS in Office Open XML. */
package org.landcheck.io.xlsx;
