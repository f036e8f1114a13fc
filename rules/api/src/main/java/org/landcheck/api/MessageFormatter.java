package org.landcheck.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Fills the named places of messages and spells values as people read them. */
public final class MessageFormatter {
  private final Lang lang;

  public MessageFormatter(Lang lang) {
    this.lang = lang;
  }

  /** The message of a finding. */
  String format(MessageTemplate template, Finding finding) {
    StringBuilder text = new StringBuilder(template.texts().get(0));
    for (int i = 0; i < template.names().size(); i++) {
      text.append(value(template.names().get(i), finding)).append(template.texts().get(i + 1));
    }
    return text.toString();
  }

  /** What stands in a place of a {@link MessageTemplate}; empty if the finding does not say. */
  public String value(String name, Finding finding) {
    Object arg = finding.args().get(name);
    if (arg == null) {
      return switch (name) {
        case "feature" -> name(finding, 0);
        case "other" -> name(finding, 1);
        case "layer" -> finding.layer();
        default -> "";
      };
    }
    if (arg instanceof Quantity quantity) {
      return quantity(quantity);
    }
    return arg instanceof Double number ? number(number) : arg.toString();
  }

  private static String name(Finding finding, int index) {
    if (index >= finding.features().size()) {
      return "";
    }
    String label = finding.labels().get(index);
    return label.isEmpty() ? finding.features().get(index).toString() : label;
  }

  /** A number with its unit, as people read it: {@code 1.23 m²}, {@code 1.23 平方米}. */
  public String quantity(Quantity quantity) {
    String unit = quantity.unit().label().in(lang);
    boolean sign = unit.equals("%") || unit.equals("°");
    String space = unit.isEmpty() || sign ? "" : " ";
    return number(quantity.value()) + space + unit;
  }

  /** Two decimals from 1 upward, four below, trailing zeros dropped; never in powers of ten. */
  public static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    int decimals = Math.abs(value) >= 1 ? 2 : 4;
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
