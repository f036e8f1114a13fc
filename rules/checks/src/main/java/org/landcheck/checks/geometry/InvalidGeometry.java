package org.landcheck.checks.geometry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds shapes that are not well-formed by the rules of the OGC, as JTS applies them.
 *
 * <p>Every fault of a shape is a finding of its own, by kind: {@code unreadable}, {@code
 * bad-coordinate} (one a shape, with their number), {@code too-few-points}, {@code not-closed},
 * {@code duplicate-rings}, {@code self-intersection}, {@code border-overlap} (borders run on each
 * other for a length, zero-width spikes included), {@code ring-self-touch}, {@code hole-outside},
 * {@code nested-holes}, {@code nested-shells}, {@code disconnected-interior}; {@code many} stands
 * for more than 100 crossings in one shape, {@code countless} for more than can be counted in good
 * time. Rings that cross are not asked how they lie to others; that shows after they are mended.
 * Repeated vertices are no fault here. Missing and empty shapes are left to {@code geometry.null}.
 * A shape too complex to tell (more than two million vertices beside holes that are surely in
 * order, or rings that nearly all come close to each other) is listed as not inspected.
 *
 * <p>What {@code make-valid} would do to the area stands with each finding ({@code areaChange}),
 * and whether it may be applied unseen ({@code repair}).
 */
public final class InvalidGeometry implements FeatureCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "geometry.invalid",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of());

  private static final LocalText TOO_COMPLEX =
      new LocalText(
          "图形过于复杂（节点过多，或环与环过于密集），无法确认是否有效，请拆分后再检查",
          "it is too complex to tell whether it is valid (too many vertices, or rings too close to"
              + " each other); split it and check again");

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new MakeValid());
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Validity.of(layer, inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    if (Validity.of(layer, inspection).isValid(row)) {
      return;
    }
    Geometry shape = layer.geometry(row);
    if (shape == Layer.NO_GEOMETRY) {
      NullGeometry.unreadable(layer, row)
          .ifPresent(
              found ->
                  inspection.report(
                      Finding.by(inspection.rule(), INFO)
                          .on(layer, row)
                          .arg("kind", "unreadable")
                          .arg("reasonZh", found.reason().zh())
                          .arg("reasonEn", found.reason().en())
                          .locator("unreadable")
                          .build()));
    } else if (!shape.isEmpty()) {
      List<Fault> faults = Diagnosis.of(shape);
      if (faults.isEmpty()) {
        inspection.skip(Optional.of(layer.ref(row)), TOO_COMPLEX);
      } else {
        report(layer, row, shape, faults, inspection);
      }
    }
  }

  private static void report(
      Layer layer, int row, Geometry shape, List<Fault> faults, Inspection inspection) {
    Optional<Repair> repair = Repair.of(shape);
    boolean safe = layer.crs().isProjected() && repair.filter(Repair::isSafe).isPresent();
    Places places = new Places();
    for (Fault fault : faults) {
      FindingBuilder finding =
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("kind", fault.kind())
              .arg("repair", safe ? "safe" : repair.isPresent() ? "review" : "none")
              .locator(fault.kind() + " " + places.next(fault.at().x, fault.at().y));
      if (fault.count() > 1) {
        finding.arg("count", fault.count());
      }
      repair
          .filter(made -> layer.crs().isProjected() && !Double.isNaN(made.areaChange()))
          .ifPresent(made -> finding.arg("areaChange", Quantity.squareMetres(made.areaChange())));
      if (fault.at().isValid()) {
        finding.where(fault.shape()).at(fault.at().x, fault.at().y);
      }
      inspection.report(finding.build());
    }
  }
}
