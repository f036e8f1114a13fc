package org.landcheck.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Fills the named places of a message: {@code {feature}} and {@code {other}} with what the first
 * and second feature are known by, every other name with the finding's argument of that name.
 */
public final class MessageFormatter {
  private final Lang lang;

  public MessageFormatter(Lang lang) {
    this.lang = lang;
  }

  String format(String template, Finding finding) {
    StringBuilder text = new StringBuilder(template.length() + 32);
    int written = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
      int close = endOfName(template, open + 1);
      if (close > open + 1 && close < template.length() && template.charAt(close) == '}') {
        text.append(template, written, open)
            .append(value(template.substring(open + 1, close), finding));
        written = close + 1;
      }
    }
    return text.append(template, written, template.length()).toString();
  }

  private static int endOfName(String text, int from) {
    int end = from;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  private String value(String name, Finding finding) {
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
