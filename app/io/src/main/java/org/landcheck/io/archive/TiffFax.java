package org.landcheck.io.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the fax-coded pages of a TIFF (TIFF 6.0, sections 2, 3 and 11), which are most of those
 * that scanners write.
 */
final class TiffFax {
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int PHOTOMETRIC = 262;
  private static final int FILL_ORDER = 266;
  private static final int OFFSETS = 273;
  private static final int SAMPLES = 277;
  private static final int ROWS = 278;
  private static final int COUNTS = 279;
  private static final int TILE = 322;
  private static final Set<Integer> KNOWN =
      Set.of(BITS, COMPRESSION, PHOTOMETRIC, FILL_ORDER, OFFSETS, SAMPLES, ROWS, COUNTS, TILE);

  private static final int GROUP_4 = 4;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private final ByteBuffer file;
  private int directory;

  /**
   * @param bytes a TIFF whose directories were looked over
   */
  TiffFax(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    boolean little = bytes.length > 8 && bytes[0] == 'I';
    file.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    // of the kind for large files nothing is found
    directory = bytes.length > 8 && file.getShort(2) == 42 ? file.getInt(4) : 0;
  }

  /**
   * The next page, reduced; empty if it is coded otherwise or must be left to a whole decoder.
   *
   * @param width of the page, as the whole decoder reads it
   */
  Optional<Gray> next(int width, int height) {
    if (directory <= 0) {
      return Optional.empty();
    }
    try {
      return page(tags(height), width, height);
    } catch (IndexOutOfBoundsException e) {
      directory = 0;
      return Optional.empty();
    }
  }

  /**
   * @param most values of a tag; with more it is left out
   */
  private Map<Integer, int[]> tags(int most) {
    Map<Integer, int[]> tags = new HashMap<>();
    int count = Short.toUnsignedInt(file.getShort(directory));
    for (int i = 0; i < count; i++) {
      int at = directory + 2 + 12 * i;
      int tag = Short.toUnsignedInt(file.getShort(at));
      int type = file.getShort(at + 2);
      int values = file.getInt(at + 4);
      boolean number = type == SHORT || type == LONG;
      if (KNOWN.contains(tag) && number && values > 0 && values <= most) {
        tags.computeIfAbsent(tag, t -> values(at, type == SHORT ? 2 : 4, values));
      }
    }
    directory = file.getInt(directory + 2 + 12 * count);
    return tags;
  }

  private int[] values(int at, int size, int count) {
    int from = count * size > 4 ? file.getInt(at + 8) : at + 8;
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      int place = from + i * size;
      values[i] = size == 2 ? Short.toUnsignedInt(file.getShort(place)) : file.getInt(place);
    }
    return values;
  }

  private Optional<Gray> page(Map<Integer, int[]> tags, int width, int height) {
    int[] none = {};
    int[] offsets = tags.getOrDefault(OFFSETS, none);
    int[] counts = tags.getOrDefault(COUNTS, none);
    boolean fax =
        first(tags, COMPRESSION, 1) == GROUP_4
            && first(tags, FILL_ORDER, 1) == 1
            && first(tags, BITS, 1) == 1
            && first(tags, SAMPLES, 1) == 1
            && first(tags, PHOTOMETRIC, 2) <= 1
            && !tags.containsKey(TILE)
            && offsets.length == counts.length;
    if (!fax) {
      return Optional.empty();
    }
    int rows = first(tags, ROWS, height);
    List<FaxCells.Strip> strips = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      strips.add(new FaxCells.Strip(offsets[i], offsets[i] + counts[i], rows <= 0 ? height : rows));
    }
    boolean inverted = first(tags, PHOTOMETRIC, 0) == 1;
    return FaxCells.of(file.array(), strips, width, height, inverted);
  }

  private static int first(Map<Integer, int[]> tags, int tag, int otherwise) {
    return tags.containsKey(tag) ? tags.get(tag)[0] : otherwise;
  }
}
