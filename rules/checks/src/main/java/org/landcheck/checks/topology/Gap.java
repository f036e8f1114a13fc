package org.landcheck.checks.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.coverage.Coverage;
import org.landcheck.checks.coverage.Face;
import org.landcheck.checks.coverage.FaceProbe;
import org.landcheck.checks.coverage.FaceWidth;
import org.landcheck.checks.coverage.Members;
import org.landcheck.checks.rows.RowBlocks;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds enclosed places that no polygon of the layer covers, as faces: also where such a place
 * touches the outer border, or itself, at a point. What lies outside the outer border is no gap.
 *
 * <p>Reported is a gap of at least {@code minArea} and at most {@code maxArea} whose widest place
 * is at least {@code minWidth} and at most {@code maxWidth} wide; the limits themselves are within,
 * and a greatest value of 0 is no limit. With {@code maxWidth} only slits are reported and whole
 * polygons left out are not. A polygon that is not valid covers what its repaired shape covers. A
 * gap belongs to no feature; it is known by its lowest, leftmost vertex.
 *
 * <p>If the rule names a layer in {@code against}, its polygons mark places that may be empty, such
 * as lakes or land of another county: a gap that lies in them ({@link AllowedGaps}) is not
 * reported. Without that layer in the data every gap is. It is the rule's second layer and no
 * parameter, so that the rule is run again when it is edited. A single gap is better excused by an
 * exception to its finding.
 *
 * <p>Which places are gaps is exact down to {@code tolerance}: a slit nowhere wider is a border
 * drawn twice within the accuracy of the coordinates, which {@link NearMissBorder} reports. The
 * face is drawn on a grid of a hundredth of the tolerance; its width is exact to a hundredth of
 * itself. Detecting moves no data.
 */
public final class Gap implements LayerCheck {
  static final Param<Double> MIN_AREA =
      Param.number("minArea", Unit.SQUARE_METRE, 0.001, 0, 1e9).stricterIfLower();
  static final Param<Double> MAX_AREA = Param.number("maxArea", Unit.SQUARE_METRE, 0, 0, 1e12);
  static final Param<Double> MIN_WIDTH =
      Param.number("minWidth", Unit.METRE, 0.001, 0, 1e6).stricterIfLower();
  static final Param<Double> MAX_WIDTH = Param.number("maxWidth", Unit.METRE, 0, 0, 1e6);
  static final Param<Double> TOLERANCE = Tolerance.PARAM.stricterIfLower();

  /** Argument: feature ids of the polygons around the gap. */
  static final String AROUND = "around";

  private static final int MOST_AROUND = 200;

  private static final int FACES_A_TASK = 64;

  /** A gap is drawn on a fine grid; so near its neighbours touch it. Metres. */
  private static final double TOUCHING = 1e-4;

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.gap",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS),
          List.of(MIN_AREA, MAX_AREA, MIN_WIDTH, MAX_WIDTH, TOLERANCE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    double area = rule.param(MAX_AREA);
    double width = rule.param(MAX_WIDTH);
    return area > 0 && area < rule.param(MIN_AREA) || width > 0 && width < rule.param(MIN_WIDTH)
        ? Optional.of(
            new LocalText(
                "最大值小于最小值（maxArea、minArea 或 maxWidth、minWidth），什么也查不出",
                "the greatest area or width is below the least; nothing can be found"))
        : Optional.empty();
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new FillGap());
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Coverage coverage = Coverage.of(layer, inspection.param(TOLERANCE), inspection);
    NotInspected.report(coverage.members(), inspection);
    AllowedGaps allowed = AllowedGaps.of(inspection, inspection.param(MIN_AREA));
    SaidBy key = new SaidBy(inspection.rule());
    List<Face> gaps = coverage.gaps();
    List<Optional<Finding>> findings = new ArrayList<>(Collections.nCopies(gaps.size(), null));
    RowBlocks.each(
        gaps.size(),
        FACES_A_TASK,
        inspection,
        (block, from, to) -> {
          for (int i = from; i < to; i++) {
            Face face = gaps.get(i);
            Optional<Finding> found = face.about(key, () -> inspect(coverage, face, inspection));
            findings.set(i, found.filter(finding -> !allowed.hold(face.polygon())));
          }
        });
    findings.forEach(found -> found.ifPresent(inspection::report));
  }

  /** What there is to say of a face wherever places may be empty. */
  private static Optional<Finding> inspect(Coverage coverage, Face face, Inspection inspection) {
    double maxArea = inspection.param(MAX_AREA);
    double area = face.polygon().getArea();
    if (area < inspection.param(MIN_AREA) || (maxArea > 0 && area > maxArea)) {
      return Optional.empty();
    }
    double width = FaceWidth.of(face.polygon());
    double maxWidth = inspection.param(MAX_WIDTH);
    if (width < inspection.param(MIN_WIDTH) || (maxWidth > 0 && width > maxWidth)) {
      return Optional.empty();
    }
    Coordinate corner = lowestLeftmost(face.polygon());
    Members members = coverage.members();
    // no border runs through a gap: on either side of one lies a polygon
    Coordinate inside = FaceProbe.inside(face.polygon());
    int[] around = around(members, face.polygon());
    return Optional.of(
        Finding.by(inspection.rule(), INFO)
            .in(members.layer().name())
            .where(face.polygon())
            .at(inside.getX(), inside.getY())
            .measured(Quantity.squareMetres(area))
            .arg("area", Quantity.squareMetres(area))
            .arg("width", Quantity.metres(width))
            .arg("neighbours", names(members, around, ", "))
            .arg("neighboursZh", names(members, around, "、"))
            .arg(AROUND, refs(members, around))
            .locator(corner.getX(), corner.getY())
            .build());
  }

  static Coordinate lowestLeftmost(Polygon polygon) {
    Coordinate best = polygon.getCoordinate();
    for (Coordinate c : polygon.getExteriorRing().getCoordinates()) {
      if (c.getY() < best.getY() || (c.getY() == best.getY() && c.getX() < best.getX())) {
        best = c;
      }
    }
    return best;
  }

  /** Members that border on a gap. */
  private static int[] around(Members members, Polygon gap) {
    Envelope near = new Envelope(gap.getEnvelopeInternal());
    near.expandBy(TOUCHING);
    return Arrays.stream(members.within(near))
        .filter(member -> members.isWithinDistance(member, gap, TOUCHING))
        .toArray();
  }

  private static String refs(Members members, int[] ids) {
    return Arrays.stream(ids)
        .limit(MOST_AROUND)
        .mapToObj(id -> Long.toString(members.fid(id)))
        .collect(Collectors.joining(" "));
  }

  private static String names(Members members, int[] ids, String between) {
    Layer layer = members.layer();
    String names =
        Arrays.stream(ids)
            .map(members::row)
            .limit(4)
            .mapToObj(m -> layer.label(m).isEmpty() ? layer.ref(m).toString() : layer.label(m))
            .collect(Collectors.joining(between));
    return ids.length > 4 ? names + " …" : names;
  }
}
