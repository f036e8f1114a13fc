package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.geometry.MadeValid;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The polygons of a layer as it was read, before any edit: what all its versions rest on. Built
 * with all threads.
 *
 * @param invalid rows whose shape is not valid
 * @param loose the shapes that take part as objects: repaired ones, and those too large to pack
 * @param large indexes of the large ones among all, made when they are needed
 */
record MemberBase(
    Layer layer,
    PackedShapes shapes,
    TileRings rings,
    BitSet invalid,
    List<LooseShape> loose,
    LargeShapes large) {
  static final int SEGMENTS_A_TILE = 4096;
  private static final int BLOCK = 1024;

  /**
   * @param segmentsATile how fine to partition; changes nothing but the time it takes
   */
  static MemberBase of(Layer layer, int segmentsATile, Inspection inspection) {
    PackedShapes shapes = layer.shapes().orElseGet(() -> PackedShapes.of(layer));
    Validity validity = Validity.of(layer, inspection);
    int size = layer.size();
    int tasks = (size + BLOCK - 1) / BLOCK;
    int[][] invalidRows = new int[tasks][];
    List<List<LooseShape>> looseShapes = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      looseShapes.add(new ArrayList<>());
    }
    inspection.parallel(
        tasks,
        task -> {
          IntBag bad = new IntBag();
          for (int row = task * BLOCK; row < Math.min(size, (task + 1) * BLOCK); row++) {
            Geometry object = shapes.loose(row);
            if (object == null && validity.isValid(row)) {
              continue;
            }
            Geometry source = object == null ? shapes.geometry(row) : object;
            boolean valid = object != null && validity.isValid(row);
            if (!valid) {
              bad.add(row);
            }
            loose(row, layer.fid(row), source, valid).ifPresent(looseShapes.get(task)::add);
          }
          invalidRows[task] = bad.toArray();
        });
    BitSet invalid = new BitSet();
    for (int[] rows : invalidRows) {
      Arrays.stream(rows).forEach(invalid::set);
    }
    List<LooseShape> loose = looseShapes.stream().flatMap(List::stream).toList();
    RingBoxes boxes = RingBoxes.of(shapes, inspection);
    Envelope extent = boxes.extent();
    long segments = boxes.segments();
    for (LooseShape each : loose) {
      segments += each.segments();
      if (shapes.rings() == 0) {
        extent.expandToInclude(each.shape().getEnvelopeInternal());
      }
    }
    TileGrid grid = new TileGrid(extent, (double) segments / segmentsATile);
    return new MemberBase(
        layer, shapes, new TileRings(boxes, grid, invalid), invalid, loose, new LargeShapes());
  }

  /**
   * The shape that a feature takes part with, if it has one that can.
   *
   * @param valid whether the source's is valid as it is
   */
  static Optional<LooseShape> loose(int id, long fid, Geometry source, boolean valid) {
    if (source.getDimension() != Dimension.A || source.isEmpty()) {
      return Optional.empty();
    }
    Geometry shape = valid ? source : repair(source);
    return shape.isEmpty() ? Optional.empty() : Optional.of(new LooseShape(id, fid, source, shape));
  }

  private static Geometry repair(Geometry shape) {
    Envelope envelope = shape.getEnvelopeInternal();
    double extent = envelope.getWidth() + envelope.getHeight() + shape.getArea();
    if (Double.isNaN(extent) || Double.isInfinite(extent)) {
      return Layer.NO_GEOMETRY;
    }
    // of one too complex to mend nobody can say what it covers: it takes no part
    return MadeValid.of(PackedXY.FACTORY.createGeometry(shape))
        .filter(fixed -> fixed.getDimension() == Dimension.A)
        .orElse(Layer.NO_GEOMETRY);
  }
}
