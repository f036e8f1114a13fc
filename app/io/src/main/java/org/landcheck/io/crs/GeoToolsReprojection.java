package org.landcheck.io.crs;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedXY;
import org.landcheck.core.format.Reprojection;
import org.landcheck.io.shape.Rebuild;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Moves data between systems on one datum, by GeoTools' projections on whole arrays.
 *
 * <p>Points that were the same before are the same afterwards, to the last bit, so borders that
 * fitted still fit. A change of datum needs parameters that are not public, so it is refused. Z and
 * M are kept as they are. A point that the target cannot express becomes NaN, for a check to find.
 */
public final class GeoToolsReprojection implements Reprojection {
  @Override
  public Dataset to(Dataset dataset, Crs target) throws BadInputException {
    List<LocalText> lineage = new ArrayList<>(dataset.info().lineage());
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : dataset.layers()) {
      boolean hasNone = layer.schema().geometryType() == GeometryType.NONE;
      if (hasNone || layer.crs().sameSystem(target)) {
        layers.add(layer);
      } else {
        layers.add(reprojected(layer, target, lineage));
      }
    }
    return new ArrayDataset(new DatasetInfo(dataset.info().sources(), lineage), layers);
  }

  private static Layer reprojected(Layer layer, Crs target, List<LocalText> lineage)
      throws BadInputException {
    requireSameDatum(layer, target);
    MathTransform transform;
    try {
      transform = Transforms.between(layer.crs(), target);
    } catch (FactoryException e) {
      throw new BadInputException(
          new LocalText(
              "图层 "
                  + layer.name()
                  + " 的坐标系 "
                  + layer.crs().id()
                  + " 无法转换到 "
                  + target.id()
                  + "。请先用其他软件转换",
              layer.name()
                  + ": cannot transform "
                  + layer.crs().id()
                  + " to "
                  + target.id()
                  + "; do it elsewhere first"),
          e);
    }
    Mover mover = new Mover(transform);
    Geometry[] geometries = new Geometry[layer.size()];
    List<Layer.Unreadable> unreadable = new ArrayList<>(layer.unreadable());
    Rebuild rebuild = new Rebuild(mover::move);
    for (int row = 0; row < geometries.length; row++) {
      Geometry geometry = layer.geometry(row);
      geometries[row] = Layer.NO_GEOMETRY;
      if (geometry != Layer.NO_GEOMETRY) {
        try {
          geometries[row] = rebuild.of(geometry);
        } catch (UnreadableShapeException e) {
          unreadable.add(new Layer.Unreadable(layer.fid(row), e.reason()));
        }
      }
    }
    lineage.add(
        new LocalText(
            "图层 " + layer.name() + " 已从 " + layer.crs().id() + " 转换到 " + target.id(),
            layer.name() + " was transformed from " + layer.crs().id() + " to " + target.id()));
    if (mover.lost > 0) {
      lineage.add(
          new LocalText(
              "图层 " + layer.name() + " 有 " + mover.lost + " 个点超出目标坐标系的范围",
              layer.name() + ": " + mover.lost + " points lie beyond the target system"));
    }
    return new ReprojectedLayer(layer, target, geometries, unreadable);
  }

  private static void requireSameDatum(Layer layer, Crs target) throws BadInputException {
    Crs source = layer.crs();
    boolean known = source.kind() != Crs.Kind.UNDECLARED && source.kind() != Crs.Kind.UNKNOWN;
    if (!known) {
      throw new BadInputException(
          new LocalText(
              "图层 " + layer.name() + " 没有可用的坐标系声明，无法转换。请先补充坐标系",
              layer.name() + " declares no usable coordinate system; declare it first"));
    }
    if (source.datum().isEmpty() || !source.datum().equals(target.datum())) {
      throw new BadInputException(
          new LocalText(
              "图层 "
                  + layer.name()
                  + " 的坐标系基准是 "
                  + source.datum()
                  + "，目标是 "
                  + target.datum()
                  + "。不同基准之间的转换需要专用参数，请先用专业软件转换",
              layer.name()
                  + " is on datum "
                  + source.datum()
                  + ", the target on "
                  + target.datum()
                  + "; a change of datum needs parameters of your own"));
    }
  }

  /** Moves the points of one part at a time. */
  private static final class Mover {
    private final MathTransform transform;
    private long lost;

    Mover(MathTransform transform) {
      this.transform = transform;
    }

    CoordinateSequence move(CoordinateSequence points) {
      int size = points.size();
      double[] xy = new double[2 * size];
      for (int i = 0; i < size; i++) {
        xy[2 * i] = points.getX(i);
        xy[2 * i + 1] = points.getY(i);
      }
      double[] moved = new double[2 * size];
      try {
        transform.transform(xy, 0, moved, 0, size);
      } catch (TransformException e) {
        moveOneByOne(xy, moved);
      }
      return points.getDimension() == 2 ? new PackedXY(moved) : withDepths(points, moved);
    }

    private void moveOneByOne(double[] xy, double[] moved) {
      for (int i = 0; i < xy.length; i += 2) {
        try {
          transform.transform(xy, i, moved, i, 1);
        } catch (TransformException e) {
          moved[i] = Double.NaN;
          moved[i + 1] = Double.NaN;
          lost++;
        }
      }
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
