package org.landcheck.api.example;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Chinese page calls the examples, one after the other. */
final class ExampleTitles {
  private static final Pattern HEADING = Pattern.compile("### (bad|good): *(.*\\S)");

  private final Deque<Matcher> left = new ArrayDeque<>();

  private ExampleTitles() {}

  /** Reads the headings of the section. */
  static ExampleTitles of(String section) {
    ExampleTitles titles = new ExampleTitles();
    for (String line : section.split("\n")) {
      Matcher heading = HEADING.matcher(line.strip());
      if (heading.matches()) {
        titles.left.add(heading);
      } else if (!line.isBlank()) {
        throw new IllegalArgumentException("neither '### bad: …' nor '### good: …': " + line);
      }
    }
    return titles;
  }

  /**
   * The title of the next example.
   *
   * @param kind {@code bad} or {@code good}
   * @param english its title on the English page, by which a fault is found
   */
  String next(String kind, String english) {
    if (left.isEmpty() || !left.peek().group(1).equals(kind)) {
      throw new IllegalArgumentException(
          "the Chinese page lacks '### " + kind + ": …' for '" + english + "' below '## examples'");
    }
    return left.remove().group(2);
  }

  /** To be called when all examples have their titles. */
  void end() {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "the English page lacks an example for '" + left.peek().group(2) + "'");
    }
  }
}
