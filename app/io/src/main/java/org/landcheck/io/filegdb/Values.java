package org.landcheck.io.filegdb;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.Decimals;

/** Attribute values as they are stored, put into cells. */
final class Values {
  /** Characters of a GUID in braces. */
  static final int GUID_LENGTH = 38;

  /** Days from 1899-12-30, from which days are counted, to 1970-01-01. */
  private static final long EPOCH = 25_569;

  private static final long MILLIS = 86_400_000;
  private static final double FIRST = LocalDate.of(1, 1, 1).toEpochDay() * (double) MILLIS;
  private static final double END = LocalDate.of(10_000, 1, 1).toEpochDay() * (double) MILLIS;
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  /** Order in which the bytes of a GUID are written: its first three parts are little-endian. */
  private static final int[] GUID_ORDER = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

  private Values() {}

  /** {@code {12345678-9ABC-DEF0-1234-567890ABCDEF}} of 16 bytes. */
  static byte[] guid(ByteCursor in) throws CutOffException {
    byte[] bytes = in.copy(16);
    byte[] text = new byte[GUID_LENGTH];
    int at = 0;
    text[at++] = '{';
    for (int i = 0; i < 16; i++) {
      if (i == 4 || i == 6 || i == 8 || i == 10) {
        text[at++] = '-';
      }
      int value = bytes[GUID_ORDER[i]] & 0xFF;
      text[at++] = (byte) HEX[value >> 4];
      text[at++] = (byte) HEX[value & 15];
    }
    text[at] = '}';
    return text;
  }

  /**
   * A moment by its days since 1899-12-30: {@code 2026-11-01T08:30:00.000}.
   *
   * @param zone what follows the time; empty where none is known
   */
  static void moment(double days, String zone, Cells to) {
    double millis = Math.rint((days - EPOCH) * MILLIS);
    if (!isInCalendar(millis)) {
      to.addText(Decimals.text(days));
      return;
    }
    long whole = (long) millis;
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(whole, MILLIS));
    to.addText(date + "T" + time(Math.floorMod(whole, MILLIS), true) + zone);
  }

  /** A day; one that also has a time stays a moment. */
  static void day(double days, Cells to) {
    if (days == Math.rint(days) && isInCalendar((days - EPOCH) * MILLIS)) {
      to.addText(LocalDate.ofEpochDay((long) days - EPOCH).toString());
    } else {
      moment(days, "", to);
    }
  }

  /** A time by the part of a day that has passed. */
  static void time(double days, Cells to) {
    double millis = Math.rint(days * MILLIS);
    boolean isTime = millis >= 0 && millis < MILLIS;
    to.addText(isTime ? time((long) millis, false) : Decimals.text(days));
  }

  /** {@code +08:00} of minutes. */
  static String zone(int minutes) {
    int size = Math.abs(minutes);
    return String.format(Locale.ROOT, "%s%02d:%02d", minutes < 0 ? "-" : "+", size / 60, size % 60);
  }

  private static String time(long millis, boolean always) {
    String seconds = LocalTime.ofSecondOfDay(millis / 1000).toString();
    String whole = seconds.length() == 5 ? seconds + ":00" : seconds;
    long rest = millis % 1000;
    return rest == 0 && !always ? whole : whole + String.format(Locale.ROOT, ".%03d", rest);
  }

  /** Whether a moment lies in the years that have four digits. */
  private static boolean isInCalendar(double millis) {
    return millis >= FIRST && millis < END;
  }
}
