package org.landcheck.checks.topology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.Texts;
import org.landcheck.checks.coverage.Members;
import org.landcheck.checks.coverage.PairOverlap;
import org.landcheck.checks.coverage.PairOverlaps;
import org.landcheck.checks.values.DateText;

/**
 * Finds the pairs of polygons of one layer that lie on each other at the same time: permits of
 * which neither replaced the other.
 *
 * <p>What counts as an overlap is told as {@code topology.polygon-overlap} tells it. A pair is no
 * fault if one names the other: its field {@code supersedes} holds the other's {@code key} (the
 * layer's key if not given), perhaps among others, set apart by commas, semicolons, {@code 、} or
 * blanks; or if one was over before the other began: the day in its field {@code until} lies before
 * the day in the other's field {@code from}. A day that is missing, or no day, ends nothing and
 * begins at any time.
 */
public final class OverlapInTime implements LayerCheck {
  static final Param<String> KEY = Param.text("key", "").meaning(Meaning.FIELD);
  static final Param<String> SUPERSEDES = Param.text("supersedes", "").meaning(Meaning.FIELD);
  static final Param<String> FROM = Param.text("from", "").meaning(Meaning.FIELD);
  static final Param<String> UNTIL = Param.text("until", "").meaning(Meaning.FIELD);
  static final Param<Double> MIN_AREA =
      Param.number("minArea", Unit.SQUARE_METRE, 0.001, 0, 1e9).stricterIfLower();
  static final Param<Double> TOLERANCE = Tolerance.PARAM.stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "topology.overlap-in-time",
          QualityElement.TOPOLOGICAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.VALID_GEOMETRY, Need.PROJECTED_CRS),
          List.of(KEY, SUPERSEDES, FROM, UNTIL, MIN_AREA, TOLERANCE));

  /** Where the fields are, -1 if the rule names none or the layer lacks it. */
  private record Fields(Layer layer, int key, int supersedes, int from, int until) {
    static Fields of(Layer layer, Inspection inspection) {
      String named = inspection.param(KEY);
      String key = named.isEmpty() ? layer.schema().keyField().orElse("") : named;
      return new Fields(
          layer,
          layer.schema().indexOf(key),
          layer.schema().indexOf(inspection.param(SUPERSEDES)),
          layer.schema().indexOf(inspection.param(FROM)),
          layer.schema().indexOf(inspection.param(UNTIL)));
    }

    boolean names(int row, int other) {
      if (supersedes < 0 || key < 0) {
        return false;
      }
      String wanted = Texts.shown(layer.value(other, key));
      String list = Texts.shown(layer.value(row, supersedes));
      return !wanted.isEmpty()
          && (list.equals(wanted) || List.of(list.split("[,，;；、\\s　]+")).contains(wanted));
    }

    boolean isOverBefore(int row, int other) {
      Optional<LocalDate> end = day(row, until);
      Optional<LocalDate> start = day(other, from);
      return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    private Optional<LocalDate> day(int row, int column) {
      return column < 0
          ? Optional.empty()
          : DateText.of(layer.value(row, column)).map(DateText::day);
    }
  }

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    return List.of(new CutOverlap(CutOverlap.Side.FIRST), new CutOverlap(CutOverlap.Side.SECOND));
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    for (Param<String> param : List.of(KEY, SUPERSEDES, FROM, UNTIL)) {
      String field = inspection.param(param);
      if (!field.isEmpty() && layer.schema().indexOf(field) < 0) {
        inspection.skip(
            Optional.empty(),
            new LocalText(
                "图层 " + layer.name() + " 没有字段 " + field,
                "layer " + layer.name() + " has no field " + field));
        return;
      }
    }
    Fields fields = Fields.of(layer, inspection);
    Members members = Members.of(layer, inspection);
    NotInspected.report(members, inspection);
    for (PairOverlap pair : PairOverlaps.of(layer, inspection.param(TOLERANCE), inspection)) {
      if (pair.area() > inspection.param(MIN_AREA)
          && pair.wide()
          && !members.isRepaired(pair.first())
          && !members.isRepaired(pair.second())) {
        int first = members.row(pair.first());
        int second = members.row(pair.second());
        if (!fields.names(first, second)
            && !fields.names(second, first)
            && !fields.isOverBefore(first, second)
            && !fields.isOverBefore(second, first)) {
          inspection.report(finding(layer, first, second, pair, inspection));
        }
      }
    }
  }

  private static Finding finding(
      Layer layer, int first, int second, PairOverlap pair, Inspection inspection) {
    return Finding.by(inspection.rule(), INFO)
        .on(layer, first)
        .on(layer, second)
        .where(pair.shape())
        .measured(Quantity.squareMetres(pair.area()))
        .arg("area", Quantity.squareMetres(pair.area()))
        .build();
  }
}
