package org.landcheck.core.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The content of one entry: never more bytes than the directory promised, and an error if there are
 * fewer or other ones.
 */
final class ZipContent extends InputStream {
  private final ZipItem item;
  private final InputStream raw;
  private final Inflater inflater;
  private final CRC32 crc = new CRC32();
  private long left;

  ZipContent(FileChannel zip, ZipItem item, long start) {
    this.item = item;
    this.left = item.size();
    this.inflater = new Inflater(true);
    InputStream slice = new Slice(zip, start, item.compressed());
    this.raw = item.stored() ? slice : new InflaterInputStream(slice, inflater, 1 << 14);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      finish();
      return -1;
    }
    int read = raw.read(bytes, offset, (int) Math.min(left, length));
    if (read < 0) {
      throw new IOException(item.name() + ": content ends too early");
    }
    crc.update(bytes, offset, read);
    left -= read;
    return read;
  }

  private void finish() throws IOException {
    if (raw.read() >= 0) {
      throw new IOException(item.name() + ": content is longer than stated");
    }
    if (crc.getValue() != item.crc()) {
      throw new IOException(item.name() + ": checksum is wrong");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  /** Part of a file as a stream. */
  private static final class Slice extends InputStream {
    private final FileChannel zip;
    private long at;
    private long left;

    Slice(FileChannel zip, long start, long length) {
      this.zip = zip;
      this.at = start;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = zip.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(left, length)), at);
      if (read > 0) {
        at += read;
        left -= read;
      }
      return read;
    }
  }
}
