package org.landcheck.io.sqlite;

import java.io.IOException;
import java.util.Arrays;

/**
 * The leaves of a table: the pages that hold its rows, in the order of their numbers. By the file
 * format, §1.6.
 *
 * @param pages numbers of pages
 */
public record Leaves(int[] pages) {
  static final int INTERIOR = 5;
  static final int LEAF = 13;

  private static final int INTERIOR_HEADER = 12;
  private static final int MOST_LEVELS = 20;

  /** Finds them by going through the pages above them. */
  private static final class Walk {
    private final PageFile file;
    private int[] found = new int[64];
    private int count;
    private int visited;

    Walk(PageFile file) {
      this.file = file;
    }

    void visit(int page, int level) throws IOException, NotPlainException {
      byte[] bytes = new byte[file.pageSize()];
      file.read(page, 1, bytes);
      if (++visited > file.pages() || level > MOST_LEVELS) {
        throw new NotPlainException("pages in a circle");
      }
      if (bytes[0] == LEAF) {
        // The root of a small table, or a leaf higher than others, which SQLite never makes.
        if (level > 0) {
          throw new NotPlainException("leaves on several levels");
        }
        add(page);
        return;
      }
      children(bytes, level);
    }

    private void children(byte[] bytes, int level) throws IOException, NotPlainException {
      int cells = Bytes.u16(bytes, 3);
      if (bytes[0] != INTERIOR || INTERIOR_HEADER + 2 * cells > file.usable()) {
        throw new NotPlainException("no page of a table");
      }
      int[] children = new int[cells + 1];
      for (int i = 0; i < cells; i++) {
        int cell = Bytes.u16(bytes, INTERIOR_HEADER + 2 * i);
        if (cell + 4 > file.usable()) {
          throw new NotPlainException("a cell beyond its page");
        }
        children[i] = Bytes.i32(bytes, cell);
      }
      children[cells] = Bytes.i32(bytes, 8);
      if (isLeaf(children[0])) {
        for (int child : children) {
          add(child);
        }
      } else {
        for (int child : children) {
          visit(child, level + 1);
        }
      }
    }

    /** All leaves of a table lie on one level; that each is one is seen when it is read. */
    private boolean isLeaf(int page) throws IOException, NotPlainException {
      byte[] bytes = new byte[file.pageSize()];
      file.read(page, 1, bytes);
      return bytes[0] == LEAF;
    }

    private void add(int page) throws NotPlainException {
      if (count == file.pages()) {
        throw new NotPlainException("more leaves than pages");
      }
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = page;
    }
  }

  /**
   * @param root the page that the schema names for the table
   * @throws NotPlainException if the pages are not as SQLite leaves them
   */
  public static Leaves of(PageFile file, int root) throws IOException, NotPlainException {
    Walk walk = new Walk(file);
    walk.visit(root, 0);
    return new Leaves(Arrays.copyOf(walk.found, walk.count));
  }
}
