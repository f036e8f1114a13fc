package org.landcheck.checks.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Rule;
import org.landcheck.checks.coverage.Overlay;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Gives a gap to the polygon that has the longest border with it. Safe up to {@value
 * CutOverlap#SAFE_AREA} m². The gap is cut anew from the polygons as they are, so that the filled
 * border has exactly the neighbours' vertices.
 */
final class FillGap implements Fix {
  @Override
  public String id() {
    return "fill-gap-by-longest-border";
  }

  @Override
  public FixSafety safety(Finding finding) {
    boolean small = finding.measure().map(m -> m.value() <= CutOverlap.SAFE_AREA).orElse(false);
    return small ? FixSafety.SAFE : FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    Optional<Layer> layer = dataset.layer(finding.layer());
    if (layer.isEmpty() || finding.geometry().isEmpty()) {
      return Optional.empty();
    }
    double tolerance = rule.param(Gap.TOLERANCE);
    Geometry seen = finding.geometry().get();
    List<Feature> around = around(layer.get(), finding);
    List<Geometry> shapes = around.stream().map(f -> f.geometry().orElseThrow()).toList();
    Geometry gap = PackedXY.FACTORY.toGeometry(grown(seen, tolerance));
    for (Geometry shape : shapes) {
      gap = Overlay.difference(gap, shape);
    }
    gap = largestPart(gap, seen);
    Feature best = null;
    double longest = 0;
    for (Feature feature : around) {
      double shared = sharedBorder(feature.geometry().orElseThrow(), gap);
      if (shared > longest) {
        longest = shared;
        best = feature;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Geometry before = best.geometry().orElseThrow();
    Geometry after = OverlayNGRobust.overlay(before, gap, OverlayNG.UNION);
    if (after.getDimension() != Dimension.A) {
      return Optional.empty();
    }
    Feature changed = best.withGeometry(Features.likeBefore(after, before));
    return Optional.of(
        new Edit(
            id() + " " + finding.key().value(), List.of(FeatureChange.replace(best, changed))));
  }

  private static Envelope grown(Geometry seen, double tolerance) {
    Envelope envelope = new Envelope(seen.getEnvelopeInternal());
    envelope.expandBy(10 * tolerance);
    return envelope;
  }

  private static List<Feature> around(Layer layer, Finding finding) {
    List<Feature> found = new ArrayList<>();
    if (finding.args().get(Gap.AROUND) instanceof String fids && !fids.isEmpty()) {
      for (String fid : fids.split(" ")) {
        int row = layer.rowOf(Long.parseLong(fid));
        if (row >= 0
            && layer.geometry(row).getDimension() == Dimension.A
            && Validity.isValid(layer.geometry(row))) {
          found.add(layer.feature(row));
        }
      }
    }
    return found;
  }

  /** The part of what is left that the finding spoke of; empty if it has been covered since. */
  private static Geometry largestPart(Geometry left, Geometry seen) {
    Geometry best = PackedXY.FACTORY.createPolygon();
    double most = seen.getArea() / 2;
    for (int i = 0; i < left.getNumGeometries(); i++) {
      double shared = Overlay.intersection(left.getGeometryN(i), seen).getArea();
      if (shared > most) {
        most = shared;
        best = left.getGeometryN(i);
      }
    }
    return best;
  }

  private static double sharedBorder(Geometry shape, Geometry gap) {
    return gap.isEmpty() || !shape.getEnvelopeInternal().intersects(gap.getEnvelopeInternal())
        ? 0
        : OverlayNGRobust.overlay(shape.getBoundary(), gap.getBoundary(), OverlayNG.INTERSECTION)
            .getLength();
  }
}
