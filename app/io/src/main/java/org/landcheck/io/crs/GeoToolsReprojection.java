package org.landcheck.io.crs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.Reprojection;
import org.landcheck.io.source.Progress;

/**
 * Moves data between coordinate systems, by GeoTools' projections on whole rings.
 *
 * <p>Points that were the same before are the same afterwards, to the last bit, so borders that
 * fitted still fit. Z and M are kept as they are. A shape with a point that the target cannot
 * express becomes unreadable, for a check to find. A change of datum needs parameters that are not
 * public: without those of a person it is refused.
 */
public final class GeoToolsReprojection implements Reprojection {
  private final Optional<DatumShift> shift;

  /** Within one datum only. */
  public GeoToolsReprojection() {
    this(Optional.empty());
  }

  /**
   * @param shift a person's own parameters between two datums, if there are any
   */
  public GeoToolsReprojection(Optional<DatumShift> shift) {
    this.shift = shift;
  }

  @Override
  public Dataset to(Dataset dataset, Crs target, Monitor monitor) throws BadInputException {
    List<LocalText> lineage = new ArrayList<>(dataset.info().lineage());
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : dataset.layers()) {
      boolean stays =
          layer.schema().geometryType() == GeometryType.NONE
              || layer.crs().id().equals(target.id()) && layer.crs().sameSystem(target);
      layers.add(stays ? layer : moved(layer, target, lineage, monitor));
    }
    return new ArrayDataset(new DatasetInfo(dataset.info().sources(), lineage), layers);
  }

  private Layer moved(Layer layer, Crs target, List<LocalText> lineage, Monitor monitor)
      throws BadInputException {
    if (layer.crs().sameSystem(target)) {
      lineage.add(
          new LocalText(
              of(layer).zh() + " 与 " + target.id() + " 是同一坐标系的两个名称，坐标不变",
              of(layer).en()
                  + " and "
                  + target.id()
                  + " are one system; coordinates are the same"));
      return ReprojectedLayer.renamed(layer, target);
    }
    requireKnown(layer);
    boolean shifted = !layer.crs().datum().equals(target.datum()) || layer.crs().datum().isEmpty();
    MovedShapes result =
        MovedShapes.of(
            layer, move(layer, target, shifted), new Progress(monitor, layer.name(), layer.size()));
    String used = shifted ? "，使用了用户提供的转换参数（未保存）" : "";
    String usedEn = shifted ? ", used parameters given by the user (not stored)" : "";
    lineage.add(
        new LocalText(
            "图层 " + layer.name() + " 已从 " + layer.crs().id() + " 转换到 " + target.id() + used,
            layer.name()
                + " was transformed from "
                + layer.crs().id()
                + " to "
                + target.id()
                + usedEn));
    if (!result.lost().isEmpty()) {
      int count = result.lost().size();
      lineage.add(
          new LocalText(
              "图层 " + layer.name() + " 有 " + count + " 个图形超出目标坐标系的范围，无法转换",
              layer.name()
                  + ": "
                  + count
                  + " shapes lie beyond the target system and are left out"));
    }
    List<Layer.Unreadable> unreadable = new ArrayList<>(layer.unreadable());
    unreadable.addAll(result.lost());
    unreadable.sort(Comparator.comparingLong(Layer.Unreadable::fid));
    return ReprojectedLayer.moved(layer, target, result.shapes(), unreadable);
  }

  private PointMove move(Layer layer, Crs target, boolean shifted) throws BadInputException {
    if (shifted && shift.isEmpty()) {
      throw otherDatum(layer, target);
    }
    try {
      return shifted
          ? shift.get().between(layer.crs(), target)
          : Transforms.between(layer.crs(), target);
    } catch (FactoryException e) {
      // What GeoTools says may hold parameters, so it is not passed on.
      throw new BadInputException(
          new LocalText(
              of(layer).zh() + " 无法转换到 " + target.id() + "。请先用其他软件转换",
              of(layer).en() + " cannot be transformed to " + target.id() + "; do it elsewhere"));
    }
  }

  private static LocalText of(Layer layer) {
    String id = layer.crs().id();
    return new LocalText("图层 " + layer.name() + " 的坐标系 " + id, layer.name() + ": " + id);
  }

  private static void requireKnown(Layer layer) throws BadInputException {
    Crs.Kind kind = layer.crs().kind();
    if (kind == Crs.Kind.UNDECLARED || kind == Crs.Kind.UNKNOWN) {
      throw new BadInputException(
          new LocalText(
              "图层 " + layer.name() + " 没有可用的坐标系声明，无法转换。请先补充坐标系",
              layer.name() + " declares no usable coordinate system; declare it first"));
    }
  }

  private static BadInputException otherDatum(Layer layer, Crs target) {
    return new BadInputException(
        new LocalText(
            "图层 "
                + layer.name()
                + " 的坐标系基准是 "
                + layer.crs().datum()
                + "，目标是 "
                + target.datum()
                + "。不同基准之间的转换需要专用参数，软件不提供；请用 convert --datum-shift 给出参数文件，或先用专业软件转换",
            layer.name()
                + " is on datum "
                + layer.crs().datum()
                + ", the target on "
                + target.datum()
                + "; a change of datum needs parameters of your own, see convert --datum-shift"));
  }
}
