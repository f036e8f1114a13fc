package org.landcheck.io.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reduces a JPEG without undoing it: codes are read, and each block of 8 × 8 gives its mean, or
 * those of its quarters, straight from its coefficients (ITU-T T.81, A.3.3). That takes a small
 * part of the work of a decoder; what comes out is what it would give, averaged.
 *
 * <p>Of all kinds of JPEG the one that scanners write: sequential, Huffman codes, 8 bits. Only the
 * first component is made out. Whatever is otherwise, or damaged, is left to a whole decoder.
 */
final class JpegCells {
  /** Shades are reckoned with so many bits behind the point. */
  private static final int POINT = 8;

  /** Three differences are added up in one number, each in so many bits. */
  private static final int BITS = 21;

  private static final int SIDE = 8;

  /** Strokes on pages of fewer pixels would not be seen any more. */
  private static final int SMALL = 1_600;

  private static final long[] NO_WEIGHTS = new long[JpegBlocks.WEIGHTS];

  /** Place in a block by the order in which coefficients are written (figure A.6). */
  private static final int[] PLACES = places();

  private final byte[] bytes;
  private final JpegHead head;
  private final int cells;
  private final int[][] quantities = new int[4][];
  private final JpegCode[] dc = new JpegCode[4];
  private final JpegCode[] ac = new JpegCode[4];
  private Component[] components = {};
  private int width;
  private int height;
  private int across;
  private int down;
  private int restarts;
  private byte[] pixels = {};

  /** Of a frame: identifier, blocks of one unit across and down, table of quantities. */
  private static final class Component {
    private final int id;
    private final int across;
    private final int down;
    private final int table;
    private JpegCode dc;
    private JpegCode ac;
    private int last;

    Component(byte[] bytes, int at) {
      id = bytes[at];
      across = bytes[at + 1] >> 4 & 15;
      down = bytes[at + 1] & 15;
      table = bytes[at + 2] & 3;
    }
  }

  private JpegCells(byte[] bytes, JpegHead head, int cells) {
    this.bytes = bytes;
    this.head = head;
    this.cells = cells;
  }

  /**
   * The picture, its longest side reduced to some hundred; empty if it is small, or must be left to
   * a whole decoder.
   *
   * @param bytes a JPEG whose size was looked at
   */
  static Optional<Gray> of(byte[] bytes, JpegHead head) {
    int longest = Math.max(head.width(), head.height());
    if (longest < SMALL || Math.min(head.width(), head.height()) < SIDE) {
      return Optional.empty();
    }
    try {
      JpegCells read = new JpegCells(bytes, head, longest > 4 * Gray.LONGEST ? 1 : 2);
      read.segments();
      return Optional.of(new Gray(read.across, read.down, read.pixels, true));
    } catch (IOException | ArrayIndexOutOfBoundsException e) {
      // of another kind, or damaged: the whole decoder has the last word
      return Optional.empty();
    }
  }

  private void segments() throws IOException {
    int at = 2;
    while (true) {
      if (bytes[at] != -1) {
        throw new IOException("no marker");
      }
      int marker = bytes[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int from = at + 4;
      int to = at + 2 + number(at + 2);
      switch (marker) {
        case 0xC0, 0xC1 -> frame(from);
        case 0xC4 -> codes(from, to);
        case 0xDB -> quantities(from, to);
        case 0xDD -> restarts = number(from);
        case 0xDA -> {
          scan(from, to);
          return;
        }
        default -> {
          boolean said = marker >= 0xE0 && marker <= 0xEF || marker == 0xFE;
          if (!said) {
            throw new IOException("of another kind");
          }
        }
      }
      at = to;
    }
  }

  private int number(int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  private void frame(int from) throws IOException {
    height = number(from + 1);
    width = number(from + 3);
    int count = bytes[from + 5];
    boolean known = bytes[from] == 8 && count > 0 && count <= 4 && components.length == 0;
    if (!known || width != head.width() || height != head.height()) {
      throw new IOException("of another kind");
    }
    components = new Component[count];
    int most = 0;
    for (int i = 0; i < components.length; i++) {
      components[i] = new Component(bytes, from + 6 + 3 * i);
      int blocks = components[i].across * components[i].down;
      most = Math.max(most, Math.max(components[i].across, components[i].down));
      if (blocks == 0 || blocks > 10) {
        throw new IOException("units of " + blocks + " blocks");
      }
    }
    Component first = components[0];
    boolean finest =
        Arrays.stream(components).allMatch(c -> c.across <= first.across && c.down <= first.down);
    if (!finest || most > 4) {
      throw new IOException("of another kind");
    }
    across = width * cells / SIDE;
    down = height * cells / SIDE;
    pixels = new byte[across * down];
  }

  private void codes(int from, int to) throws IOException {
    for (int at = from; at < to; at += 1 + JpegCode.size(bytes, at + 1)) {
      JpegCode[] kind = (bytes[at] & 0xF0) == 0 ? dc : ac;
      kind[bytes[at] & 3] = new JpegCode(bytes, at + 1, kind == ac);
    }
  }

  private void quantities(int from, int to) {
    for (int at = from; at < to; ) {
      boolean wide = (bytes[at] & 0xF0) != 0;
      int[] table = new int[64];
      for (int i = 0; i < 64; i++) {
        table[i] = wide ? number(at + 1 + 2 * i) : bytes[at + 1 + i] & 0xFF;
      }
      quantities[bytes[at] & 3] = table;
      at += wide ? 129 : 65;
    }
  }

  private void scan(int from, int to) throws IOException {
    if (components.length == 0 || bytes[from] != components.length) {
      throw new IOException("its components lie apart");
    }
    for (int i = 0; i < components.length; i++) {
      Component each = components[i];
      each.dc = dc[bytes[from + 2 + 2 * i] >> 4 & 3];
      each.ac = ac[bytes[from + 2 + 2 * i] & 3];
      if (bytes[from + 1 + 2 * i] != each.id || each.dc == null || each.ac == null) {
        throw new IOException("its components are out of order");
      }
    }
    if (quantities[components[0].table] == null) {
      throw new IOException("no table of quantities");
    }
    units(new JpegBlocks(bytes, to), quantities[components[0].table]);
  }

  private void units(JpegBlocks blocks, int[] table) throws IOException {
    Component first = components[0];
    // a scan of one component has units of one block, whatever its factors (A.2.2)
    boolean alone = components.length == 1;
    int wide = alone ? 1 : first.across;
    int high = alone ? 1 : first.down;
    int across = (width + SIDE * wide - 1) / (SIDE * wide);
    int down = (height + SIDE * high - 1) / (SIDE * high);
    long[] weights = weights(table);
    int left = restarts;
    for (int row = 0; row < down; row++) {
      for (int column = 0; column < across; column++) {
        if (restarts > 0 && left-- == 0) {
          blocks.restart();
          left = restarts - 1;
          first.last = 0;
        }
        for (int y = 0; y < high; y++) {
          for (int x = 0; x < wide; x++) {
            first.last += blocks.read(first.dc, first.ac, weights);
            // the first coefficient is eight times the mean
            int mean = (first.last * table[0] << POINT) / SIDE;
            put(column * wide + x, row * high + y, mean, blocks.differences());
          }
        }
        skipOthers(blocks);
      }
    }
  }

  private void skipOthers(JpegBlocks blocks) throws IOException {
    for (int i = 1; i < components.length; i++) {
      Component other = components[i];
      for (int block = other.across * other.down; block > 0; block--) {
        blocks.read(other.dc, other.ac, NO_WEIGHTS);
      }
    }
  }

  private void put(int column, int row, int mean, long differences) {
    if (cells == 1) {
      put(column, row, mean);
      return;
    }
    int x = 2 * column;
    int y = 2 * row;
    int left = lowest(differences);
    long others = differences - left >> BITS;
    int top = lowest(others);
    int both = lowest(others - top >> BITS);
    int upper = mean + top;
    int lower = mean - top;
    if (x + 1 < across && y + 1 < down) {
      int at = y * across + x;
      pixels[at] = shade(upper + left + both);
      pixels[at + 1] = shade(upper - left - both);
      pixels[at + across] = shade(lower + left - both);
      pixels[at + across + 1] = shade(lower - left + both);
      return;
    }
    put(x, y, upper + left + both);
    put(x + 1, y, upper - left - both);
    put(x, y + 1, lower + left - both);
    put(x + 1, y + 1, lower - left + both);
  }

  private static int lowest(long sums) {
    return (int) (sums << Long.SIZE - BITS >> Long.SIZE - BITS);
  }

  /** Cells that reach over the side of the picture are left out. */
  private void put(int x, int y, int mean) {
    if (x < across && y < down) {
      pixels[y * across + x] = shade(mean);
    }
  }

  private static byte shade(int mean) {
    int shade = 128 + (mean + (1 << POINT - 1) >> POINT);
    return (byte) Math.max(0, Math.min(255, shade));
  }

  /**
   * What a step of each coefficient adds to the left half, the upper half, and the quarters of one
   * diagonal, the first in the lowest bits: the quantity times the mean of its wave over the half.
   */
  private static long[] weights(int[] table) {
    long[] weights = new long[JpegBlocks.WEIGHTS];
    for (int i = 1; i < 64; i++) {
      int u = PLACES[i] % SIDE;
      int v = PLACES[i] / SIDE;
      long weight = Math.round(table[i] * half(u) * half(v) / 4 * (1 << POINT));
      // even waves are the same in both halves, so that their mean is none
      int difference = v == 0 ? 0 : u == 0 ? 1 : 2;
      weights[i] = weight << difference * BITS;
    }
    return weights;
  }

  /** Mean of a wave over the first half of a side, with its factor (A.3.3). */
  private static double half(int frequency) {
    if (frequency == 0) {
      return StrictMath.sqrt(0.5);
    }
    double sum = 0;
    for (int x = 0; x < SIDE / 2; x++) {
      sum += StrictMath.cos((2 * x + 1) * frequency * Math.PI / 16);
    }
    return frequency % 2 == 0 ? 0 : sum / (SIDE / 2);
  }

  private static int[] places() {
    int[] places = new int[64];
    int x = 0;
    int y = 0;
    for (int i = 0; i < 64; i++) {
      places[i] = y * SIDE + x;
      boolean up = (x + y) % 2 == 0;
      if (up && x == 7 || !up && y < 7 && x == 0) {
        y++;
      } else if (up && y == 0 || !up && y == 7) {
        x++;
      } else {
        x += up ? 1 : -1;
        y += up ? -1 : 1;
      }
    }
    return places;
  }
}
