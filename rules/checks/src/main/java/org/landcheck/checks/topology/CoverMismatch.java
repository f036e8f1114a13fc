package org.landcheck.checks.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.landcheck.checks.coverage.Cover;
import org.landcheck.checks.coverage.Face;
import org.landcheck.checks.coverage.FaceWidth;
import org.landcheck.checks.coverage.Members;
import org.landcheck.checks.coverage.Overlay;
import org.landcheck.checks.rows.RowBlocks;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds where the union of a layer's polygons differs from the union of the polygons they divide:
 * {@code uncovered}, a place of the whole that no part covers, named by the polygon of the other
 * layer it lies in; and {@code outside}, a place of a part that lies in no whole.
 *
 * <p>One finding a place and feature. Places under {@code minArea} or nowhere wider than {@code
 * tolerance} do not count. With {@code match}, parts count only for the whole their code names.
 */
public final class CoverMismatch implements LayerCheck {
  static final Param<String> MATCH = Param.text("match", "").meaning(Meaning.FIELD_PART);
  static final Param<Double> MIN_AREA =
      Param.number("minArea", Unit.SQUARE_METRE, 0.01, 0, 1e9).stricterIfLower();
  static final Param<Double> TOLERANCE = Tolerance.PARAM.stricterIfLower();

  private static final int FACES_A_TASK = 64;

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.cover-mismatch",
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
    NotInspected.report(cover.parents(), inspection);
    SaidBy key = new SaidBy(inspection.rule());
    List<Face> faces = cover.faces();
    List<List<Finding>> byFace = new ArrayList<>(Collections.nCopies(faces.size(), null));
    RowBlocks.each(
        faces.size(),
        FACES_A_TASK,
        inspection,
        (block, from, to) -> {
          for (int i = from; i < to; i++) {
            Face face = faces.get(i);
            byFace.set(i, face.about(key, () -> inspect(cover, face, inspection)));
          }
        });
    byFace.forEach(findings -> findings.forEach(inspection::report));
  }

  private static List<Finding> inspect(Cover cover, Face face, Inspection inspection) {
    if (face.polygon().getArea() < inspection.param(MIN_AREA)) {
      return List.of();
    }
    int[] depths = depths(cover, face);
    int children = depths[0];
    int parents = depths[1];
    if (children == 0 && parents > 0) {
      return findings("uncovered", cover.parents(), cover.parentsNear(face), face, inspection);
    } else if (children > 0 && parents == 0) {
      return findings("outside", cover.children(), cover.childrenNear(face), face, inspection);
    }
    return List.of();
  }

  private static int[] depths(Cover cover, Face face) {
    Coordinate inside = cover.probe(face);
    return new int[] {cover.childDepth(face, inside), cover.parentDepth(face, inside)};
  }

  private static Geometry part(Face face, Geometry member) {
    return Overlay.intersection(face.polygon(), member).norm();
  }

  private static List<Finding> findings(
      String kind, Members members, int[] ids, Face face, Inspection inspection) {
    List<Finding> findings = new ArrayList<>(1);
    for (int id : ids) {
      Geometry part = part(face, members.shape(id));
      double area = part.getArea();
      if (area >= inspection.param(MIN_AREA)
          && FaceWidth.exceeds(part, inspection.param(TOLERANCE))
          && part.getGeometryN(0) instanceof Polygon first) {
        Coordinate corner = Gap.lowestLeftmost(first);
        findings.add(
            Finding.by(inspection.rule(), INFO)
                .on(members.layer(), members.row(id))
                .where(part)
                .measured(Quantity.squareMetres(area))
                .arg("kind", kind)
                .arg("area", Quantity.squareMetres(area))
                .arg("against", inspection.against().map(Layer::name).orElse(""))
                .locator(corner.getX(), corner.getY())
                .build());
      }
    }
    return findings;
  }
}
