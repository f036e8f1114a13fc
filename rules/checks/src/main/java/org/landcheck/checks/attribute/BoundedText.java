package org.landcheck.checks.attribute;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that can be read only so often, so that a pattern that tries everything comes to an end.
 *
 * <p>Readings are counted, not seconds: the outcome is the same on every machine.
 */
public final class BoundedText implements CharSequence {
  /** A pattern that needed too many readings. */
  public static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooSlow() {
      super("pattern needs too many steps", null, false, false);
    }
  }

  /** Thousands of times what a sensible pattern needs; some milliseconds. */
  private static final int READINGS = 1_000_000;

  private final String text;
  private int left = READINGS;

  private BoundedText(String text) {
    this.text = text;
  }

  /**
   * Whether a whole text is of a pattern.
   *
   * @throws TooSlow if that would take too long to say
   */
  public static boolean matches(Pattern pattern, String text) {
    return match(pattern, text).isPresent();
  }

  /**
   * How a whole text is of a pattern; empty if it is not.
   *
   * @throws TooSlow if that would take too long to say
   */
  public static Optional<Matcher> match(Pattern pattern, String text) {
    try {
      Matcher matcher = pattern.matcher(new BoundedText(text));
      return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    } catch (StackOverflowError e) {
      // some patterns go one step deeper with each letter
      throw new TooSlow();
    }
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new TooSlow();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
