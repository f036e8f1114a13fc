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
 * Finds coordinates that do not lie where the data are from.
 *
 * <p>Each shape must lie in the window of the county (or, with {@code within} = {@code province},
 * or if the county is not known, of the province) in the declared 3-degree zone, grown by {@code
 * margin}. Kinds: {@code outside}; {@code degrees}, if the numbers are degrees but the system is in
 * metres; {@code metres}, the other way round; each with {@code -layer} where most shapes of a
 * layer are so, which is one finding for the layer. Swapped axes and wrong zone numbers are left to
 * {@code crs.axis-order} and {@code crs.zone}. Layers in a system without a window are not judged:
 * {@code crs.wrong} finds them.
 */
public final class OutOfExtent implements DatasetCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "crs.extent",
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
    Placement.inspect(inspection, INFO, EnumSet.of(Where.OUTSIDE, Where.DEGREES, Where.METRES));
  }
}
