package org.landcheck.core.checks;

import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Need;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.locationtech.jts.geom.Geometry;

/** Checks of a few lines. */
final class Small {
  private Small() {}

  private static CheckInfo info(String id, QualityElement element, Need... needs) {
    return new CheckInfo(id, element, Severity.ERROR, Set.of(needs), List.of());
  }

  /** Reports something and then breaks, from several threads. */
  static final class Crash implements LayerCheck {
    @Override
    public CheckInfo info() {
      return Small.info("test.crash", QualityElement.DOMAIN_CONSISTENCY);
    }

    @Override
    public void inspect(Layer layer, Inspection inspection) {
      inspection.parallel(
          layer.size(),
          row -> {
            inspection.report(Finding.by(inspection.rule(), info()).on(layer, row).build());
            if (row == layer.size() / 2) {
              throw new IllegalStateException("crash");
            }
          });
    }
  }

  /** Gives all its findings one key. */
  static final class SameKey implements LayerCheck {
    @Override
    public CheckInfo info() {
      return Small.info("test.same-key", QualityElement.DOMAIN_CONSISTENCY);
    }

    @Override
    public void inspect(Layer layer, Inspection inspection) {
      inspection.parallel(
          layer.size(),
          row -> {
            Geometry shape = layer.geometry(row);
            inspection.report(
                Finding.by(inspection.rule(), info()).in(layer.name()).where(shape).build());
          });
    }
  }

  /** Finds nothing; about the structure of data. */
  static final class Layers implements DatasetCheck {
    @Override
    public CheckInfo info() {
      return Small.info("test.layers", QualityElement.CONCEPTUAL_CONSISTENCY);
    }

    @Override
    public void inspect(Dataset dataset, Inspection inspection) {
      inspection.checkCancelled();
    }
  }

  /** Finds features whose code is not of the county. */
  static final class OtherCounty implements FeatureCheck {
    @Override
    public CheckInfo info() {
      return Small.info("test.other-county", QualityElement.DOMAIN_CONSISTENCY);
    }

    @Override
    public void inspect(Layer layer, int row, Inspection inspection) {
      String code = String.valueOf(layer.value(row, 0));
      if (!code.startsWith(inspection.county().orElse("?"))) {
        inspection.report(Finding.by(inspection.rule(), info()).on(layer, row).build());
      }
    }
  }

  /** Finds nothing; needs neighbours. */
  static final class OfNeighbours implements LayerCheck {
    @Override
    public CheckInfo info() {
      return Small.info("test.neighbours", QualityElement.TOPOLOGICAL_CONSISTENCY, Need.NEIGHBOUR);
    }

    @Override
    public void inspect(Layer layer, Inspection inspection) {
      inspection.checkCancelled();
    }
  }
}
