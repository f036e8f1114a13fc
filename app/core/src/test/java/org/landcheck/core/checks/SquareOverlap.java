package org.landcheck.core.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.NeighbourCheck;
import org.landcheck.api.Neighbours;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Finds boxes of one layer that overlap; mends by cutting the second or deleting it. */
public final class SquareOverlap implements NeighbourCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "test.square-overlap",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS),
          List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new Cut(), new Delete());
  }

  @Override
  public double reach(Inspection inspection) {
    return 0;
  }

  @Override
  public void inspect(Layer layer, int row, Neighbours near, Inspection inspection) {
    Geometry shape = layer.geometry(row);
    if (shape.isEmpty()) {
      inspection.skip(Optional.of(layer.ref(row)), LocalText.same("no shape"));
      return;
    }
    near.within(
        shape.getEnvelopeInternal(),
        other -> {
          Envelope common =
              shape.getEnvelopeInternal().intersection(layer.geometry(other).getEnvelopeInternal());
          if (layer.fid(other) > layer.fid(row) && common.getArea() > 0) {
            inspection.report(
                Finding.by(inspection.rule(), INFO)
                    .on(layer, row)
                    .on(layer, other)
                    .where(shape.getFactory().toGeometry(common))
                    .measured(Quantity.squareMetres(common.getArea()))
                    .build());
          }
        });
  }

  private static Optional<Feature> find(Dataset dataset, Finding finding, int which) {
    Layer layer = dataset.layer(finding.features().get(which).layer()).orElseThrow();
    int row = layer.rowOf(finding.features().get(which).fid());
    return row < 0 ? Optional.empty() : Optional.of(layer.feature(row));
  }

  private static final class Cut implements Fix {
    @Override
    public String id() {
      return "cut";
    }

    @Override
    public FixSafety safety(Finding finding) {
      return FixSafety.SAFE;
    }

    @Override
    public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
      Optional<Feature> first = find(dataset, finding, 0);
      Optional<Feature> second = find(dataset, finding, 1);
      if (first.isEmpty() || second.isEmpty()) {
        return Optional.empty();
      }
      Geometry before = second.get().geometry().orElseThrow();
      Geometry after = before.difference(first.get().geometry().orElseThrow());
      return after.isEmpty() || after.equalsExact(before)
          ? Optional.empty()
          : Optional.of(
              new Edit(
                  "cut",
                  List.of(FeatureChange.replace(second.get(), second.get().withGeometry(after)))));
    }
  }

  private static final class Delete implements Fix {
    @Override
    public String id() {
      return "delete";
    }

    @Override
    public FixSafety safety(Finding finding) {
      return FixSafety.NEEDS_REVIEW;
    }

    @Override
    public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
      return find(dataset, finding, 1)
          .map(second -> new Edit("delete", List.of(FeatureChange.remove(second))));
    }
  }
}
