package org.landcheck.checks.crs;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Inspection;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;

/**
 * Finds coordinates whose easting and northing (or longitude and latitude) have changed places.
 *
 * <p>A shape is so if it lies outside the window of the area, and within it once its axes are
 * swapped. Where most shapes of a layer are so it is one finding for the layer ({@code
 * swapped-layer}), else one a shape ({@code swapped}).
 */
public final class SwappedAxes implements DatasetCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "crs.axis-order",
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
    Placement.inspect(inspection, INFO, EnumSet.of(Where.SWAPPED));
  }
}
