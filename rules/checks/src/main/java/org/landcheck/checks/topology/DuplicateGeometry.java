package org.landcheck.checks.topology;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.checks.rows.Overlay;
import org.landcheck.checks.rows.RowBlocks;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features of a layer with identical shapes, whatever vertex they start from, whichever way
 * round they run, and also if one has more vertices on the same border.
 *
 * <p>One finding a pair. Where more than 50 features have one shape, each of the others is a
 * finding with the first (by feature id), so that a stack of features never has more findings than
 * features. Invalid shapes are compared vertex by vertex, valid ones as sets of points.
 */
public final class DuplicateGeometry implements LayerCheck {
  /** A field that differs even between copies of one record. */
  static final Param<String> ID_FIELD = Param.text("idField", "BSM");

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.duplicate-geometry",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.ERROR,
          Set.of(),
          List.of(ID_FIELD));

  private record CopiesOf(Layer base) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new DeleteDuplicate());
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Overlay version = Overlay.of(layer);
    Copies copies =
        inspection.shared(
            new CopiesOf(version.base()), () -> new Copies(version.base(), inspection));
    int[] pairs = copies.pairs(version, inspection);
    RowBlocks.each(
        pairs.length / 2,
        64,
        inspection,
        (block, from, to) -> {
          for (int i = from; i < to; i++) {
            inspection.report(finding(layer, pairs[2 * i], pairs[2 * i + 1], inspection));
          }
        });
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
