package org.landcheck.checks.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.landcheck.api.Rule;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Tidy;
import org.landcheck.checks.values.Rewrite;

/** Texts of structured numbers, letter by letter. */
final class CodeText {
  private static final String ID = "normalise";

  private CodeText() {}

  /** Half-width capitals without blanks. */
  static String normalised(String text) {
    String tidy = Tidy.tidy(text);
    StringBuilder code = new StringBuilder(tidy.length());
    for (int i = 0; i < tidy.length(); i++) {
      if (!Texts.isBlank(tidy.charAt(i))) {
        code.append(tidy.charAt(i));
      }
    }
    return code.toString().toUpperCase(Locale.ROOT);
  }

  /** The fix that normalises a number of which nothing else is wrong. */
  static Rewrite normalising(BiPredicate<Rule, String> right) {
    return new Rewrite(
        ID,
        finding -> true,
        (text, finding, rule) ->
            "untidy".equals(finding.args().get("kind"))
                ? Optional.of(normalised(text)).filter(code -> right.test(rule, code))
                : Optional.empty());
  }

  /** Whether a part of a text is all digits; false if the text ends before it. */
  static boolean isDigits(String text, int from, int to) {
    if (text.length() < to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether a part of a text is all capital letters; false if the text ends before it. */
  static boolean isCapitals(String text, int from, int to) {
    if (text.length() < to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }

  /** Whether a part of a text is all noughts. */
  static boolean isNought(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /** The number that some digits are. */
  static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
