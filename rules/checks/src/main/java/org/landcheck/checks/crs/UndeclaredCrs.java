package org.landcheck.checks.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.InspectedLayers;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.rows.Overlay;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds layers without a coordinate system.
 *
 * <p>Kind {@code undeclared}: nothing is declared; {@code guess}: nothing is declared, but the
 * coordinates lie in the area only if they are in one certain system, which is named; {@code
 * unknown}: what is declared cannot be understood. Tables without shapes need none. One finding a
 * layer.
 */
public final class UndeclaredCrs implements DatasetCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "crs.undeclared", QualityElement.FORMAT_CONSISTENCY, Severity.ERROR, Set.of(), List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    for (Layer layer : InspectedLayers.of(inspection)) {
      if (layer.schema().geometryType() != GeometryType.NONE) {
        inspect(layer, inspection);
      }
    }
  }

  private static void inspect(Layer layer, Inspection inspection) {
    Crs.Kind kind = layer.crs().kind();
    if (kind != Crs.Kind.UNDECLARED && kind != Crs.Kind.UNKNOWN) {
      return;
    }
    List<String> guesses = guesses(layer, inspection);
    FindingBuilder finding = LayerLabel.about(layer, INFO, inspection).locator(layer.name());
    if (kind == Crs.Kind.UNKNOWN) {
      finding.arg("kind", "unknown").arg("crs", layer.crs().id());
    } else if (guesses.size() == 1) {
      finding.arg("kind", "guess").arg("crs", guesses.get(0));
    } else {
      finding.arg("kind", "undeclared");
    }
    inspection.report(finding.build());
  }

  /** Systems in which the whole layer lies within the area. */
  private static List<String> guesses(Layer layer, Inspection inspection) {
    Optional<Area> area = Area.of(inspection.county(), "county");
    Envelope extent = Extent.of(Overlay.of(layer), inspection);
    List<String> guesses = new ArrayList<>();
    if (area.isPresent() && !extent.isNull()) {
      Area grown = area.get().grownBy(Area.MARGIN.defaultValue());
      for (int zone : area.get().zones()) {
        for (boolean prefixed : new boolean[] {false, true}) {
          GaussKruger system = new GaussKruger(zone, prefixed);
          Envelope moved = new Envelope(extent);
          moved.translate(-system.prefix(), 0);
          if (grown.windows().get(zone).contains(moved)) {
            guesses.add("EPSG:" + (prefixed ? 4488 + zone : 4509 + zone));
          }
        }
      }
      if (grown.degrees().contains(extent)) {
        guesses.add("EPSG:4490");
      }
    }
    return guesses;
  }
}
