package org.landcheck.io.access;

import com.healthmarketscience.jackcess.impl.ColumnImpl;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.PackedXY;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.curve.DrawnBudget;
import org.landcheck.io.esri.Curves;
import org.landcheck.io.esri.EsriShape;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Takes the shapes of one column, row by row. */
final class ShapeTaker {
  /** Before a shape that is packed: its type, its length, and its length as packed. */
  private static final int PACKED_HEAD = 12;

  /** No byte of what zlib packs stands for more. */
  private static final long MOST_PER_BYTE = 1032;

  /**
   * A shape that could not be decoded.
   *
   * @param row counted as read
   */
  record Bad(int row, LocalText reason) {}

  private final ColumnImpl column;
  private final Curves curves;
  private final PackedShapesBuilder builder;
  private final List<Bad> bad = new ArrayList<>();
  private int size;

  /**
   * @param tolerance how far lines may be from the curves they stand for
   * @param budget of the points that they are drawn with
   */
  ShapeTaker(ColumnImpl column, VertexSpace space, double tolerance, DrawnBudget budget) {
    this.column = column;
    this.curves = new Curves(tolerance, budget);
    this.builder = new PackedShapesBuilder(space);
  }

  /** Takes the shape of the row that is being read. */
  void take(TableRows rows) throws IOException {
    try {
      if (rows.value(column) instanceof byte[] bytes && bytes.length > 0) {
        builder.add(decoded(bytes));
      } else {
        builder.add(Layer.NO_GEOMETRY);
      }
      size++;
    } catch (UnreadableShapeException e) {
      takeBad(e.reason());
    } catch (DamagedException e) {
      takeBad(e.reason());
    }
  }

  /** Takes a row without a shape, for a reason. */
  void takeBad(LocalText reason) {
    bad.add(new Bad(size, reason));
    builder.add(Layer.NO_GEOMETRY);
    size++;
  }

  private Geometry decoded(byte[] bytes) throws UnreadableShapeException {
    Geometry shape = EsriShape.decode(ByteBuffer.wrap(unpacked(bytes)), curves);
    boolean nowhere = shape instanceof Point point && !point.isEmpty() && isNowhere(point);
    return nowhere ? PackedXY.FACTORY.createPoint() : shape;
  }

  /** Geodatabases have no other way to say "empty point". */
  private static boolean isNowhere(Point point) {
    return Double.isNaN(point.getX()) && Double.isNaN(point.getY());
  }

  /** Shapes may be packed by zlib, told by its mark where a box would begin. */
  private static byte[] unpacked(byte[] bytes) throws UnreadableShapeException {
    if (bytes.length < PACKED_HEAD + 2
        || bytes[PACKED_HEAD] != 0x78
        || bytes[PACKED_HEAD + 1] != (byte) 0xDA) {
      return bytes;
    }
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = head.getInt(4);
    int packed = head.getInt(8);
    if (packed != bytes.length - PACKED_HEAD || length <= 0) {
      return bytes;
    }
    Inflater inflater = new Inflater();
    try {
      if (length > MOST_PER_BYTE * packed) {
        throw new DataFormatException();
      }
      byte[] shape = new byte[length];
      inflater.setInput(bytes, PACKED_HEAD, packed);
      if (inflater.inflate(shape) < length) {
        throw new DataFormatException();
      }
      return shape;
    } catch (DataFormatException e) {
      throw new UnreadableShapeException("压缩的图形数据已损坏", "packed data are damaged");
    } finally {
      inflater.end();
    }
  }

  PackedShapes shapes() {
    return builder.build();
  }

  List<Bad> bad() {
    return bad;
  }

  /** How many shapes had curves that were drawn as lines. */
  int curved() {
    return curves.shapes();
  }
}
