package org.landcheck.io.shapefile;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;

/** A part of a {@code .shp} file in memory that moves along with reading. Nothing is mapped. */
final class ShpWindow {
  private static final int BLOCK = 1 << 20;

  private final FileChannel channel;
  private final long size;
  private ByteBuffer block = ByteBuffer.allocateDirect(0);

  /**
   * The block as numbers, from its first byte on and from its fifth on: records begin at either.
   */
  private DoubleBuffer[] numbers = {};

  private long start;

  ShpWindow(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /**
   * Brings some bytes into memory.
   *
   * @return where they are in the window, until the next call
   * @throws EOFException if the file ends before
   */
  int hold(long position, long length) throws IOException {
    if (position + length > size || length > Integer.MAX_VALUE - 8) {
      throw new EOFException();
    }
    long offset = position - start;
    if (offset < 0 || offset + length > block.limit()) {
      load(position, (int) length);
      offset = 0;
    }
    return (int) offset;
  }

  /** A number of four bytes, least significant first. */
  int integer(int at) {
    return block.getInt(at);
  }

  /** The bytes from a place on, for whoever takes them apart. */
  ByteBuffer bytes(int at, int length) {
    return block.slice(at, length);
  }

  /** Copies numbers of eight bytes to the beginning of an array. */
  void doubles(int at, double[] into, int count) {
    if ((at & 3) == 0) {
      numbers[at >> 2 & 1].get(at >> 3, into, 0, count);
    } else {
      for (int i = 0; i < count; i++) {
        into[i] = block.getDouble(at + 8 * i);
      }
    }
  }

  private void load(long position, int length) throws IOException {
    int wanted = (int) Math.min(size - position, Math.max(length, BLOCK));
    if (block.capacity() < wanted) {
      block = ByteBuffer.allocateDirect(wanted).order(ByteOrder.LITTLE_ENDIAN);
    }
    block.clear().limit(wanted);
    long at = position;
    while (block.hasRemaining()) {
      int read = channel.read(block, at);
      if (read < 0) {
        throw new EOFException();
      }
      at += read;
    }
    block.flip();
    numbers = new DoubleBuffer[] {numbers(0), numbers(Math.min(4, wanted))};
    start = position;
  }

  private DoubleBuffer numbers(int from) {
    return block.slice(from, block.limit() - from).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
  }
}
