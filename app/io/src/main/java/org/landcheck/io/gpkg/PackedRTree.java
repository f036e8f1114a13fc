package org.landcheck.io.gpkg;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * Fills a new, empty R-tree of SQLite at once, by writing its nodes.
 *
 * <p>Inserting entry by entry looks for the best place for each and splits nodes on the way: about
 * ten times the work of writing the table itself. Here the entries are sorted along a Hilbert
 * curve, cut into full leaves, and those into nodes, level by level. The form of the nodes is that
 * of SQLite's own: depth and number of cells in two bytes each, then cells of an id in eight bytes
 * and four sides as floats rounded outwards, all big endian.
 */
final class PackedRTree {
  private static final int CELL = 24;
  private static final int MOST_CELLS = 51;
  private static final int NODE = 4 + MOST_CELLS * CELL;
  private static final int ROOT = 1;
  private static final int HILBERT_BITS = 16;

  private final Connection connection;
  private final String index;

  /**
   * @param index name of the R-tree
   */
  PackedRTree(Connection connection, String index) {
    this.connection = connection;
    this.index = index;
  }

  /** One level of the tree: what its cells point to, and their sides. */
  private record Level(long[] ids, float[] sides, int size) {
    Level(int size) {
      this(new long[size], new float[4 * size], size);
    }
  }

  /**
   * @param fids ids of the rows that the boxes belong to, ascending
   */
  void fill(long[] fids, Boxes boxes) throws SQLException {
    int[] rows = sorted(boxes);
    if (rows.length == 0) {
      return;
    }
    Level level = new Level(rows.length);
    for (int i = 0; i < rows.length; i++) {
      level.ids[i] = fids[rows[i]];
      level.sides[4 * i] = down(boxes.side(rows[i], 0));
      level.sides[4 * i + 1] = up(boxes.side(rows[i], 1));
      level.sides[4 * i + 2] = down(boxes.side(rows[i], 2));
      level.sides[4 * i + 3] = up(boxes.side(rows[i], 3));
    }
    long[] leafOf = new long[fids.length];
    long next = ROOT + 1;
    int depth = 0;
    try (Statement statement = connection.createStatement();
        PreparedStatement node = connection.prepareStatement(insertion("_node"));
        PreparedStatement parent = connection.prepareStatement(insertion("_parent"))) {
      statement.execute("DELETE FROM " + Sql.name(index + "_node"));
      while (level.size > MOST_CELLS) {
        Level above = new Level((level.size + MOST_CELLS - 1) / MOST_CELLS);
        for (int i = 0; i < above.size; i++) {
          int from = i * MOST_CELLS;
          int to = Math.min(level.size, from + MOST_CELLS);
          above.ids[i] = next;
          cover(level, from, to, above, i);
          write(node, next, encode(level, from, to, 0));
          for (int cell = from; cell < to; cell++) {
            point(parent, leafOf, depth, level.ids[cell], depth == 0 ? rows[cell] : 0, next);
          }
          next++;
        }
        flush(node, parent);
        level = above;
        depth++;
      }
      write(node, ROOT, encode(level, 0, level.size, depth));
      for (int cell = 0; cell < level.size; cell++) {
        point(parent, leafOf, depth, level.ids[cell], depth == 0 ? rows[cell] : 0, ROOT);
      }
      flush(node, parent);
    }
    writeLeaves(fids, leafOf);
  }

  /** Rows that have a box, in the order of their centres along a Hilbert curve. */
  private static int[] sorted(Boxes boxes) {
    Envelope extent = boxes.extent();
    long[] keys = new long[boxes.size()];
    int count = 0;
    for (int row = 0; row < boxes.size(); row++) {
      if (boxes.has(row)) {
        int x =
            cell(
                (boxes.side(row, 0) + boxes.side(row, 1)) / 2, extent.getMinX(), extent.getWidth());
        int y =
            cell(
                (boxes.side(row, 2) + boxes.side(row, 3)) / 2,
                extent.getMinY(),
                extent.getHeight());
        keys[count++] = hilbert(x, y) << 31 | row;
      }
    }
    Arrays.sort(keys, 0, count);
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = (int) (keys[i] & Integer.MAX_VALUE);
    }
    return rows;
  }

  private static int cell(double value, double least, double width) {
    double part = (value - least) / width;
    int most = (1 << HILBERT_BITS) - 1;
    // Neither a width of zero nor an infinite one leaves a number to go by.
    return part >= 0 && part <= 1 ? (int) (part * most) : 0;
  }

  /** Place along the curve of a cell of a square grid. */
  private static long hilbert(int cellX, int cellY) {
    int x = cellX;
    int y = cellY;
    long place = 0;
    for (int side = 1 << HILBERT_BITS - 1; side > 0; side >>= 1) {
      int right = (x & side) == 0 ? 0 : 1;
      int upper = (y & side) == 0 ? 0 : 1;
      place += (long) side * side * (3 * right ^ upper);
      if (upper == 0) {
        if (right == 1) {
          x = (1 << HILBERT_BITS) - 1 - x;
          y = (1 << HILBERT_BITS) - 1 - y;
        }
        int swapped = x;
        x = y;
        y = swapped;
      }
    }
    return place;
  }

  private static float down(double value) {
    float rounded = (float) value;
    return rounded > value ? Math.nextDown(rounded) : rounded;
  }

  private static float up(double value) {
    float rounded = (float) value;
    return rounded < value ? Math.nextUp(rounded) : rounded;
  }

  private static void cover(Level level, int from, int to, Level above, int at) {
    for (int side = 0; side < 4; side++) {
      float reach = level.sides[4 * from + side];
      for (int cell = from + 1; cell < to; cell++) {
        float other = level.sides[4 * cell + side];
        reach = side % 2 == 0 ? Math.min(reach, other) : Math.max(reach, other);
      }
      above.sides[4 * at + side] = reach;
    }
  }

  private static byte[] encode(Level level, int from, int to, int depth) {
    ByteBuffer node = ByteBuffer.allocate(NODE);
    node.putShort((short) depth).putShort((short) (to - from));
    for (int cell = from; cell < to; cell++) {
      node.putLong(level.ids[cell]);
      for (int side = 0; side < 4; side++) {
        node.putFloat(level.sides[4 * cell + side]);
      }
    }
    return node.array();
  }

  /** Remembers the leaf of a row, or writes the parent of a node. */
  private static void point(
      PreparedStatement parent, long[] leafOf, int depth, long id, int row, long node)
      throws SQLException {
    if (depth == 0) {
      leafOf[row] = node;
    } else {
      parent.setLong(1, id);
      parent.setLong(2, node);
      parent.addBatch();
    }
  }

  private static void write(PreparedStatement insert, long number, byte[] node)
      throws SQLException {
    insert.setLong(1, number);
    insert.setBytes(2, node);
    insert.addBatch();
  }

  private static void flush(PreparedStatement node, PreparedStatement parent) throws SQLException {
    node.executeBatch();
    parent.executeBatch();
  }

  private void writeLeaves(long[] fids, long[] leafOf) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(insertion("_rowid"))) {
      for (int row = 0; row < fids.length; row++) {
        if (leafOf[row] != 0) {
          insert.setLong(1, fids[row]);
          insert.setLong(2, leafOf[row]);
          insert.addBatch();
        }
        if (row % 4096 == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private String insertion(String table) {
    return "INSERT INTO " + Sql.name(index + table) + " VALUES (?, ?)";
  }
}
