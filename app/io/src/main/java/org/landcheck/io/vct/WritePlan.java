package org.landcheck.io.vct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.landcheck.io.shape.Bounds;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What a dataset becomes as a file: one coordinate system, tables with names of their own, objects
 * with ids that no other object of the file has.
 *
 * @param keepsIds whether ids are feature ids; else objects are numbered through the file from 1
 */
record WritePlan(List<WrittenLayer> layers, Crs crs, boolean keepsIds) {

  static WritePlan of(Dataset dataset) {
    boolean keeps = areIdsUsable(dataset);
    List<WrittenLayer> written = new ArrayList<>();
    Set<String> tables = new HashSet<>();
    Set<String> codes = new HashSet<>();
    long next = 1;
    for (Layer layer : dataset.layers()) {
      String table = Words.name(layer.name(), tables);
      written.add(new WrittenLayer(layer, table, keeps ? 0 : next, codes));
      next += layer.size();
    }
    // tables have no coordinates, but may say what system those of others would be in
    List<Layer> declaring = spatial(dataset).isEmpty() ? dataset.layers() : spatial(dataset);
    Crs crs = declaring.isEmpty() ? Crs.UNDECLARED : declaring.get(0).crs();
    return new WritePlan(written, crs, keeps);
  }

  private static List<Layer> spatial(Dataset dataset) {
    return dataset.layers().stream()
        .filter(layer -> layer.schema().geometryType() != GeometryType.NONE)
        .toList();
  }

  /** A layer whose system is not that of the first one. */
  static Optional<Layer> stranger(Dataset dataset) {
    List<Layer> spatial = spatial(dataset);
    return spatial.stream()
        .filter(layer -> !layer.crs().sameSystem(spatial.get(0).crs()))
        .findFirst();
  }

  /** Ids must be above zero, since one below runs a line backwards, and unique in the file. */
  private static boolean areIdsUsable(Dataset dataset) {
    long[] ids =
        dataset.layers().stream()
            .flatMapToLong(
                layer -> LongStream.range(0, layer.size()).map(row -> layer.fid((int) row)))
            .toArray();
    Arrays.sort(ids);
    boolean usable = ids.length == 0 || ids[0] > 0;
    for (int i = 1; i < ids.length && usable; i++) {
      usable = ids[i] != ids[i - 1];
    }
    return usable;
  }

  /** Extent of the coordinates that are written. */
  Envelope extent() {
    Envelope all = new Envelope();
    for (WrittenLayer layer : layers) {
      PackedShapes shapes = layer.shapes();
      double[] xy = new double[512];
      for (int row = 0; row < shapes.size(); row++) {
        Geometry object = shapes.loose(row);
        boolean written = layer.kind(row) != ObjectKind.NONE;
        if (object != null && written && ShapeText.isFinite(object)) {
          Bounds.of(object).ifPresent(all::expandToInclude);
        } else if (object == null) {
          Envelope own = new Envelope();
          boolean finite = true;
          for (int ring = shapes.firstRing(row); ring < shapes.firstRing(row + 1); ring++) {
            int count = shapes.vertices(ring);
            xy = xy.length < 2 * count ? new double[4 * count] : xy;
            shapes.copy(ring, xy);
            for (int i = 0; i < 2 * count; i += 2) {
              finite &= Double.isFinite(xy[i]) && Double.isFinite(xy[i + 1]);
              own.expandToInclude(xy[i], xy[i + 1]);
            }
          }
          if (finite) {
            all.expandToInclude(own);
          }
        }
      }
    }
    return all;
  }
}
