package org.landcheck.io.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A SQLite file as pages, by its <a href="https://www.sqlite.org/fileformat2.html">file format</a>,
 * §1.2 and 1.3. No journal may lie beside it, and nobody may write to it meanwhile.
 *
 * <p>It is read and never mapped: a file that shrinks while it is mapped ends the whole process.
 * Safe for any number of threads.
 */
public final class PageFile implements Closeable {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int LEAST_USABLE = 480;

  /** Where SQLite locks bytes: the page there holds nothing. */
  private static final long LOCKED = 1L << 30;

  private final FileChannel channel;
  private final int pageSize;
  private final int usable;
  private final int pages;

  private PageFile(FileChannel channel, ByteBuffer header) throws IOException, NotPlainException {
    this.channel = channel;
    int size = header.getShort(16) & 0xFFFF;
    pageSize = size == 1 ? 1 << 16 : size;
    usable = pageSize - (header.get(20) & 0xFF);
    if (Integer.bitCount(pageSize) != 1 || pageSize < 512 || usable < LEAST_USABLE) {
      throw new NotPlainException("page size " + pageSize);
    }
    if (header.get(19) > 2 || header.getInt(56) != 1) {
      throw new NotPlainException("a later format, or texts not in UTF-8");
    }
    long there = channel.size() / pageSize;
    // The count in the header is right only if the last to write knew of it.
    boolean counted = header.getInt(28) > 0 && header.getInt(24) == header.getInt(92);
    if (counted && header.getInt(28) > there || there > Integer.MAX_VALUE) {
      throw new NotPlainException("the file is cut off");
    }
    pages = counted ? header.getInt(28) : (int) there;
  }

  /**
   * @throws NotPlainException if it is no SQLite file of UTF-8, or cut off
   */
  public static PageFile open(Path file) throws IOException, NotPlainException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      ByteBuffer header = ByteBuffer.allocate(HEADER);
      fill(channel, header, 0);
      if (!Arrays.equals(header.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
        throw new NotPlainException("no SQLite file");
      }
      return new PageFile(channel, header);
    } catch (IOException | NotPlainException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Bytes of a page. */
  public int pageSize() {
    return pageSize;
  }

  /** Bytes of a page that hold content; some programs reserve the others for themselves. */
  int usable() {
    return usable;
  }

  /** Number of pages; they are counted from 1. */
  int pages() {
    return pages;
  }

  /**
   * Reads pages that follow each other.
   *
   * @param into room for all of them
   * @throws NotPlainException if there are no such pages, or one holds no content by definition
   */
  void read(int first, int count, byte[] into) throws IOException, NotPlainException {
    long start = (first - 1L) * pageSize;
    long end = start + (long) count * pageSize;
    // The first page belongs to the schema.
    if (first < 2 || first > pages - count + 1 || start <= LOCKED && LOCKED < end) {
      throw new NotPlainException("no page " + first);
    }
    fill(channel, ByteBuffer.wrap(into, 0, count * pageSize), start);
  }

  private static void fill(FileChannel channel, ByteBuffer buffer, long start)
      throws IOException, NotPlainException {
    long at = start;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        throw new NotPlainException("the file is cut off");
      }
      at += read;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
