package org.landcheck.io.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks over the directories of a TIFF (TIFF 6.0, section 2; BigTIFF) before a decoder does: the
 * decoder trusts what they say about sizes, and a few wrong bytes would make it ask for more memory
 * than there is.
 */
public final class TiffSkeleton {
  /** Decoded tiles or strips larger than this are made by no program. */
  private static final long LARGEST_TILE_BYTES = 1L << 28;

  private static final int MOST_DIRECTORIES = 64;
  private static final int MOST_SAMPLES = 32;

  /** Bytes a value of each type takes, by the type's number. */
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int SAMPLES = 277;
  private static final int ROWS = 278;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;

  private final FileChannel file;
  private final int mostDirectories;
  private final long size;
  private final ByteOrder order;
  private final boolean big;

  private TiffSkeleton(FileChannel file, int mostDirectories, ByteOrder order, boolean big)
      throws IOException {
    this.file = file;
    this.mostDirectories = mostDirectories;
    this.size = file.size();
    this.order = order;
    this.big = big;
  }

  /** One image with its overviews and masks. */
  static void check(Path tiff) throws IOException {
    check(tiff, MOST_DIRECTORIES);
  }

  /**
   * @param mostDirectories images or pages there may be
   * @throws IOException if a directory says what cannot be
   */
  public static void check(Path tiff, int mostDirectories) throws IOException {
    try (FileChannel file = FileChannel.open(tiff, StandardOpenOption.READ)) {
      ByteBuffer head = ByteBuffer.allocate(8);
      if (file.read(head, 0) < 8) {
        throw new IOException("it is cut off");
      }
      ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      boolean big = head.order(order).getShort(2) == 43;
      TiffSkeleton skeleton = new TiffSkeleton(file, mostDirectories, order, big);
      skeleton.directories(
          big ? skeleton.bytes(8, 8).getLong(0) : Integer.toUnsignedLong(head.getInt(4)));
    }
  }

  private void directories(long first) throws IOException {
    Set<Long> seen = new HashSet<>();
    for (long at = first; at != 0; at = directory(at)) {
      if (!seen.add(at) || seen.size() > mostDirectories) {
        throw new IOException("its directories run in circles");
      }
    }
  }

  /** Checks a directory; gives where the next one is. */
  private long directory(long at) throws IOException {
    int head = big ? 8 : 2;
    int entry = big ? 20 : 12;
    ByteBuffer start = bytes(at, head);
    long count = big ? start.getLong(0) : Short.toUnsignedInt(start.getShort(0));
    if (count < 0 || count > 4096) {
      throw new IOException("a directory of " + count + " entries");
    }
    ByteBuffer entries = bytes(at + head, (int) count * entry + (big ? 8 : 4));
    long[] image = new long[] {0, 0, 8, 1, -1, 0, 0};
    for (int i = 0; i < count; i++) {
      entry(entries, i * entry, image);
    }
    checkTile(image);
    int next = (int) count * entry;
    return big ? entries.getLong(next) : Integer.toUnsignedLong(entries.getInt(next));
  }

  private void entry(ByteBuffer entries, int at, long[] image) throws IOException {
    int tag = Short.toUnsignedInt(entries.getShort(at));
    int type = Short.toUnsignedInt(entries.getShort(at + 2));
    long count = big ? entries.getLong(at + 4) : Integer.toUnsignedLong(entries.getInt(at + 4));
    int value = at + (big ? 12 : 8);
    int each = type < SIZES.length ? SIZES[type] : 0;
    if (count < 0 || count > size || each == 0) {
      throw new IOException("tag " + tag + " has " + count + " values of type " + type);
    }
    long length = count * each;
    long place = value;
    boolean outside = length > (big ? 8 : 4);
    if (outside) {
      place = big ? entries.getLong(value) : Integer.toUnsignedLong(entries.getInt(value));
      if (place < 0 || place > size - length) {
        throw new IOException("tag " + tag + " lies beyond the end");
      }
    }
    int slot =
        switch (tag) {
          case WIDTH -> 0;
          case HEIGHT -> 1;
          case BITS -> 2;
          case SAMPLES -> 3;
          case ROWS -> 4;
          case TILE_WIDTH -> 5;
          case TILE_HEIGHT -> 6;
          default -> -1;
        };
    if (slot >= 0 && count > 0) {
      ByteBuffer values = outside ? bytes(place, each) : entries.slice(value, each).order(order);
      image[slot] = number(values, each);
    }
  }

  private static long number(ByteBuffer values, int each) {
    return switch (each) {
      case 1 -> Byte.toUnsignedLong(values.get(0));
      case 2 -> Short.toUnsignedLong(values.getShort(0));
      case 4 -> Integer.toUnsignedLong(values.getInt(0));
      default -> values.getLong(0);
    };
  }

  private static void checkTile(long[] image) throws IOException {
    long width = image[5] > 0 ? image[5] : image[0];
    long height = image[6] > 0 ? image[6] : image[4] < 0 ? image[1] : Math.min(image[4], image[1]);
    boolean usual =
        image[0] > 0
            && image[1] > 0
            && image[0] < Integer.MAX_VALUE
            && image[1] < Integer.MAX_VALUE
            && width > 0
            && height > 0
            && image[2] > 0
            && image[2] <= 64
            && image[3] > 0
            && image[3] <= MOST_SAMPLES
            && width < 1 << 24
            && height < 1 << 24;
    if (!usual || width * height * image[3] * image[2] / 8 > LARGEST_TILE_BYTES) {
      throw new IOException("its tiles or strips are too large (" + width + " × " + height + ")");
    }
  }

  private ByteBuffer bytes(long at, int length) throws IOException {
    if (at < 0 || at > size - length) {
      throw new IOException("it is cut off");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).order(order);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, at + buffer.position()) < 0) {
        throw new IOException("it is cut off");
      }
    }
    return buffer.flip();
  }
}
