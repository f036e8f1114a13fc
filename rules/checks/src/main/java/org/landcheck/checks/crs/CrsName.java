package org.landcheck.checks.crs;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.InspectedLayers;
import org.landcheck.checks.LayerLabel;

/**
 * Finds layers whose coordinate system has the parameters of a 3-degree zone and the name of a
 * 6-degree one.
 *
 * <p>Without a zone number in front, the 6-degree system with central meridian 111°E (EPSG:4508)
 * gives every place the coordinates of the 3-degree one (EPSG:4546): only the name is wrong. Known
 * by an EPSG code from 4491 to 4512, or by a name that says Gauss-Krüger but not 3-degree. One
 * finding a layer.
 */
public final class CrsName implements DatasetCheck {
  private static final int FIRST_SIX_DEGREE = 4491;
  private static final int LAST_SIX_DEGREE = 4512;

  private static final CheckInfo INFO =
      new CheckInfo(
          "crs.name", QualityElement.FORMAT_CONSISTENCY, Severity.INFO, Set.of(), List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    for (Layer layer : InspectedLayers.of(inspection)) {
      Crs crs = layer.crs();
      if (GaussKruger.of(crs).filter(zone -> !zone.prefixed()).isPresent() && isSixDegree(crs)) {
        inspection.report(
            LayerLabel.about(layer, INFO, inspection)
                .arg("crs", crs.name().isEmpty() ? crs.id() : crs.name())
                .arg("expected", "EPSG:" + (int) (4509 + crs.centralMeridian() / 3))
                .locator(layer.name())
                .build());
      }
    }
  }

  private static boolean isSixDegree(Crs crs) {
    OptionalInt epsg = crs.epsg();
    if (epsg.isPresent()) {
      return epsg.getAsInt() >= FIRST_SIX_DEGREE && epsg.getAsInt() <= LAST_SIX_DEGREE;
    }
    String name = crs.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    boolean gauss = name.contains("gauss") || name.contains(" gk ");
    return gauss && !name.contains("3 degree");
  }
}
