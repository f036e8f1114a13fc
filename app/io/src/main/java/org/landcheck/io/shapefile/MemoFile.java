package org.landcheck.io.shapefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/**
 * Long texts of a table, in a file of their own: blocks that the table names by number.
 *
 * <p>dBase III: 512 bytes a block, a text ends with 1A. dBase IV: the size of a block is at byte
 * 20; a text begins with FF FF 08 00 and its length, these eight bytes included. FoxPro: the size
 * is at byte 6, most significant first; each begins with its kind (1 is text) and its length.
 * Layouts as published by E. Bachmann, "Xbase File Format Description", and Microsoft, "Memo File
 * Structure".
 */
final class MemoFile implements AutoCloseable {
  private static final int DBASE_BLOCK = 512;
  private static final int DBASE_III = 0x83;
  private static final int END_OF_TEXT = 0x1A;
  private static final int HEAD = 8;
  private static final int DBASE_IV_MARK = 0x0008FFFF;
  private static final int FOXPRO_TEXT = 1;

  private final FileChannel channel;
  private final long size;
  private final boolean foxPro;
  private final int block;

  /** Bytes that may still be given: no two texts share any, whatever damaged numbers say. */
  private long left;

  /**
   * One memo.
   *
   * @param text whether the bytes are text; else a picture or the like
   */
  record Memo(byte[] bytes, boolean text) {}

  private MemoFile(FileChannel channel, boolean foxPro, int version) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.left = size;
    this.foxPro = foxPro;
    ByteBuffer head = ByteBuffer.wrap(bytes(0, (int) Math.min(size, 32)));
    this.block = blockSize(head, version);
  }

  private int blockSize(ByteBuffer head, int version) {
    if (head.capacity() < 22) {
      return DBASE_BLOCK;
    }
    if (foxPro) {
      return Math.max(1, Short.toUnsignedInt(head.getShort(6)));
    }
    int stated = Short.toUnsignedInt(head.order(ByteOrder.LITTLE_ENDIAN).getShort(20));
    return version == DBASE_III || stated == 0 ? DBASE_BLOCK : stated;
  }

  /**
   * @param version first byte of the table
   */
  static MemoFile open(Path file, int version) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      return new MemoFile(channel, name.endsWith(".fpt"), version);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The memo that begins at a block; empty if there is none. */
  Optional<Memo> read(long number) throws IOException {
    if (number <= 0 || number > size || number * block + HEAD > size) {
      return Optional.empty();
    }
    long at = number * block;
    ByteBuffer head = ByteBuffer.wrap(bytes(at, HEAD));
    if (foxPro) {
      return bounded(at + HEAD, Integer.toUnsignedLong(head.getInt(4)), head.getInt(0));
    }
    head.order(ByteOrder.LITTLE_ENDIAN);
    return head.getInt(0) == DBASE_IV_MARK
        ? bounded(at + HEAD, Integer.toUnsignedLong(head.getInt(4)) - HEAD, FOXPRO_TEXT)
        : ended(at);
  }

  private Optional<Memo> bounded(long at, long length, int kind) throws IOException {
    if (length < 0 || at + length > size || !take(length)) {
      return Optional.empty();
    }
    return Optional.of(new Memo(bytes(at, (int) length), kind == FOXPRO_TEXT));
  }

  /** A text up to its end mark. */
  private Optional<Memo> ended(long start) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (long at = start; at < size; at += DBASE_BLOCK) {
      byte[] part = bytes(at, (int) Math.min(DBASE_BLOCK, size - at));
      int end = 0;
      while (end < part.length && part[end] != END_OF_TEXT) {
        end++;
      }
      if (!take(end)) {
        return Optional.empty();
      }
      text.write(part, 0, end);
      if (end < part.length) {
        break;
      }
    }
    return Optional.of(new Memo(text.toByteArray(), true));
  }

  private boolean take(long bytes) {
    left -= bytes;
    return left >= 0 && bytes < Integer.MAX_VALUE - HEAD;
  }

  private byte[] bytes(long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new IOException("the file became shorter");
      }
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
