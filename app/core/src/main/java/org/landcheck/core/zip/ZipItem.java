package org.landcheck.core.zip;

/**
 * An entry of a zip as its central directory describes it.
 *
 * @param name with {@code /} between folders; ends in one for a folder
 * @param stored whether the content is not compressed
 * @param crc of the content
 * @param compressed bytes in the zip
 * @param size bytes of the content
 * @param offset of the local header
 */
public record ZipItem(
    String name, boolean stored, long crc, long compressed, long size, long offset) {
  public boolean isFolder() {
    return name.endsWith("/");
  }
}
