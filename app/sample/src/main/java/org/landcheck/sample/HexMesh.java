package org.landcheck.sample;

/**
 * The cells that villages are put together from: a honeycomb whose nodes are shaken and bent, with
 * a crooked line for every edge.
 *
 * <p>Three cells meet at every node, so a region of cells never touches itself at a point. The line
 * of an edge stays within the rhombus that the edge spans towards the centres of its two cells, so
 * lines meet at nodes only. A line depends on nothing but the seed and its two nodes: both sides of
 * a border get the same bits.
 */
final class HexMesh {
  /** Sides of a cell, counter-clockwise from the top node. */
  static final int SIDES = 6;

  /** Points between the two nodes of an edge. */
  private static final int INNER = 7;

  private static final double SHAKE = 0.28;

  private final long seed;
  private final int columns;
  private final int rows;
  private final double side;
  private final double west;
  private final double south;
  private final Noise bendX;
  private final Noise bendY;

  /**
   * @param side length of a honeycomb edge, metres
   */
  HexMesh(long seed, double west, double south, double east, double north, double side) {
    this.seed = seed;
    this.side = side;
    this.west = west;
    this.south = south;
    this.columns = (int) ((east - west) / width()) + 3;
    this.rows = (int) ((north - south) / (1.5 * side)) + 3;
    this.bendX = new Noise(seed + 11, 22 * side);
    this.bendY = new Noise(seed + 17, 22 * side);
  }

  private double width() {
    return side * StrictMath.sqrt(3);
  }

  int cells() {
    return columns * rows;
  }

  /** The cell across a side, or -1 at the rim of the mesh. */
  int neighbour(int cell, int across) {
    int row = cell / columns;
    int odd = row & 1;
    int column = cell % columns;
    int nextRow = row;
    int nextColumn = column;
    switch (across) {
      case 0 -> {
        nextRow = row + 1;
        nextColumn = column - 1 + odd;
      }
      case 1 -> nextColumn = column - 1;
      case 2 -> {
        nextRow = row - 1;
        nextColumn = column - 1 + odd;
      }
      case 3 -> {
        nextRow = row - 1;
        nextColumn = column + odd;
      }
      case 4 -> nextColumn = column + 1;
      default -> {
        nextRow = row + 1;
        nextColumn = column + odd;
      }
    }
    boolean inside = nextRow >= 0 && nextRow < rows && nextColumn >= 0 && nextColumn < columns;
    return inside ? nextRow * columns + nextColumn : -1;
  }

  /**
   * First node of a side; its last is the first of the next side. The cell must have neighbours.
   */
  int node(int cell, int corner) {
    return switch (corner % SIDES) {
      case 0 -> 2 * cell;
      case 1 -> 2 * neighbour(cell, 0) + 1;
      case 2 -> 2 * neighbour(cell, 2);
      case 3 -> 2 * cell + 1;
      case 4 -> 2 * neighbour(cell, 3);
      default -> 2 * neighbour(cell, 5) + 1;
    };
  }

  private double latticeX(int cell) {
    int row = cell / columns;
    return west + width() * (cell % columns + 0.5 * (row & 1));
  }

  private double latticeY(int cell) {
    return south + 1.5 * side * (cell / columns);
  }

  double[] centre(int cell) {
    return bent(latticeX(cell), latticeY(cell));
  }

  private double[] bent(double x, double y) {
    double reach = 4 * side;
    return new double[] {x + reach * bendX.at(x, y), y + reach * bendY.at(x, y)};
  }

  private double[] place(int node) {
    Dice dice = Dice.at(seed, node, 1);
    double x = latticeX(node / 2) + SHAKE * side * dice.between(-1, 1);
    double y = latticeY(node / 2) + side * ((node & 1) == 0 ? 1 : -1);
    double[] place = bent(x, y + SHAKE * side * dice.between(-1, 1));
    return new double[] {rounded(place[0]), rounded(place[1])};
  }

  /** To 0.0001 m, the resolution that coordinates are delivered with. */
  static double rounded(double metres) {
    return Math.rint(metres * 10_000) / 10_000;
  }

  /**
   * The crooked line of a side without its last point, in the direction that keeps the cell on the
   * left: {@code x0, y0, x1, y1 …}.
   */
  double[] line(int cell, int across) {
    int from = node(cell, across);
    int to = node(cell, across + 1);
    double[] left = centre(cell);
    double[] right = centre(neighbour(cell, across));
    double[] line = from < to ? line(from, to, left, right) : line(to, from, right, left);
    if (from > to) {
      reverse(line);
    }
    double[] open = new double[line.length - 2];
    System.arraycopy(line, 0, open, 0, open.length);
    return open;
  }

  private double[] line(int from, int to, double[] left, double[] right) {
    double[] a = place(from);
    double[] b = place(to);
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double limit = Math.min(slope(a, b, left), slope(b, a, right));
    Dice dice = Dice.at(seed, from, to);
    double[] along = new double[INNER + 2];
    for (int i = 1; i <= INNER; i++) {
      along[i] = (i + dice.between(-0.3, 0.3)) / (INNER + 1);
    }
    double[] off = offsets(dice, along, limit);
    double[] line = new double[2 * (INNER + 2)];
    for (int i = 1; i <= INNER; i++) {
      line[2 * i] = rounded(a[0] + dx * along[i] - dy * off[i]);
      line[2 * i + 1] = rounded(a[1] + dy * along[i] + dx * off[i]);
    }
    line[0] = a[0];
    line[1] = a[1];
    line[line.length - 2] = b[0];
    line[line.length - 1] = b[1];
    return line;
  }

  /** Fractal offsets across the edge, in edge lengths, kept within the rhombus. */
  private static double[] offsets(Dice dice, double[] along, double limit) {
    double[] off = new double[INNER + 2];
    double reach = 0.16;
    for (int step = (INNER + 1) / 2; step > 0; step /= 2) {
      for (int i = step; i <= INNER; i += 2 * step) {
        off[i] = (off[i - step] + off[i + step]) / 2 + reach * dice.between(-1, 1);
      }
      reach *= 0.55;
    }
    double shrink = 1;
    for (int i = 1; i <= INNER; i++) {
      double room = 0.8 * limit * Math.min(along[i], 1 - along[i]);
      shrink = Math.min(shrink, off[i] == 0 ? 1 : room / Math.abs(off[i]));
    }
    for (int i = 1; i <= INNER; i++) {
      off[i] *= shrink;
    }
    return off;
  }

  /** How steeply a line may leave the edge a-b on its left and still stay below the centre. */
  private static double slope(double[] a, double[] b, double[] centre) {
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double cx = centre[0] - a[0];
    double cy = centre[1] - a[1];
    double height = dx * cy - dy * cx;
    double foot = dx * cx + dy * cy;
    double longest = Math.max(foot, dx * dx + dy * dy - foot);
    return Math.max(0, height / longest);
  }

  private static void reverse(double[] line) {
    for (int i = 0, j = line.length - 2; i < j; i += 2, j -= 2) {
      double x = line[i];
      double y = line[i + 1];
      line[i] = line[j];
      line[i + 1] = line[j + 1];
      line[j] = x;
      line[j + 1] = y;
    }
  }
}
