/** Rule packs as files, and how the layers and fields of delivered data answer to them. */
package org.landcheck.core.pack;
