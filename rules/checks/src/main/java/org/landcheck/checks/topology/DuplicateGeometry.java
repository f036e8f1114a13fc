package org.landcheck.checks.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.checks.rows.EqualRows;
import org.landcheck.checks.rows.Overlay;
import org.landcheck.checks.rows.RowBlocks;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features of a layer with identical shapes, whatever vertex they start from, whichever way
 * round they run, and also if one has more vertices on the same border.
 *
 * <p>One finding a pair. Where more than 50 features have one shape, each of the others is a
 * finding with the first (by feature id), so that findings on a stack of features grow as the stack
 * does and not as its square. Invalid shapes are compared vertex by vertex, valid ones as sets of
 * points.
 */
public final class DuplicateGeometry implements LayerCheck {
  /** A field that differs even between copies of one record. */
  static final Param<String> ID_FIELD = Param.text("idField", "BSM").meaning(Meaning.FIELD);

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.duplicate-geometry",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.ERROR,
          Set.of(),
          List.of(ID_FIELD));

  private static final int PAIRS_A_TASK = 64;

  private record CopiesOf(Layer base) {}

  private record FindingsOf(Layer base, Rule rule) {}

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
    Finding[][] beneath =
        inspection.shared(
            new FindingsOf(version.base(), inspection.rule()),
            () -> findings(version.base(), copies.beneath(), inspection));
    List<int[]> fresh = new ArrayList<>();
    for (EqualRows.Group group : copies.groups(version)) {
      if (group.origin() < 0) {
        fresh.add(group.rows());
      } else {
        // the same features as ever: what is said of them is the same
        Arrays.stream(beneath[group.origin()]).forEach(inspection::report);
      }
    }
    int[][] pairs = Copies.compare(layer, fresh, inspection);
    for (Finding[] found : findings(layer, pairs, inspection)) {
      Arrays.stream(found).forEach(inspection::report);
    }
  }

  /**
   * Findings on groups of pairs.
   *
   * @param pairs by group, two rows a pair
   */
  private static Finding[][] findings(Layer layer, int[][] pairs, Inspection inspection) {
    Finding[][] findings = new Finding[pairs.length][];
    for (int group = 0; group < pairs.length; group++) {
      int[] own = pairs[group];
      Finding[] found = new Finding[own.length / 2];
      RowBlocks.each(
          found.length,
          PAIRS_A_TASK,
          inspection,
          (block, from, to) -> {
            for (int i = from; i < to; i++) {
              found[i] = finding(layer, own[2 * i], own[2 * i + 1], inspection);
            }
          });
      findings[group] = found;
    }
    return findings;
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
