package org.landcheck.checks.attribute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Field;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.Unit;
import org.landcheck.checks.Target;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes the computed area into the field, rounded to its decimals (if it says none: 2 for m², 6
 * for ha, 4 for mu).
 *
 * <p>Safe if the two differ by no more than one part in a hundred: more than that is no matter of
 * rounding, and the shape may be the wrong one.
 */
final class RecomputeArea implements Fix {
  private static final double SAFE_PART = 0.01;

  @Override
  public String id() {
    return "recompute-area";
  }

  @Override
  public FixSafety safety(Finding finding) {
    boolean near =
        finding.args().get("stated") instanceof Quantity stated
            && finding.args().get("computed") instanceof Quantity computed
            && Math.abs(stated.value() - computed.value()) <= SAFE_PART * computed.value();
    return near ? FixSafety.SAFE : FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    Optional<Unit> unit =
        Optional.ofNullable(finding.args().get("computed"))
            .map(computed -> ((Quantity) computed).unit());
    Optional<Target> target = Target.of(finding, dataset);
    if (unit.isEmpty() || target.isEmpty() || !Validity.isValid(target.get().geometry())) {
      return Optional.empty();
    }
    int column = target.get().layer().schema().indexOf(rule.param(AreaMismatch.FIELD));
    if (column < 0) {
      return Optional.empty();
    }
    Geometry shape = target.get().geometry();
    boolean ellipsoid = rule.param(AreaMismatch.AREA).equals("ellipsoid");
    double metres = AreaMismatch.computed(shape, target.get().layer().crs(), ellipsoid);
    Field field = target.get().layer().schema().fields().get(column);
    BigDecimal rounded =
        new BigDecimal(metres / StatedArea.squareMetres(unit.get()))
            .setScale(decimals(field, unit.get()), RoundingMode.HALF_UP);
    double left = Math.abs(rounded.doubleValue() * StatedArea.squareMetres(unit.get()) - metres);
    double most =
        Math.max(
            rule.param(AreaMismatch.TOLERANCE), rule.param(AreaMismatch.RELATIVE) / 100 * metres);
    // a field too coarse for the tolerance cannot be mended by any value
    return left > most
        ? Optional.empty()
        : value(field, rounded).map(value -> target.get().revalue(this, finding, column, value));
  }

  private static int decimals(Field field, Unit unit) {
    return switch (field.type()) {
      case INTEGER -> 0;
      case REAL -> field.decimals() > 0 ? field.decimals() : decimals(unit);
      default -> decimals(unit);
    };
  }

  private static int decimals(Unit unit) {
    return unit == Unit.HECTARE ? 6 : unit == Unit.MU ? 4 : 2;
  }

  private static Optional<Object> value(Field field, BigDecimal rounded) {
    return switch (field.type()) {
      case INTEGER -> Optional.of(rounded.longValueExact());
      case REAL -> Optional.of(rounded.doubleValue());
      case TEXT -> {
        String text = rounded.toPlainString();
        boolean fits = field.length() == 0 || text.length() <= field.length();
        yield fits ? Optional.of(text) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }
}
