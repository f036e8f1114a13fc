package org.landcheck.checks.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.coverage.Cover;
import org.landcheck.checks.coverage.Face;
import org.landcheck.checks.coverage.FaceWidth;
import org.landcheck.checks.rows.RowBlocks;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds polygons that lie, by more than {@code minArea}, outside the union of the polygons of
 * another layer; with {@code match} only of those its code says it belongs to.
 *
 * <p>Strips nowhere wider than {@code tolerance} do not count. A polygon whose code names no
 * polygon of the other layer is left to {@code attribute.code-parent}.
 */
public final class NotCovered implements LayerCheck {
  static final Param<String> MATCH = Param.text("match", "").meaning(Meaning.FIELD_PART);
  static final Param<Double> MIN_AREA =
      Param.number("minArea", Unit.SQUARE_METRE, 0.01, 0, 1e9).stricterIfLower();
  static final Param<Double> TOLERANCE = Tolerance.PARAM.stricterIfLower();

  private static final int FACES_A_TASK = 64;

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.not-covered",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS, Need.AGAINST),
          List.of(MATCH, MIN_AREA, TOLERANCE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Optional<Cover> built = CoverOf.rule(layer, inspection, inspection.param(MATCH));
    if (built.isEmpty()) {
      return;
    }
    Cover cover = built.get();
    NotInspected.report(cover.children(), inspection);
    List<Face> faces = cover.faces();
    int[][] byFace = new int[faces.size()][];
    RowBlocks.each(
        byFace.length,
        FACES_A_TASK,
        inspection,
        (block, from, to) -> {
          for (int i = from; i < to; i++) {
            Face face = faces.get(i);
            byFace[i] = face.about("suspects", () -> suspects(cover, face));
          }
        });
    TreeSet<Integer> suspects = new TreeSet<>();
    Arrays.stream(byFace).flatMapToInt(Arrays::stream).forEach(suspects::add);
    suspects.removeIf(cover.children()::isRepaired);
    int[] ids = suspects.stream().mapToInt(Integer::intValue).toArray();
    Geometry[] outside = new Geometry[ids.length];
    inspection.parallel(ids.length, i -> outside[i] = cover.uncovered(ids[i]));
    for (int i = 0; i < ids.length; i++) {
      if (outside[i].getArea() > inspection.param(MIN_AREA)
          && FaceWidth.exceeds(outside[i], inspection.param(TOLERANCE))) {
        inspection.report(finding(layer, cover.children().row(ids[i]), outside[i], inspection));
      }
    }
  }

  private static int[] suspects(Cover cover, Face face) {
    if (face.depth() <= 0) {
      return new int[0];
    }
    Coordinate inside = cover.probe(face);
    return cover.childDepth(face, inside) > 0 && cover.parentDepth(face, inside) == 0
        ? cover.childrenNear(face)
        : new int[0];
  }

  private static Finding finding(Layer layer, int row, Geometry outside, Inspection inspection) {
    double area = outside.getArea();
    return Finding.by(inspection.rule(), INFO)
        .on(layer, row)
        .where(outside.norm())
        .measured(Quantity.squareMetres(area))
        .arg("area", Quantity.squareMetres(area))
        .arg("against", inspection.against().map(Layer::name).orElse(""))
        .arg("againstZh", LayerLabel.against(inspection).zh())
        .arg("againstEn", LayerLabel.against(inspection).en())
        .build();
  }
}
