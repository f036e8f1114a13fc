package org.landcheck.core.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Need;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.core.Fixtures;
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

  /** Reports something and then has no memory left, however often it is run. */
  static final class Starved implements LayerCheck {
    @Override
    public CheckInfo info() {
      return Small.info("test.starved", QualityElement.DOMAIN_CONSISTENCY);
    }

    @Override
    public void inspect(Layer layer, Inspection inspection) {
      inspection.report(Finding.by(inspection.rule(), info()).on(layer, 0).build());
      throw new OutOfMemoryError("Java heap space");
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

  /** Finds a code that must not be; its fixes give the same new code to all, or no shape. */
  static final class BadCode implements FeatureCheck {
    @Override
    public CheckInfo info() {
      return Small.info("test.bad-code", QualityElement.DOMAIN_CONSISTENCY);
    }

    @Override
    public List<Fix> fixes() {
      return List.of(
          new Mend("recode", before -> before.withValue(0, "new")),
          new Mend("shrink", before -> before.withGeometry(Fixtures.box(0, 0, 1, 1))),
          new Mend(
              "erase", before -> new Feature(before.ref(), Optional.empty(), List.of("x", 1.0))),
          new Mend("explode", before -> before.withValue(0, "boom")),
          new Mend("break", before -> before.withValue(1, "not a number")));
    }

    @Override
    public void inspect(Layer layer, int row, Inspection inspection) {
      if ("bad".equals(layer.value(row, 0))) {
        inspection.report(Finding.by(inspection.rule(), info()).on(layer, row).build());
      }
    }
  }

  private record Mend(String id, UnaryOperator<Feature> change) implements Fix {
    @Override
    public FixSafety safety(Finding finding) {
      return id.equals("recode") ? FixSafety.SAFE : FixSafety.NEEDS_REVIEW;
    }

    @Override
    public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
      Layer layer = dataset.layer(finding.layer()).orElseThrow();
      Feature before = layer.feature(layer.rowOf(finding.features().get(0).fid()));
      return Optional.of(
          new Edit(id, List.of(FeatureChange.replace(before, change.apply(before)))));
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
