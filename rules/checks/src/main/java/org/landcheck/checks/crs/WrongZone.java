package org.landcheck.checks.crs;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.InspectedLayers;
import org.landcheck.checks.LayerLabel;

/**
 * Finds zone numbers that do not fit.
 *
 * <p>Kind {@code county}: the declared 3-degree zone is none of those the county touches (only if
 * the county is known). Kinds {@code prefix-unexpected}, {@code prefix-missing} and {@code
 * prefix-differs}: the number in front of the eastings is there though the system has none, is not
 * there though the system has one, or is another one; each with {@code -layer} where most shapes of
 * a layer are so, which is one finding for the layer.
 */
public final class WrongZone implements DatasetCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "crs.zone",
          QualityElement.POSITIONAL_ACCURACY,
          Severity.ERROR,
          Set.of(),
          List.of(Area.WITHIN, Area.MARGIN));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    Optional<Area> area = Area.of(inspection.county(), inspection.param(Area.WITHIN));
    if (area.isPresent()) {
      for (Layer layer : InspectedLayers.of(inspection)) {
        GaussKruger.of(layer.crs())
            .filter(zone -> !area.get().zones().contains(zone.number()))
            .ifPresent(zone -> report(layer, zone, area.get(), inspection));
      }
    }
    Placement.inspect(
        inspection,
        INFO,
        EnumSet.of(Where.PREFIX_UNEXPECTED, Where.PREFIX_MISSING, Where.PREFIX_DIFFERS));
  }

  private static void report(Layer layer, GaussKruger zone, Area area, Inspection inspection) {
    List<String> zones = area.zones().stream().map(String::valueOf).toList();
    inspection.report(
        LayerLabel.about(layer, INFO, inspection)
            .arg("kind", "county")
            .arg("zone", zone.text())
            .arg("area", area.name())
            .arg("expected", String.join(", ", zones))
            .locator(layer.name() + " county")
            .build());
  }
}
