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
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.rows.Overlay;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the shapes of a layer lie. Several checks ask for different faults of it, so that one cause
 * is reported once.
 */
final class Placement {
  private final Layer layer;
  private final Area area;

  private Placement(Layer layer, Area area) {
    this.layer = layer;
    this.area = area;
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
      Places places = Places.of(Overlay.of(layer), area.get(), inspection);
      Placement placement = new Placement(layer, area.get());
      for (Where fault : faults) {
        placement.report(fault, places.at(fault), places.placed(), inspection, check);
      }
    }
  }

  private void report(Where fault, int[] rows, int placed, Inspection inspection, CheckInfo check) {
    if (2L * rows.length > placed) {
      FindingBuilder finding =
          at(rows[0], LayerLabel.about(layer, check, inspection))
              .arg("kind", fault.kind() + "-layer")
              .arg("count", rows.length)
              .locator(layer.name() + " " + fault.kind());
      inspection.report(finding.build());
      return;
    }
    for (int row : rows) {
      inspection.report(
          at(row, Finding.by(inspection.rule(), check).on(layer, row))
              .arg("kind", fault.kind())
              .locator(fault.kind())
              .build());
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
