package org.landcheck.core.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.NeighbourCheck;
import org.landcheck.api.Neighbours;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.locationtech.jts.geom.Envelope;

/** Reports where the box of a feature comes near the box of a feature of the other layer. */
public final class SquareTouches implements NeighbourCheck {
  public static final Param<Double> REACH = Param.number("reach", Unit.METRE, 0.5, 0, 100);

  private static final CheckInfo INFO =
      new CheckInfo(
          "test.square-touches",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.AGAINST, Need.PROJECTED_CRS),
          List.of(REACH));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public double reach(Inspection inspection) {
    return inspection.param(REACH);
  }

  @Override
  public void inspect(Layer layer, int row, Neighbours near, Inspection inspection) {
    if (layer.geometry(row).isEmpty()) {
      inspection.skip(Optional.of(layer.ref(row)), LocalText.same("no shape"));
      return;
    }
    Layer against = inspection.against().orElseThrow();
    Envelope box = new Envelope(layer.geometry(row).getEnvelopeInternal());
    box.expandBy(inspection.param(REACH));
    near.within(
        box,
        other ->
            inspection.report(
                Finding.by(inspection.rule(), INFO)
                    .on(layer, row)
                    .on(against, other)
                    .where(layer.geometry(row))
                    .build()));
  }
}
