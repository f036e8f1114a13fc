package org.landcheck.io.access;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/**
 * The pages of a database, the last ones read at hand. Pages point to each other; in a damaged file
 * they may do so in circles, so that reading far more pages than there are is refused.
 *
 * <p>For one thread.
 */
final class PageFile implements AutoCloseable {
  static final byte DATA = 1;
  static final byte TABLE = 2;

  private static final int KEPT = 64;

  /** A page of values longer than a row holds at most some sixty of them. */
  private static final long READS_PER_PAGE = 256;

  private static final long READS_ALWAYS = 10_000;
  private static final int REPORT_EVERY = 1024;

  private final FileChannel channel;
  private final int pageSize;
  private final int pages;
  private final long size;
  private final LongConsumer progress;
  private final ByteBuffer[] kept = new ByteBuffer[KEPT];
  private final int[] numbers = new int[KEPT];
  private long reads;

  private PageFile(FileChannel channel, int pageSize, LongConsumer progress) throws IOException {
    this.channel = channel;
    this.pageSize = pageSize;
    this.size = channel.size();
    this.pages = (int) Math.min(Integer.MAX_VALUE, size / pageSize);
    this.progress = progress;
  }

  /**
   * @param pageSize bytes of a page
   * @param progress is asked now and then whether to go on; throws to stop
   */
  static PageFile open(Path file, int pageSize, LongConsumer progress) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new PageFile(channel, pageSize, progress);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  int pageSize() {
    return pageSize;
  }

  /** Number of whole pages. */
  int pages() {
    return pages;
  }

  /** Bytes of the file. */
  long size() {
    return size;
  }

  /**
   * A page, little-endian, from its first byte to its last; not to be changed or moved.
   *
   * @throws DamagedException if there is no such page, or far too many were read
   */
  ByteBuffer page(int number) throws IOException {
    if (++reads % REPORT_EVERY == 0) {
      progress.accept(0);
    }
    if (reads > READS_PER_PAGE * pages + READS_ALWAYS) {
      throw new DamagedException("页面之间循环引用", "pages point to each other in circles");
    }
    if (number < 0 || number >= pages) {
      throw new DamagedException(
          "引用了不存在的第 " + number + " 页（共 " + pages + " 页）",
          "page " + number + " is not there (of " + pages + ")");
    }
    int slot = number & (KEPT - 1);
    if (kept[slot] == null) {
      kept[slot] = ByteBuffer.allocate(pageSize).order(ByteOrder.LITTLE_ENDIAN);
    } else if (numbers[slot] == number) {
      return kept[slot];
    }
    numbers[slot] = -1;
    ByteBuffer page = kept[slot].clear();
    long at = (long) number * pageSize;
    while (page.hasRemaining()) {
      int read = channel.read(page, at + page.position());
      if (read < 0) {
        throw new EOFException();
      }
    }
    numbers[slot] = number;
    return page.clear();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
