package org.landcheck.delivery.html;

import java.util.Locale;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.delivery.Decimals;

/** A value of an example as people can see it. */
public final class ExampleValue {
  private static final LocalText NONE = new LocalText("空", "no value");

  private ExampleValue() {}

  /**
   * @param value {@code null} is SQL NULL
   */
  public static String of(Object value, Lang lang) {
    if (value == null) {
      return NONE.in(lang);
    }
    return value instanceof Double number && Double.isFinite(number)
        ? Decimals.typed(number)
        : visible(value.toString());
  }

  /** Characters that cannot be seen are what some checks are about: they get their number. */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              boolean hidden =
                  Character.isISOControl(point)
                      || Character.getType(point) == Character.FORMAT
                      || (Character.isSpaceChar(point) && point != ' ');
              if (hidden) {
                shown.append(String.format(Locale.ROOT, "⟨U+%04X⟩", point));
              } else {
                shown.appendCodePoint(point);
              }
            });
    return shown.toString();
  }
}
