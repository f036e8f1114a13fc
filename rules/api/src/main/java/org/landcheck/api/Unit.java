package org.landcheck.api;

/** Unit of a parameter or of a measured value. */
public enum Unit {
  METRE("m", new LocalText("米", "m")),
  SQUARE_METRE("m2", new LocalText("平方米", "m²")),
  HECTARE("ha", new LocalText("公顷", "ha")),
  MU("mu", new LocalText("亩", "mu")),
  DEGREE("deg", new LocalText("度", "°")),
  PERCENT("%", LocalText.same("%")),
  COUNT("1", new LocalText("个", "")),
  NONE("", LocalText.EMPTY);

  private final String symbol;
  private final LocalText label;

  Unit(String symbol, LocalText label) {
    this.symbol = symbol;
    this.label = label;
  }

  /** Symbol written to files: {@code m}, {@code m2}, {@code deg} … */
  public String symbol() {
    return symbol;
  }

  /** What is printed behind a number. */
  public LocalText label() {
    return label;
  }
}
