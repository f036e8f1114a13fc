package org.landcheck.io.vct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.table.Cells;
import org.locationtech.jts.geom.Geometry;

/**
 * The shapes of a layer in the order of the file. Those that rest on lines are told first and drawn
 * when all lines are known.
 */
final class ShapeList {
  private final PackedShapesBuilder builder;
  private final LongList ids = new LongList();

  /** Where in the builder a shape is; below 0 the place of its line, counted from -1. */
  private final LongList places = new LongList();

  private final LongList codes = new LongList();
  private final Map<Integer, LocalText> unreadable = new TreeMap<>();
  private final List<Cells> notes = new ArrayList<>();
  private int built;

  ShapeList(VertexSpace space) {
    this.builder = new PackedShapesBuilder(space);
  }

  int size() {
    return ids.size();
  }

  long id(int index) {
    return ids.get(index);
  }

  /** Number of the feature code of a shape, in the order of the layer's codes. */
  int code(int index) {
    return (int) codes.get(index);
  }

  /** Where the rings of the next shape go, which {@link #packed} or {@link #draw} then ends. */
  PackedShapesBuilder builder() {
    return builder;
  }

  private int next(long id, int code, long place) {
    ids.add(id);
    codes.add(code);
    places.add(place);
    return ids.size() - 1;
  }

  /** Takes a shape. */
  int add(long id, int code, Geometry shape) {
    builder.add(shape);
    return next(id, code, built++);
  }

  /** Takes the polygon whose rings were given to the builder. */
  void packed(long id, int code) {
    builder.polygon();
    next(id, code, built++);
  }

  /** Takes a shape that is a line. */
  void line(long id, int code, int line) {
    next(id, code, -1 - line);
  }

  /** Takes a shape that is drawn later. */
  int later(long id, int code) {
    return next(id, code, 0);
  }

  /** Takes a shape that cannot be read. */
  void unreadable(long id, int code, LocalText reason) {
    unreadable.put(add(id, code, Layer.NO_GEOMETRY), reason);
  }

  /** Ends a polygon told before, with the rings given to the builder. */
  void drawPacked(int index) {
    builder.polygon();
    places.set(index, built++);
  }

  /** Ends a shape told before. */
  void draw(int index, Geometry shape) {
    builder.add(shape);
    places.set(index, built++);
  }

  /** A shape told before turns out not to be readable. */
  void fail(int index, LocalText reason) {
    draw(index, Layer.NO_GEOMETRY);
    unreadable.put(index, reason);
  }

  /** Whether all shapes are lines that borders are made of. */
  boolean isBordersOnly(LineStore lines) {
    for (int i = 0; i < size(); i++) {
      if (places.get(i) >= 0 || !lines.isUsed((int) (-1 - places.get(i)))) {
        return false;
      }
    }
    return size() > 0;
  }

  /** Texts and angles of annotations, a cell a shape each; empty for other shapes. */
  List<Cells> annotations() {
    return notes;
  }

  /** What an annotation says; called for each shape, or for none. */
  void annotate(String text, double angle) {
    if (notes.isEmpty()) {
      notes.add(new Cells());
      notes.add(new Cells());
    }
    while (notes.get(0).size() < size() - 1) {
      notes.get(0).addNull();
      notes.get(1).addNull();
    }
    if (text.isEmpty()) {
      notes.get(0).addNull();
    } else {
      notes.get(0).addText(text);
    }
    if (Double.isNaN(angle)) {
      notes.get(1).addNull();
    } else {
      notes.get(1).addDouble(angle);
    }
  }

  Map<Integer, LocalText> unreadable() {
    return unreadable;
  }

  /**
   * The shapes of some rows; to be asked for once.
   *
   * @param order by row the shape, or -1 for none
   */
  PackedShapes shapes(int[] order, LineStore lines) {
    for (int i = 0; i < size(); i++) {
      if (places.get(i) < 0) {
        draw(i, lines.shape((int) (-1 - places.get(i))));
      }
    }
    builder.add(Layer.NO_GEOMETRY);
    int[] rows = new int[order.length];
    for (int row = 0; row < order.length; row++) {
      rows[row] = order[row] < 0 ? built : (int) places.get(order[row]);
    }
    return builder.build().reordered(rows);
  }
}
