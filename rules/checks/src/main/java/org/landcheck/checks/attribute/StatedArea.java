package org.landcheck.checks.attribute;

import java.math.BigDecimal;
import java.util.Optional;
import org.landcheck.api.Unit;
import org.landcheck.checks.Texts;

/**
 * An area as an attribute states it.
 *
 * @param value what stands there
 * @param squareMetres NaN if it is no number
 */
public record StatedArea(Object value, double squareMetres) {
  /** A value of a field that holds areas in a unit. */
  public static StatedArea of(Object value, Unit unit) {
    if (value instanceof Number number) {
      return new StatedArea(value, number.doubleValue() * squareMetres(unit));
    }
    String text = Texts.shown(value);
    try {
      return new StatedArea(
          text, new BigDecimal(Tidy.tidy(text)).doubleValue() * squareMetres(unit));
    } catch (NumberFormatException e) {
      return new StatedArea(text, Double.NaN);
    }
  }

  /** What stands there, as people see it. */
  public String text() {
    return Texts.shown(value);
  }

  public boolean isMissing() {
    return !(value instanceof Number) && text().isEmpty();
  }

  public boolean isNumber() {
    return !Double.isNaN(squareMetres);
  }

  /** A unit of area by its symbol. */
  public static Optional<Unit> unit(String symbol) {
    return switch (symbol) {
      case "m2" -> Optional.of(Unit.SQUARE_METRE);
      case "ha" -> Optional.of(Unit.HECTARE);
      case "mu" -> Optional.of(Unit.MU);
      default -> Optional.empty();
    };
  }

  /** Square metres in one of a unit; 15 mu are one hectare. */
  public static double squareMetres(Unit unit) {
    return switch (unit) {
      case HECTARE -> 10_000;
      case MU -> 10_000.0 / 15;
      default -> 1;
    };
  }
}
