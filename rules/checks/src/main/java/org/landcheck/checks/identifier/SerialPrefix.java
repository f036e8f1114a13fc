package org.landcheck.checks.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.landcheck.checks.attribute.BoundedText;

/**
 * Where the number in order begins in a code: behind so many characters, or behind the first group
 * of a pattern for the whole code.
 */
final class SerialPrefix {
  /** No number in order has more digits. */
  private static final int DIGITS = 12;

  private final int length;

  /** Empty if characters are counted. */
  private final Optional<Pattern> pattern;

  /**
   * A code taken apart.
   *
   * @param digits of the number in order, noughts in front included
   */
  record Split(String prefix, long serial, int digits) {}

  private SerialPrefix(int length, Optional<Pattern> pattern) {
    this.length = length;
    this.pattern = pattern;
  }

  /**
   * From a number of characters or a regular expression with a group.
   *
   * @return empty if it is neither
   */
  static Optional<SerialPrefix> of(String text) {
    if (!text.isEmpty() && text.length() <= 4 && CodeText.isDigits(text, 0, text.length())) {
      return Optional.of(new SerialPrefix(Integer.parseInt(text), Optional.empty()));
    }
    try {
      Pattern pattern = Pattern.compile(text);
      return pattern.matcher("").groupCount() > 0
          ? Optional.of(new SerialPrefix(0, Optional.of(pattern)))
          : Optional.empty();
    } catch (PatternSyntaxException e) {
      // a fault of the pack: said once for the rule
      return Optional.empty();
    }
  }

  /**
   * Takes a code apart; empty if it has no number in order there.
   *
   * @throws BoundedText.TooSlow if the pattern takes too long
   */
  Optional<Split> split(String code) {
    int end = length;
    if (pattern.isPresent()) {
      Optional<Matcher> match = BoundedText.match(pattern.get(), code);
      end = match.isEmpty() ? -1 : match.get().end(1);
    }
    int to = Math.max(end, 0);
    long serial = 0;
    while (end >= 0
        && to < code.length()
        && to - end < DIGITS
        && CodeText.isDigits(code, to, to + 1)) {
      serial = 10 * serial + code.charAt(to) - '0';
      to++;
    }
    return end < 0 || to == end
        ? Optional.empty()
        : Optional.of(new Split(code.substring(0, end), serial, to - end));
  }
}
