package org.landcheck.checks.attribute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.NeighbourCheck;
import org.landcheck.api.Neighbours;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.coverage.CommonPart;
import org.landcheck.checks.geometry.Validity;
import org.landcheck.checks.rows.IntRows;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Finds features that do not lie where their code says: in the polygon of another layer that has
 * this code.
 *
 * <p>The first {@code length} characters of {@code field} are held against those of {@code
 * parentField} of the polygons of the other layer. Characters of full width are as good as others,
 * and Chinese ones in front of a number do not count: certificates print 地字第 before theirs. A
 * polygon lies where the largest part of its area does, all polygons with the same code taken
 * together; it is looked at only if that is at least {@code minShare} of its area. A line or point,
 * and with a {@code minShare} of 0 a polygon too, lies where a point within it does. Features
 * without a code, and such that lie in no polygon of the other layer, are left to other checks;
 * where its share hangs on a shape that is not valid, the feature is listed as not inspected. The
 * measure is the share that lies elsewhere.
 */
public final class WrongPlace implements NeighbourCheck {
  static final Param<String> FIELD = Param.text("field", "").meaning(Meaning.FIELD);
  static final Param<Long> LENGTH = Param.integer("length", 6, 1, 64);
  static final Param<String> PARENT_FIELD =
      Param.text("parentField", "").meaning(Meaning.FIELD_OF_AGAINST);
  static final Param<Double> MIN_SHARE = Param.number("minShare", Unit.PERCENT, 50, 0, 100);

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.code-location",
          QualityElement.THEMATIC_ACCURACY,
          Severity.ERROR,
          Set.of(Need.AGAINST),
          List.of(FIELD, LENGTH, PARENT_FIELD, MIN_SHARE));

  /** Where a feature lies: how much of it, and one of the rows there. */
  private record Share(double part, int row) {
    Share and(Share other) {
      return new Share(part + other.part, part >= other.part ? row : other.row);
    }
  }

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public double reach(Inspection inspection) {
    return 0;
  }

  @Override
  public void inspect(Layer layer, int row, Neighbours near, Inspection inspection) {
    Layer parents = inspection.against().orElseThrow();
    int length = inspection.param(LENGTH).intValue();
    Front own = new Front(layer.schema().indexOf(inspection.param(FIELD)), length);
    Front code = new Front(parents.schema().indexOf(inspection.param(PARENT_FIELD)), length);
    Geometry shape = layer.geometry(row);
    if (row == 0) {
      // said once: such a rule is run again as a whole
      Column.present(layer, inspection.param(FIELD), inspection);
      Column.present(
          parents, inspection.rule().against(), inspection.param(PARENT_FIELD), inspection);
    }
    if (own.column() < 0
        || code.column() < 0
        || shape.isEmpty()
        || own(own, layer, row).isEmpty()) {
      return;
    }
    IntRows around = new IntRows();
    near.within(shape.getEnvelopeInternal(), around);
    Map<String, Share> shares = new TreeMap<>();
    for (int parent : around.sorted()) {
      String there = code.of(parents, parent);
      if (!there.isEmpty() && parents.geometry(parent).getDimension() == 2) {
        Optional<Double> part = part(shape, parents.geometry(parent), inspection);
        if (part.isEmpty()) {
          boolean mine = !Validity.isValid(shape);
          skip(layer, row, (mine ? layer.ref(row) : parents.ref(parent)).toString(), inspection);
          return;
        }
        shares.merge(there, new Share(part.get(), parent), Share::and);
      }
    }
    largest(shares)
        .filter(best -> best.getValue().part() >= inspection.param(MIN_SHARE) / 100)
        .filter(best -> !best.getKey().equals(own(own, layer, row)))
        .ifPresent(best -> report(layer, row, best.getKey(), best.getValue(), inspection));
  }

  /** The front of a row's code, without the words that stand before a number. */
  private static String own(Front front, Layer layer, int row) {
    String code = Tidy.tidy(Front.whole(front.column()).of(layer, row));
    int from = 0;
    while (from < code.length() && Character.isIdeographic(code.charAt(from))) {
      from++;
    }
    return front.of(from < code.length() ? code.substring(from) : code);
  }

  /** The first of those with the largest part, if there is any. */
  private static Optional<Map.Entry<String, Share>> largest(Map<String, Share> shares) {
    Optional<Map.Entry<String, Share>> best = Optional.empty();
    for (Map.Entry<String, Share> each : shares.entrySet()) {
      double most = best.map(entry -> entry.getValue().part()).orElse(0.0);
      best = each.getValue().part() > most ? Optional.of(each) : best;
    }
    return best;
  }

  /** How much of a shape lies in a polygon: 0 to 1; nothing if one that matters is not valid. */
  private static Optional<Double> part(Geometry shape, Geometry parent, Inspection inspection) {
    if (shape.getDimension() == 2 && inspection.param(MIN_SHARE) > 0) {
      return CommonPart.of(shape, parent).map(common -> common.getArea() / shape.getArea());
    }
    Coordinate point = shape.getInteriorPoint().getCoordinate();
    boolean inside =
        parent.getEnvelopeInternal().intersects(point)
            && new SimplePointInAreaLocator(parent).locate(point) == Location.INTERIOR;
    return Optional.of(inside ? 1.0 : 0.0);
  }

  private static void skip(Layer layer, int row, String broken, Inspection inspection) {
    inspection.skip(
        Optional.of(layer.ref(row)),
        new LocalText(
            broken + " 的图形不合法，修复后再检查", "the shape of " + broken + " is not valid; mend it first"));
  }

  private static void report(
      Layer layer, int row, String expected, Share there, Inspection inspection) {
    Layer parents = inspection.against().orElseThrow();
    LocalText label = Column.label(layer, inspection.param(FIELD), inspection);
    Front own =
        new Front(
            layer.schema().indexOf(inspection.param(FIELD)), inspection.param(LENGTH).intValue());
    String known = layer.label(row);
    String parent = parents.label(there.row());
    Quantity share = new Quantity(100 * there.part(), Unit.PERCENT);
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .on(parents, there.row())
            .arg("own", known.isEmpty() ? layer.ref(row).toString() : known)
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("front", own(own, layer, row))
            .arg("expected", expected)
            .arg("parent", parent.isEmpty() ? parents.ref(there.row()).toString() : parent)
            .arg("against", parents.name())
            .arg("againstZh", LayerLabel.against(inspection).zh())
            .arg("againstEn", LayerLabel.against(inspection).en())
            .arg("share", share)
            .measured(share)
            .locator(inspection.param(FIELD))
            .build());
  }
}
