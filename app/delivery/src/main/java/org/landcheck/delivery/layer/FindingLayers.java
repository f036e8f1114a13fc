package org.landcheck.delivery.layer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.report.Report;
import org.landcheck.delivery.Finite;
import org.landcheck.delivery.Places;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/**
 * The findings of a report as layers for a GIS, in the coordinate system of the data: {@code
 * findings_point}, {@code findings_line}, {@code findings_area}, each with a QGIS style that tells
 * severities apart by colour and by symbol.
 *
 * <p>A finding is drawn as the shape of its fault; one without a shape as a point at its place or
 * in the middle of its feature; one that lies nowhere is a row of the table {@code findings_table}.
 * If layers of the data differ in coordinate system, findings in another than the most frequent one
 * go to layers whose names end in that system: {@code findings_area_EPSG4490}.
 *
 * @param dataset the layers, in memory
 * @param options the styles, by layer name
 */
public record FindingLayers(Dataset dataset, WriteOptions options) {
  public static final String FILE_NAME = "findings.gpkg";

  private static final String PREFIX = "findings_";

  private static final Map<GeometryType, String> KINDS =
      Map.of(GeometryType.POINT, "point", GeometryType.LINE, "line", GeometryType.POLYGON, "area");

  /** Findings by coordinate system and kind of shape, in the order met. */
  private static final class Sorted {
    private final Map<String, Crs> systems = new LinkedHashMap<>();
    private final Map<String, Map<GeometryType, List<FindingLayer.Placed>>> rows = new HashMap<>();

    void add(Crs crs, GeometryType type, Finding finding, Geometry shape) {
      systems.putIfAbsent(crs.id(), crs);
      rows.computeIfAbsent(crs.id(), id -> new HashMap<>())
          .computeIfAbsent(type, kind -> new ArrayList<>())
          .add(new FindingLayer.Placed(finding, shape));
    }

    List<FindingLayer.Placed> get(Crs crs, GeometryType type) {
      return rows.getOrDefault(crs.id(), Map.of()).getOrDefault(type, List.of());
    }

    /** Systems met, the most frequent first. */
    List<Crs> systems() {
      return systems.values().stream()
          .sorted(Comparator.<Crs>comparingInt(this::count).reversed().thenComparing(Crs::id))
          .toList();
    }

    private int count(Crs crs) {
      return rows.get(crs.id()).values().stream().mapToInt(List::size).sum();
    }
  }

  public static FindingLayers of(Report report) {
    Map<String, Crs> systems = new HashMap<>();
    List<Layer> data = report.result().dataset().layers();
    data.forEach(layer -> systems.put(layer.name(), layer.crs()));
    Crs usual = data.isEmpty() ? Crs.UNDECLARED : data.get(0).crs();
    Places places = new Places(report.result().dataset());
    Sorted sorted = new Sorted();
    List<FindingLayer.Placed> nowhere = new ArrayList<>();
    for (Finding finding : report.result().findings()) {
      Crs crs = systems.getOrDefault(finding.layer(), usual);
      Optional<Geometry> shape = shape(finding, places);
      if (shape.isPresent()) {
        sorted.add(crs, GeometryType.of(shape.get()), finding, shape.get());
      } else {
        nowhere.add(new FindingLayer.Placed(finding, Layer.NO_GEOMETRY));
      }
    }
    return layers(report, sorted, nowhere, usual);
  }

  private static FindingLayers layers(
      Report report, Sorted sorted, List<FindingLayer.Placed> nowhere, Crs usual) {
    FindingWords words = new FindingWords(report);
    List<Layer> layers = new ArrayList<>();
    Map<String, String> styles = new HashMap<>();
    List<Crs> systems = sorted.systems().isEmpty() ? List.of(usual) : sorted.systems();
    for (Crs crs : systems) {
      boolean main = crs == systems.get(0);
      String ending = main ? "" : "_" + crs.id().replaceAll("[^\\p{L}\\p{N}]", "");
      KINDS.forEach(
          (type, kind) -> {
            List<FindingLayer.Placed> rows = sorted.get(crs, type);
            if (main || !rows.isEmpty()) {
              String name = PREFIX + kind + ending;
              layers.add(new FindingLayer(name, type, crs, words, rows));
              styles.put(name, new QgisStyle(words, type).toString());
            }
          });
    }
    if (!nowhere.isEmpty()) {
      layers.add(
          new FindingLayer(PREFIX + "table", GeometryType.NONE, Crs.UNDECLARED, words, nowhere));
    }
    DatasetInfo info = report.result().dataset().info();
    return new FindingLayers(new ArrayDataset(info, layers), new WriteOptions(styles));
  }

  /**
   * Writes the layers with their styles.
   *
   * @throws BadInputException if the target cannot be written
   */
  public static void write(Report report, DatasetWriter writer, Path target, Monitor monitor)
      throws BadInputException {
    FindingLayers layers = of(report);
    writer.write(layers.dataset, target, layers.options, monitor);
  }

  private static Optional<Geometry> shape(Finding finding, Places places) {
    Optional<Geometry> fault = finding.geometry().flatMap(FindingLayers::drawable);
    return fault.isPresent()
        ? fault
        : places.of(finding).map(at -> PackedXY.FACTORY.createPoint(new Coordinate(at)));
  }

  /** The shape if every coordinate is a number; of a mixed one the parts that weigh most. */
  private static Optional<Geometry> drawable(Geometry fault) {
    if (!Finite.isFinite(fault)) {
      return Optional.empty();
    }
    if (fault.isEmpty() || GeometryType.of(fault) != GeometryType.ANY) {
      return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
    }
    List<Geometry> parts = new ArrayList<>();
    collect(fault, fault.getDimension(), parts);
    return Optional.of(PackedXY.FACTORY.buildGeometry(parts));
  }

  private static void collect(Geometry geometry, int dimension, List<Geometry> parts) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof GeometryCollection) {
        collect(part, dimension, parts);
      } else if (part.getDimension() == dimension && !part.isEmpty()) {
        parts.add(part);
      }
    }
  }
}
