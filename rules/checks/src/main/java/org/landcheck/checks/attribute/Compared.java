package org.landcheck.checks.attribute;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.landcheck.checks.values.DateText;

/**
 * Two values held against each other: days if both are days, else numbers, areas in one unit.
 *
 * @param excess how much the second is greater than the first: days, or the unit of the first field
 */
public record Compared(double excess, boolean days) {
  /** Nothing if one is missing, or if they are neither days nor numbers. */
  public static Optional<Compared> of(Figures first, int row, Figures second, int other) {
    if (!first.isArea() && !second.isArea()) {
      Optional<DateText> from = DateText.of(first.layer().value(row, first.column()));
      Optional<DateText> to = DateText.of(second.layer().value(other, second.column()));
      if (from.isPresent() && to.isPresent()) {
        return Optional.of(
            new Compared(ChronoUnit.DAYS.between(from.get().day(), to.get().day()), true));
      }
    }
    double excess = second.in(first, second.at(other)) - first.at(row);
    return Double.isNaN(excess) ? Optional.empty() : Optional.of(new Compared(excess, false));
  }
}
