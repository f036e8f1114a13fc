package org.landcheck.io.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.PackedXY;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.shape.Rebuild;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * The shapes of a layer with every point moved, packed run by run on all processors. Rings that are
 * packed already are moved as numbers, without an object a shape.
 *
 * @param shapes by row
 * @param lost shapes that the target cannot express, in order of rows
 */
record MovedShapes(PackedShapes shapes, List<Layer.Unreadable> lost) {
  private static final int RUN = 4096;
  private static final LocalText BEYOND =
      new LocalText(
          "有点超出目标坐标系的范围，或坐标不是数字", "points beyond the target coordinate system, or no numbers");

  /**
   * @param progress hears of rows done, from several threads; throws to stop
   */
  static MovedShapes of(Layer layer, PointMove move, LongConsumer progress) {
    VertexSpace space = VertexSpace.ofHeap();
    int runs = Math.max(1, (layer.size() + RUN - 1) / RUN);
    List<MovedShapes> done =
        IntStream.range(0, runs)
            .parallel()
            .mapToObj(
                i -> {
                  int from = i * RUN;
                  int to = Math.min(layer.size(), from + RUN);
                  MovedShapes moved = new Run(layer, move, space).rows(from, to);
                  progress.accept(to - from);
                  return moved;
                })
            .toList();
    return new MovedShapes(
        PackedShapes.concat(done.stream().map(MovedShapes::shapes).toList()),
        done.stream().flatMap(run -> run.lost().stream()).toList());
  }

  /** Some rows, on one thread. */
  private static final class Run {
    private final Layer layer;
    private final PackedShapes packed;
    private final PointMove move;
    private final PackedShapesBuilder builder;
    private final Rebuild rebuild = new Rebuild(this::moved);
    private final List<Layer.Unreadable> lost = new ArrayList<>();
    private double[] room = new double[1 << 10];
    private boolean whole;

    Run(Layer layer, PointMove move, VertexSpace space) {
      this.layer = layer;
      this.packed = layer.shapes().orElse(null);
      this.move = move;
      this.builder = new PackedShapesBuilder(space);
    }

    MovedShapes rows(int from, int to) {
      for (int row = from; row < to; row++) {
        Geometry shape = packed == null ? layer.geometry(row) : packed.loose(row);
        whole = true;
        if (shape == null) {
          rings(row);
        } else {
          loose(shape);
        }
        if (!whole) {
          builder.add(Layer.NO_GEOMETRY);
          lost.add(new Layer.Unreadable(layer.fid(row), BEYOND));
        }
      }
      return new MovedShapes(builder.build(), lost);
    }

    private void rings(int row) {
      int end = packed.firstRing(row + 1);
      for (int ring = packed.firstRing(row); ring < end && whole; ring++) {
        int count = packed.vertices(ring);
        if (room.length < 2 * count) {
          room = new double[4 * count];
        }
        packed.copy(ring, room);
        move(room, count);
        builder.ring(room, count, packed.isHole(ring));
      }
      if (!whole) {
        builder.abandon();
      } else if (packed.isMulti(row)) {
        builder.multiPolygon();
      } else {
        builder.polygon();
      }
    }

    private void loose(Geometry shape) {
      Geometry moved = shape;
      try {
        moved = shape == Layer.NO_GEOMETRY ? shape : rebuild.of(shape);
      } catch (UnreadableShapeException e) {
        whole = false;
      }
      if (whole) {
        builder.add(moved);
      }
    }

    private void move(double[] xy, int count) {
      move.move(xy, count);
      for (int i = 0; i < 2 * count; i++) {
        whole &= Double.isFinite(xy[i]);
      }
    }

    private CoordinateSequence moved(CoordinateSequence points) {
      int size = points.size();
      double[] xy = new double[2 * size];
      for (int i = 0; i < size; i++) {
        xy[2 * i] = points.getX(i);
        xy[2 * i + 1] = points.getY(i);
      }
      move(xy, size);
      return points.getDimension() == 2 ? new PackedXY(xy) : withDepths(points, xy);
    }

    private static CoordinateSequence withDepths(CoordinateSequence points, double[] moved) {
      int dimension = points.getDimension();
      double[] ordinates = new double[points.size() * dimension];
      for (int i = 0; i < points.size(); i++) {
        ordinates[i * dimension] = moved[2 * i];
        ordinates[i * dimension + 1] = moved[2 * i + 1];
        for (int d = 2; d < dimension; d++) {
          ordinates[i * dimension + d] = points.getOrdinate(i, d);
        }
      }
      return new PackedCoordinateSequence.Double(ordinates, dimension, points.getMeasures());
    }
  }
}
