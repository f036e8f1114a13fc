package org.landcheck.io.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reduces a picture in fax coding (Group 4) from its runs of white and black, without making the
 * picture: each cell is the mean of the pixels in it. What is damaged, or makes use of what the
 * standard leaves for later, is left to a whole decoder.
 */
final class FaxCells {
  private final int every;
  private final int across;
  private final int down;
  private final byte[] pixels;

  /** Black pixels of each cell of the row of cells at hand, and what is right of the last one. */
  private final int[] black;

  /** The cell of each pixel of a row. */
  private final int[] cells;

  /** By the number of black pixels in a cell. */
  private final byte[] shades;

  private FaxCells(int width, int height, boolean inverted) {
    every = Gray.every(width, height);
    across = width / every;
    down = height / every;
    pixels = new byte[across * down];
    black = new int[across + 2];
    cells = new int[width + 1];
    Arrays.setAll(cells, x -> x / every);
    int all = every * every;
    shades = new byte[all + 1];
    for (int count = 0; count <= all; count++) {
      shades[count] = (byte) (255 * (inverted ? count : all - count) / all);
    }
  }

  /**
   * Rows of a picture that are coded by themselves.
   *
   * @param from place of the first byte
   * @param to place behind the last byte
   */
  record Strip(int from, int to, int rows) {}

  /**
   * The picture, each side reduced as by {@link Gray#every}.
   *
   * @param bytes where the strips lie, the highest bit of each first
   * @param inverted whether what is coded as black is white
   */
  static Optional<Gray> of(
      byte[] bytes, List<Strip> strips, int width, int height, boolean inverted) {
    FaxCells cells = new FaxCells(width, height, inverted);
    int rows = 0;
    try {
      for (Strip strip : strips) {
        FaxRows from = new FaxRows(bytes, strip.from(), strip.to(), width);
        int end = Math.min(height, rows + strip.rows());
        for (; rows < end; rows++) {
          cells.add(from.next(), rows);
        }
      }
    } catch (IOException | IndexOutOfBoundsException e) {
      // damaged, or of another kind: the whole decoder has the last word
      return Optional.empty();
    }
    Gray gray = new Gray(cells.across, cells.down, cells.pixels, cells.every > 1);
    return rows == height ? Optional.of(gray) : Optional.empty();
  }

  private void add(int[] changes, int row) {
    int width = cells.length - 1;
    for (int i = 0; changes[i] < width; i += 2) {
      run(changes[i], changes[i + 1]);
    }
    if (row % every == every - 1) {
      put(row / every);
    }
  }

  private void run(int from, int to) {
    int first = cells[from];
    int last = cells[to];
    if (first == last) {
      black[first] += to - from;
      return;
    }
    black[first] += (first + 1) * every - from;
    for (int cell = first + 1; cell < last; cell++) {
      black[cell] += every;
    }
    black[last] += to - last * every;
  }

  private void put(int row) {
    for (int x = 0; x < across && row < down; x++) {
      pixels[row * across + x] = shades[black[x]];
    }
    Arrays.fill(black, 0);
  }
}
