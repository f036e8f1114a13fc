package org.landcheck.checks.relation;

import java.util.Optional;
import org.landcheck.api.Quantity;
import org.landcheck.api.Unit;
import org.landcheck.checks.attribute.Figures;
import org.landcheck.checks.attribute.StatedArea;

/**
 * The area of one thing from three sources.
 *
 * @param shape what the shape has; NaN if there is none
 * @param field what the feature states; NaN if nothing
 * @param linked what the linked row states; NaN if nothing
 */
record ThreeAreas(Amount shape, Amount field, Amount linked) {
  /**
   * An area.
   *
   * @param squareMetres NaN if unknown
   * @param rounding square metres that rounding may have taken away or added
   * @param unit to be shown in
   */
  record Amount(double squareMetres, double rounding, Unit unit) {
    /** What a field states; a field without a unit of area holds square metres. */
    static Amount of(Figures field, int row) {
      Unit unit = field.isArea() ? field.unit() : Unit.SQUARE_METRE;
      double one = StatedArea.squareMetres(unit);
      return new Amount(field.at(row) * one, field.rounding() * one, unit);
    }

    Quantity shown() {
      return new Quantity(squareMetres / StatedArea.squareMetres(unit), unit);
    }
  }

  /**
   * Which of the three disagree.
   *
   * @param kind {@code shape}, {@code field} or {@code linked} if that one stands against the other
   *     two; {@code all} if no two agree; else the one pair that does not: {@code shape-field},
   *     {@code shape-linked} or {@code field-linked}
   * @param most the greatest difference, square metres
   */
  record Disagreement(String kind, double most) {
    boolean isAboutShape() {
      return !kind.equals("field-linked");
    }
  }

  /**
   * @param relative part of the larger of two areas that they may differ by
   */
  Optional<Disagreement> disagreement(double tolerance, double relative) {
    double[] excess = {
      excess(shape, field, tolerance, relative),
      excess(shape, linked, tolerance, relative),
      excess(field, linked, tolerance, relative)
    };
    int pattern = 0;
    double most = 0;
    for (int i = 0; i < excess.length; i++) {
      pattern |= excess[i] > 0 ? 1 << i : 0;
      most = Math.max(most, excess[i]);
    }
    String kind =
        switch (pattern) {
          case 1 -> "shape-field";
          case 2 -> "shape-linked";
          case 3 -> "shape";
          case 4 -> "field-linked";
          case 5 -> "field";
          case 6 -> "linked";
          case 7 -> "all";
          default -> "";
        };
    return kind.isEmpty() ? Optional.empty() : Optional.of(new Disagreement(kind, most));
  }

  /** The difference of two areas if it is more than allowed, else 0. */
  private static double excess(Amount a, Amount b, double tolerance, double relative) {
    double difference = Math.abs(a.squareMetres - b.squareMetres);
    double part = relative * Math.max(a.squareMetres, b.squareMetres);
    // numbers in files are not exactly what was rounded
    double rounding = (a.rounding + b.rounding) * (1 + 1e-6);
    return difference > Math.max(rounding, Math.max(tolerance, part)) ? difference : 0;
  }
}
