package org.landcheck.checks.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.checks.attribute.Tidy;
import org.landcheck.checks.values.DateText;

/** Dates as people write them: as {@link DateText} has them, and 2024年5月, 2024-05, 2024. */
final class StatedDate {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:[-/.年]?(\\d{1,2})(?:[-/.月]?(\\d{1,2}))?)?(?:\\D.*)?");

  private StatedDate() {}

  /** The day, or the first one of the month or year; empty if it is no date. */
  static Optional<LocalDate> of(String text) {
    Optional<LocalDate> day = DateText.of(text).map(DateText::day);
    if (day.isPresent()) {
      return day;
    }
    Matcher parts = FORM.matcher(Tidy.tidy(text));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2)),
              parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
