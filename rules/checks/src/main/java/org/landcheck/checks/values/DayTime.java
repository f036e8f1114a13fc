package org.landcheck.checks.values;

import org.landcheck.checks.Texts;

/** What stands behind a day: a time, nothing, or what makes no sense there. */
enum DayTime {
  MIDNIGHT,
  SOME,
  NONSENSE;

  private static final String LETTERS = ":.TZtz+-时分秒点上下午";

  /**
   * Looks at the rest of a text.
   *
   * @param from where the day ends
   */
  static DayTime behind(String text, int from, DateText.Spelling spelling) {
    if (from == text.length()) {
      return MIDNIGHT;
    }
    char first = Texts.narrow(text.charAt(from));
    boolean apart =
        spelling == DateText.Spelling.CHINESE
            || spelling == DateText.Spelling.NUMERALS
            || Texts.isBlank(first)
            || first == 'T'
            || isClock(text, from, spelling);
    DayTime time = apart ? MIDNIGHT : NONSENSE;
    boolean zone = false;
    boolean number = false;
    for (int i = from; i < text.length() && time != NONSENSE; i++) {
      char c = Texts.narrow(text.charAt(i));
      if (c >= '0' && c <= '9') {
        number = true;
        // the offset of a zone is no time of day
        time = c > '0' && !zone ? SOME : time;
      } else if (LETTERS.indexOf(c) >= 0) {
        zone |= c == '+' || c == '-';
        // 下午 alone is a time as well
        time = c == '上' || c == '下' || c == '午' ? SOME : time;
      } else if (!Texts.isBlank(c)) {
        time = NONSENSE;
      }
    }
    return time == MIDNIGHT && !number && !Texts.trim(text.substring(from)).isEmpty()
        ? NONSENSE
        : time;
  }

  /** Six more digits behind 20210315. */
  private static boolean isClock(String text, int from, DateText.Spelling spelling) {
    boolean clock = spelling == DateText.Spelling.COMPACT && Texts.trim(text).length() == 14;
    for (int i = from; i < from + 6 && clock; i++) {
      char c = i < text.length() ? Texts.narrow(text.charAt(i)) : ' ';
      clock = c >= '0' && c <= '9';
    }
    return clock;
  }
}
