package org.landcheck.core.pack;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Quantity;

/** Values of parameters: read from text, held against their range, shown. */
public final class ParamValues {
  private ParamValues() {}

  /**
   * A value as a person types it: a number, {@code true} or {@code false}, a text, or texts
   * separated by commas.
   *
   * @throws BadInputException if it is none or out of range
   */
  public static Object parse(Param<?> param, String text) throws BadInputException {
    Object value = convert(param, text.strip());
    Optional<LocalText> fault = fault(param, value);
    if (fault.isPresent()) {
      throw new BadInputException(fault.get());
    }
    return value;
  }

  private static Object convert(Param<?> param, String text) throws BadInputException {
    try {
      if (param.type() == Double.class) {
        return new BigDecimal(text).doubleValue();
      }
      if (param.type() == Long.class) {
        return new BigDecimal(text).longValueExact();
      }
    } catch (NumberFormatException | ArithmeticException e) {
      throw new BadInputException(
          new LocalText("“" + text + "”不是合适的数字", "\"" + text + "\" is not a number of that kind"),
          e);
    }
    if (param.type() == Boolean.class) {
      if (!text.equals("true") && !text.equals("false")) {
        throw new BadInputException(
            new LocalText(
                "应为 true 或 false，而不是“" + text + "”", "expected true or false, not " + text));
      }
      return Boolean.valueOf(text);
    }
    if (param.type() == List.class) {
      return Arrays.stream(text.split("[,，]"))
          .map(String::strip)
          .filter(each -> !each.isEmpty())
          .toList();
    }
    return text;
  }

  /** What is wrong with a value of the right type, if anything: numbers have a range. */
  static Optional<LocalText> fault(Param<?> param, Object value) {
    if (!(value instanceof Number number)) {
      return Optional.empty();
    }
    double it = number.doubleValue();
    if (it >= param.min() && it <= param.max()) {
      return Optional.empty();
    }
    String range = range(param) + " " + param.unit().symbol();
    return Optional.of(
        new LocalText(
            "参数 " + param.name() + " 应在 " + range.strip() + " 之间",
            "parameter " + param.name() + " must lie within " + range.strip()));
  }

  /** The least and the greatest value of a number. */
  public static String range(Param<?> param) {
    return plain(param.min()) + " … " + plain(param.max());
  }

  /** A number as people write it: {@code 0.01}, {@code 100}. */
  public static String plain(double number) {
    if (Double.isInfinite(number) || Math.abs(number) >= 1e15) {
      return number > 0 ? "∞" : "-∞";
    }
    BigDecimal exact = new BigDecimal(Double.toString(number));
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  /** How results show a value: numbers with their unit, everything else as text. */
  public static Object shown(Param<?> param, Object value) {
    if (value instanceof Number number) {
      return new Quantity(number.doubleValue(), param.unit());
    }
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
