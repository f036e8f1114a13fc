package org.landcheck.checks.crs;

import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.MessageFormatter;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.InspectedLayers;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the shapes of a layer lie. Several checks ask for different faults of it, so that one cause
 * is reported once.
 */
final class Placement {
  private static final int ROWS_A_TASK = 8192;

  private final Layer layer;
  private final Area area;
  private final Where[] where;

  private record Key(Layer layer, String area, double margin) {}

  private Placement(Layer layer, Area area, Where[] where) {
    this.layer = layer;
    this.area = area;
    this.where = where;
  }

  /**
   * Reports, for every layer the rule looks at, the faults of some kinds: one finding for the layer
   * if most of its shapes have it, else one a shape.
   */
  static void inspect(Inspection inspection, CheckInfo check, Set<Where> faults) {
    Optional<Area> area = Area.of(inspection.county(), inspection.param(Area.WITHIN));
    if (area.isEmpty()) {
      inspection.skip(Optional.empty(), Area.unknown(inspection.county().orElse("")));
      return;
    }
    for (Layer layer : InspectedLayers.of(inspection)) {
      Placement placement = of(layer, area.get(), inspection);
      for (Where fault : faults) {
        placement.report(fault, inspection, check);
      }
    }
  }

  private static Placement of(Layer layer, Area area, Inspection inspection) {
    double margin = inspection.param(Area.MARGIN);
    return inspection.shared(
        new Key(layer, area.code(), margin),
        () -> {
          Area grown = area.grownBy(margin);
          Where[] where = new Where[layer.size()];
          inspection.parallel(
              (layer.size() + ROWS_A_TASK - 1) / ROWS_A_TASK,
              task -> {
                int end = Math.min(layer.size(), (task + 1) * ROWS_A_TASK);
                for (int row = task * ROWS_A_TASK; row < end; row++) {
                  where[row] =
                      Where.of(layer.geometry(row).getEnvelopeInternal(), layer.crs(), grown);
                }
              });
          return new Placement(layer, area, where);
        });
  }

  private void report(Where fault, Inspection inspection, CheckInfo check) {
    int first = -1;
    int count = 0;
    int placed = 0;
    for (int row = 0; row < where.length; row++) {
      placed += where[row] == Where.UNKNOWN ? 0 : 1;
      if (where[row] == fault) {
        first = count == 0 ? row : first;
        count++;
      }
    }
    if (count == 0) {
      return;
    }
    if (2 * count > placed) {
      FindingBuilder finding =
          at(first, Finding.by(inspection.rule(), check))
              .in(layer.name())
              .arg("kind", fault.kind() + "-layer")
              .arg("count", count)
              .locator(layer.name() + " " + fault.kind());
      inspection.report(finding.build());
      return;
    }
    for (int row = first; row < where.length; row++) {
      if (where[row] == fault) {
        inspection.report(
            at(row, Finding.by(inspection.rule(), check).on(layer, row))
                .arg("kind", fault.kind())
                .locator(fault.kind())
                .build());
      }
    }
  }

  private FindingBuilder at(int row, FindingBuilder finding) {
    Coordinate at = layer.geometry(row).getCoordinate();
    GaussKruger.of(layer.crs()).ifPresent(zone -> finding.arg("zone", zone.text()));
    return finding
        .arg("area", area.name())
        .arg("crs", layer.crs().id())
        .arg("x", plain(at.getX()))
        .arg("y", plain(at.getY()))
        .where(PackedXY.FACTORY.createPoint(new Coordinate(at.getX(), at.getY())));
  }

  /** As people read it: enough to see what is wrong. */
  private static String plain(double ordinate) {
    return MessageFormatter.number(ordinate);
  }
}
