/** In what two packs differ, as a file of one of several kinds. */
package org.landcheck.delivery.comparison;
