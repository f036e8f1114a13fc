package org.landcheck.checks.topology;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.NeighbourCheck;
import org.landcheck.api.Neighbours;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features of a layer with identical shapes, whatever vertex they start from, whichever way
 * round they run, and also if one has more vertices on the same border: one finding a pair.
 *
 * <p>Invalid shapes are compared vertex by vertex, valid ones as sets of points.
 */
public final class DuplicateGeometry implements NeighbourCheck {
  /** A field that differs even between copies of one record. */
  static final Param<String> ID_FIELD = Param.text("idField", "BSM");

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.duplicate-geometry",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.ERROR,
          Set.of(),
          List.of(ID_FIELD));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new DeleteDuplicate());
  }

  @Override
  public double reach(Inspection inspection) {
    return 0;
  }

  @Override
  public void inspect(Layer layer, int row, Neighbours near, Inspection inspection) {
    Geometry shape = layer.geometry(row);
    if (shape.isEmpty()) {
      return;
    }
    Envelope envelope = shape.getEnvelopeInternal();
    near.within(
        envelope,
        other -> {
          if (other > row
              && layer.geometry(other).getEnvelopeInternal().equals(envelope)
              && same(shape, layer.geometry(other))) {
            inspection.report(finding(layer, row, other, inspection));
          }
        });
  }

  private static boolean same(Geometry a, Geometry b) {
    if (a.getDimension() != b.getDimension()) {
      return false;
    }
    if (a.getNumPoints() == b.getNumPoints() && a.norm().equalsExact(b.norm())) {
      return true;
    }
    boolean alike =
        a.getDimension() != Dimension.A
            || Math.abs(a.getArea() - b.getArea()) <= 1e-6 * Math.max(1, a.getArea());
    return alike && a.isValid() && b.isValid() && a.equalsTopo(b);
  }

  private static Finding finding(Layer layer, int first, int second, Inspection inspection) {
    Geometry shape = layer.geometry(first);
    boolean area = shape.getDimension() == Dimension.A;
    return Finding.by(inspection.rule(), INFO)
        .on(layer, first)
        .on(layer, second)
        .where(shape.norm())
        .measured(
            area ? Quantity.squareMetres(shape.getArea()) : Quantity.metres(shape.getLength()))
        .arg("attributes", sameValues(layer, first, second, inspection) ? "same" : "different")
        .build();
  }

  private static boolean sameValues(Layer layer, int a, int b, Inspection inspection) {
    int idField = layer.schema().indexOf(inspection.param(ID_FIELD));
    for (int field = 0; field < layer.schema().fields().size(); field++) {
      if (field != idField && !Objects.equals(layer.value(a, field), layer.value(b, field))) {
        return false;
      }
    }
    return true;
  }
}
