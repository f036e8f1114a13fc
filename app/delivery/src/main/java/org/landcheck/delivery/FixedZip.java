package org.landcheck.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip whose bytes depend on names, contents and order alone: no clock, no machine. */
public final class FixedZip implements Closeable {
  /** The first moment a zip can name. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  public FixedZip(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
  }

  /**
   * Adds an entry.
   *
   * @param name with {@code /} between folders
   */
  public void add(String name, OutputFile.Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    content.to(zip);
    zip.closeEntry();
  }

  /** Completes the zip and closes the stream beneath. */
  @Override
  public void close() throws IOException {
    zip.close();
  }
}
