package org.landcheck.io.xlsx;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import org.landcheck.io.ledger.LedgerRow;
import org.landcheck.io.ledger.LedgerRow.Mark;

/**
 * Days as spreadsheets count them: 1 is 1 January 1900, and 60 a 29 February 1900 that never was;
 * or 0 is 1 January 1904. Behind the point is the part of the day.
 */
final class DayCount {
  /** Days after which people's dates end. */
  private static final int KEPT = 1 << 16;

  /** Day 0 of those from 1 March 1900 on. */
  private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

  private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
  private static final int NO_DAY = 60;
  private static final int LAST = 2_958_465;

  /** Days between the two beginnings. */
  private static final int APART = 1_462;

  private static final int SECONDS = 86_400;

  private final boolean from1904;

  /** Days as text, since few days fill many cells. */
  private final byte[][] texts = new byte[KEPT][];

  DayCount(boolean from1904) {
    this.from1904 = from1904;
  }

  /** Puts the day, the time, or both that a number stands for into a row. */
  void put(LedgerRow row, int column, double count) {
    long day = (long) Math.floor(count);
    long second = Math.round((count - day) * SECONDS);
    if (second == SECONDS) {
      day++;
      second = 0;
    }
    boolean isTime = day == 0 && second > 0;
    boolean isDay =
        from1904 ? day >= 0 && day <= LAST - APART : day >= 1 && day <= LAST && day != NO_DAY;
    if (isTime) {
      row.time(column, time(second));
    } else if (!isDay) {
      row.number(column, count, Mark.NONE);
    } else if (second == 0) {
      row.date(column, text((int) day));
    } else {
      row.time(column, date(day) + "T" + time(second));
    }
  }

  private byte[] text(int day) {
    if (day < KEPT && texts[day] != null) {
      return texts[day];
    }
    byte[] text = date(day).toString().getBytes(StandardCharsets.US_ASCII);
    if (day < KEPT) {
      texts[day] = text;
    }
    return text;
  }

  private LocalDate date(long day) {
    return from1904 ? SINCE_1904.plusDays(day) : SINCE_1900.plusDays(day < NO_DAY ? day + 1 : day);
  }

  private static String time(long second) {
    String time = LocalTime.ofSecondOfDay(second).toString();
    return time.length() == 5 ? time + ":00" : time;
  }

  /** The count of a day, counted from 1900; 0 if it is before 1 March 1900 or too late. */
  static long of(LocalDate date) {
    long count = date.toEpochDay() - SINCE_1900.toEpochDay();
    return count > NO_DAY && count <= LAST ? count : 0;
  }
}
