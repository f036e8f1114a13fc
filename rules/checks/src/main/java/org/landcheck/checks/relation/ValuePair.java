package org.landcheck.checks.relation;

import java.util.Optional;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Quantity;
import org.landcheck.checks.attribute.Figures;
import org.landcheck.checks.values.DateText;

/**
 * A field of a layer and the one of another that must say the same.
 *
 * <p>Numbers are compared if one of the two fields holds numbers or areas, days if both values are
 * days, else texts.
 *
 * @param tolerance that numbers may differ by, in the unit of the first
 * @param fold whether texts are compared as {@link Folded}
 */
public record ValuePair(Figures own, Figures other, double tolerance, boolean fold) {
  /** What converting a unit or reading a decimal may go wrong by, as a part of the number. */
  private static final double EXCESS = 1e-9;

  /**
   * How two values differ.
   *
   * @param kind the finding's
   * @param difference of numbers, in the unit of the first
   */
  public record Difference(String kind, Optional<Quantity> difference) {
    private static Optional<Difference> of(String kind) {
      return Optional.of(new Difference(kind, Optional.empty()));
    }
  }

  /** Nothing if both say the same, or nothing at all. */
  public Optional<Difference> difference(int row, int linked) {
    boolean missing = own.isMissing(row);
    if (missing || other.isMissing(linked)) {
      return missing == other.isMissing(linked) ? Optional.empty() : Difference.of("missing");
    }
    if (isNumeric(own) || isNumeric(other)) {
      double first = own.at(row);
      double second = other.in(own, other.at(linked));
      if (!Double.isNaN(first) && !Double.isNaN(second)) {
        return numbers(first, second);
      }
    }
    Optional<DateText> day = day(own, row);
    Optional<DateText> otherDay = day(other, linked);
    boolean same =
        day.isPresent() && otherDay.isPresent()
            ? day.get().day().equals(otherDay.get().day())
            : text(own, row).equals(text(other, linked));
    return same ? Optional.empty() : Difference.of("text");
  }

  private static Optional<DateText> day(Figures field, int row) {
    return DateText.of(field.layer().value(row, field.column()));
  }

  private String text(Figures field, int row) {
    return fold ? Folded.of(field.text(row)) : field.text(row);
  }

  private Optional<Difference> numbers(double first, double second) {
    double most = tolerance + EXCESS * Math.max(Math.abs(first), Math.abs(second));
    if (own.converts(other)) {
      most += own.rounding() + other.in(own, other.rounding());
    }
    return Math.abs(first - second) <= most
        ? Optional.empty()
        : Optional.of(
            new Difference("number", Optional.of(new Quantity(first - second, own.unit()))));
  }

  private static boolean isNumeric(Figures field) {
    Field own = field.layer().schema().fields().get(field.column());
    return field.isArea() || own.type() == FieldType.INTEGER || own.type() == FieldType.REAL;
  }
}
