package org.landcheck.checks.values;

import java.util.List;
import org.landcheck.api.Unit;
import org.landcheck.checks.Texts;

/**
 * A text that stands where a number should be.
 *
 * @param kind what keeps it from being one
 * @param number the plain number in it; empty if there is none, or more than one
 * @param unit what it is measured in, if it says so
 */
record NumberText(Kind kind, String number, Unit unit) {
  /** What keeps a text from being a number; of several, the last in this order. */
  enum Kind {
    /** Nothing: 1234.5, -3, .5, 1.2E5. */
    PLAIN,
    /** Blanks, or full-width digits and marks. */
    WIDE,
    /** 1,234.5. */
    GROUPED,
    /** 2.5㎡. */
    UNIT,
    /** 约3. */
    ABOUT,
    /** ≤2.5, 2.5以下. */
    COMPARISON,
    /** 2.5-3.0. */
    SEVERAL,
    /** No number at all. */
    WORDS
  }

  /** No number that people type is longer. */
  private static final int LONGEST = 64;

  private static final List<String> COMPARISONS =
      List.of(
          "<=", ">=", "=<", "=>", "≤", "≥", "≦", "≧", "<", ">", "不大于", "不小于", "不超过", "不低于", "不高于",
          "小于等于", "大于等于", "小于", "大于", "低于", "高于");
  private static final List<String> LIMITS = List.of("以上", "以下", "以内");
  private static final List<String> ABOUTS = List.of("大约", "约", "近", "左右", "±");
  private static final NumberText NOTHING = new NumberText(Kind.WORDS, "", Unit.NONE);

  /** Looks at a text that is not blank. */
  static NumberText of(String text) {
    if (text.length() > LONGEST) {
      return NOTHING;
    }
    DecimalSpan whole = DecimalSpan.from(text, 0);
    if (whole.end() == text.length() && !whole.grouped()) {
      return new NumberText(Kind.PLAIN, text, Unit.NONE);
    }
    String narrow = narrow(text);
    Kind kind = narrow.equals(text) ? Kind.PLAIN : Kind.WIDE;
    int from = 0;
    String sign = starting(narrow, 0, COMPARISONS);
    String about = starting(narrow, 0, ABOUTS);
    if (!sign.isEmpty()) {
      kind = Kind.COMPARISON;
      from = sign.length();
    } else if (!about.isEmpty()) {
      kind = Kind.ABOUT;
      from = about.length();
    }
    DecimalSpan span = DecimalSpan.from(narrow, from);
    if (span.end() == from) {
      return NOTHING;
    }
    kind = span.grouped() ? later(kind, Kind.GROUPED) : kind;
    String number = narrow.substring(from, span.end()).replace(",", "");
    return behind(narrow, span.end(), kind, number);
  }

  /** Looks at what stands behind the number. */
  private static NumberText behind(String text, int from, Kind before, String number) {
    Kind kind = before;
    int at = from;
    Unit unit = Unit.NONE;
    UnitWord word = UnitWord.at(text, at);
    if (word != UnitWord.NONE) {
      kind = later(kind, Kind.UNIT);
      unit = word.unit();
      at += word.length();
    }
    String limit = starting(text, at, LIMITS);
    String about = starting(text, at, ABOUTS);
    kind = limit.isEmpty() ? kind : later(kind, Kind.COMPARISON);
    kind = about.isEmpty() ? kind : later(kind, Kind.ABOUT);
    at += limit.length() + about.length();
    if (at == text.length()) {
      return new NumberText(kind, number, unit);
    }
    boolean more = "-~～—至到、,，;；/±×*".indexOf(text.charAt(at)) >= 0;
    return more && DecimalSpan.from(text, at + 1).end() > at + 1
        ? new NumberText(Kind.SEVERAL, "", Unit.NONE)
        : NOTHING;
  }

  private static Kind later(Kind a, Kind b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  /** The word of a list that stands at a place, or nothing. */
  private static String starting(String text, int at, List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return word;
      }
    }
    return "";
  }

  /** Without blanks, half-width. */
  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Texts.isBlank(c)) {
        narrow.append(Texts.narrow(c));
      }
    }
    return narrow.toString();
  }
}
