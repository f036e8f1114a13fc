package org.landcheck.api;

/** A number with its unit. Values are stored unrounded; writers round to 1e-4. */
public record Quantity(double value, Unit unit) {
  public static Quantity metres(double value) {
    return new Quantity(value, Unit.METRE);
  }

  public static Quantity squareMetres(double value) {
    return new Quantity(value, Unit.SQUARE_METRE);
  }

  public static Quantity count(long value) {
    return new Quantity(value, Unit.COUNT);
  }

  public static Quantity degrees(double value) {
    return new Quantity(value, Unit.DEGREE);
  }
}
