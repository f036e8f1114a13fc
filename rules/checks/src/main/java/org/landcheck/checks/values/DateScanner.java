package org.landcheck.checks.values;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;
import org.landcheck.checks.Texts;

/** Reads one text from front to back, without copies of its parts; used once. */
final class DateScanner {
  private static final int NONE = -1;
  private static final char END = 0;

  private final String text;
  private int at;
  private boolean numerals;

  DateScanner(String text) {
    this.text = text;
  }

  Optional<DateText> read() {
    blanks();
    int year = digits(4);
    blanks();
    char mark = peek();
    int month;
    int day;
    DateText.Spelling spelling;
    if (year != NONE && digit(mark) >= 0) {
      spelling = DateText.Spelling.COMPACT;
      month = digits(2);
      blanks();
      day = digits(2);
    } else {
      spelling = spelling(mark);
      if (year == NONE || spelling == DateText.Spelling.VALUE) {
        return Optional.empty();
      }
      at++;
      month = part();
      blanks();
      boolean chinese = spelling == DateText.Spelling.CHINESE;
      if (chinese ? !isMonth(peek()) : spelling(peek()) != spelling) {
        return Optional.empty();
      }
      at++;
      day = part();
      if (chinese) {
        blanks();
        if (!isDay(peek())) {
          return Optional.empty();
        }
        at++;
        spelling = numerals ? DateText.Spelling.NUMERALS : spelling;
      }
    }
    return day(year, month, day, spelling);
  }

  private Optional<DateText> day(int year, int month, int day, DateText.Spelling spelling) {
    boolean exists =
        year > 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= Month.of(month).length(Year.isLeap(year));
    if (!exists) {
      return Optional.empty();
    }
    DayTime time = DayTime.behind(text, at, spelling);
    return time == DayTime.NONSENSE
        ? Optional.empty()
        : Optional.of(new DateText(LocalDate.of(year, month, day), spelling, time == DayTime.SOME));
  }

  private char peek() {
    return at < text.length() ? Texts.narrow(text.charAt(at)) : END;
  }

  private void blanks() {
    while (at < text.length() && Texts.isBlank(text.charAt(at))) {
      at++;
    }
  }

  /** So many digits in a row, or {@link #NONE}. */
  private int digits(int count) {
    int number = 0;
    for (int i = 0; i < count; i++) {
      int digit = digit(peek());
      if (digit < 0) {
        return NONE;
      }
      number = 10 * number + digit;
      at++;
    }
    return number;
  }

  /** One or two digits, or a number up to 99 in numerals: 五, 十, 十五, 二十, 二十五, 一五. */
  private int part() {
    blanks();
    int number = NONE;
    for (int letters = 0; letters < 3; letters++) {
      char c = peek();
      int digit = digit(c);
      if (c == '十') {
        numerals = true;
        number = number == NONE ? 10 : 10 * number;
      } else if (digit < 0) {
        break;
      } else if (number == NONE) {
        number = digit;
      } else {
        // behind 十 a digit fills the place of the nought
        boolean ten = Texts.narrow(text.charAt(at - 1)) == '十';
        number = ten ? number + digit : 10 * number + digit;
      }
      at++;
    }
    return number;
  }

  /** Value of a digit or numeral, or negative. */
  private int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int numeral = c < '\u2000' ? NONE : "〇一二三四五六七八九".indexOf(c == '零' || c == '○' ? '〇' : c);
    numerals |= numeral >= 0;
    return numeral;
  }

  private static DateText.Spelling spelling(char mark) {
    return switch (mark) {
      case '-', '—', '–', '−' -> DateText.Spelling.DASHES;
      case '/' -> DateText.Spelling.SLASHES;
      case '.', '。' -> DateText.Spelling.DOTS;
      case '年' -> DateText.Spelling.CHINESE;
      default -> DateText.Spelling.VALUE;
    };
  }

  private static boolean isMonth(char c) {
    return c == '月' || c == '⽉';
  }

  private static boolean isDay(char c) {
    return c == '日' || c == '⽇' || c == '号';
  }
}
