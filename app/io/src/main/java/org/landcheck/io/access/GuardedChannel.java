package org.landcheck.io.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * Gives a library the pages of a database, read-only, and stops it where it would follow them
 * without end: through the pages of one table's definition, or from row to row.
 */
final class GuardedChannel extends FileChannel {
  /** Pages of the definition of the largest table there can be, and more. */
  private static final int MOST_OF_A_TABLE = 64;

  private final PageFile file;
  private final RowFinder rows;
  private int tablePages;

  GuardedChannel(PageFile file, RowFinder rows) {
    this.file = file;
    this.rows = rows;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    if (position >= file.size()) {
      return -1;
    }
    int number = (int) (position / file.pageSize());
    int from = (int) (position % file.pageSize());
    ByteBuffer page = file.page(number);
    guard(number, page);
    int length = Math.min(target.remaining(), file.pageSize() - from);
    target.put(page.duplicate().position(from).limit(from + length));
    return length;
  }

  private void guard(int number, ByteBuffer page) throws IOException {
    byte type = page.get(0);
    tablePages = type == PageFile.TABLE ? tablePages + 1 : 0;
    if (tablePages > MOST_OF_A_TABLE) {
      throw new DamagedException(
          "第 " + number + " 页的表定义循环引用",
          "the definition of a table at page " + number + " has no end");
    }
    if (type == PageFile.DATA && number > 0) {
      rows.requireEnds(number);
    }
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  protected void implCloseChannel() {
    // the pages are closed by whoever opened them
  }

  @Override
  public int read(ByteBuffer target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public int write(ByteBuffer source, long position) {
    throw new NonWritableChannelException();
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel position(long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public void force(boolean metaData) {
    // nothing is ever written
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new NonWritableChannelException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }
}
