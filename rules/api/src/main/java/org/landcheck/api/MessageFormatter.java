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
    return spell(arg);
  }

  /**
   * An argument of a finding. Thousands of amounts are parted: of what has a unit, and of counts,
   * which are whole numbers. Texts stay as they are, for they are codes, years and places.
   */
  public String spell(Object arg) {
    if (arg instanceof Quantity quantity) {
      return quantity(quantity);
    }
    if (arg instanceof Figure figure) {
      return figure.unit() == Unit.NONE ? figure.text() : grouped(figure.text());
    }
    if (arg instanceof Long count) {
      return grouped(count.toString());
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

  /**
   * Parts the thousands before the point of a number: {@code 1,234,567.8}, in both languages, as
   * counts have it everywhere. A text that is no plain number stays as it is.
   */
  public static String grouped(String number) {
    int first = number.startsWith("-") ? 1 : 0;
    int point = number.indexOf('.');
    int end = point < 0 ? number.length() : point;
    if (!isPlain(number, first, end)) {
      return number;
    }
    StringBuilder text = new StringBuilder(number);
    for (int i = end - 3; i > first; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  private static boolean isPlain(String number, int first, int end) {
    boolean digits = first < end;
    for (int i = first; i < number.length(); i++) {
      digits &= i == end || number.charAt(i) >= '0' && number.charAt(i) <= '9';
    }
    return digits;
  }

  /** A number with its unit, as people read it: {@code 1.23 m²}, {@code 1,234.5 平方米}. */
  public String quantity(Quantity quantity) {
    String unit = quantity.unit().label().in(lang);
    boolean sign = unit.equals("%") || unit.equals("°");
    String space = unit.isEmpty() || sign ? "" : " ";
    return grouped(number(quantity.value())) + space + unit;
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
