package org.landcheck.checks.attribute;

import java.math.BigDecimal;
import java.util.Optional;
import org.landcheck.api.Unit;
import org.landcheck.checks.Texts;

/**
 * An area as an attribute states it.
 *
 * @param text what stands there
 * @param squareMetres NaN if it is no number
 */
record StatedArea(String text, double squareMetres) {
  /** A value of a field that holds areas in a unit. */
  static StatedArea of(Object value, Unit unit) {
    String text = Texts.shown(value);
    if (value instanceof Number number) {
      return new StatedArea(text, number.doubleValue() * squareMetres(unit));
    }
    try {
      return new StatedArea(
          text, new BigDecimal(Tidy.tidy(text)).doubleValue() * squareMetres(unit));
    } catch (NumberFormatException e) {
      return new StatedArea(text, Double.NaN);
    }
  }

  boolean isMissing() {
    return text.isEmpty();
  }

  boolean isNumber() {
    return !Double.isNaN(squareMetres);
  }

  /** A unit of area by its symbol. */
  static Optional<Unit> unit(String symbol) {
    return switch (symbol) {
      case "m2" -> Optional.of(Unit.SQUARE_METRE);
      case "ha" -> Optional.of(Unit.HECTARE);
      case "mu" -> Optional.of(Unit.MU);
      default -> Optional.empty();
    };
  }

  /** Square metres in one of a unit; 15 mu are one hectare. */
  static double squareMetres(Unit unit) {
    return switch (unit) {
      case HECTARE -> 10_000;
      case MU -> 10_000.0 / 15;
      default -> 1;
    };
  }
}
