/** Layers as read: a column a field, typed so that no value is lost. */
package org.landcheck.io.table;
