package org.landcheck.delivery;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;

/** Gives its words to findings that tests make by hand. */
public final class OverlapForTest implements LayerCheck {
  public static final CheckInfo INFO =
      new CheckInfo(
          "topology.polygon-overlap",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.VALID_GEOMETRY),
          List.of(Param.number("minArea", Unit.SQUARE_METRE, 0.01, 0, 1e6)));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    throw new AssertionError("reports run no checks");
  }
}
