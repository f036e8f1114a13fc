package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.landcheck.sample.Dice;

/** Made-up numbers that are right by the rules they are built after. */
final class Numbers {
  /** Signs of GB 32100-2015. */
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** The day on which project codes began to carry year and month instead of the year. */
  private static final LocalDate SWITCH = LocalDate.of(2020, 11, 30);

  private Numbers() {}

  /** A unified social credit code of a company in a county, check character and all. */
  static String creditCode(String county, Dice dice) {
    StringBuilder code = new StringBuilder("91").append(county).append("MA4");
    while (code.length() < WEIGHTS.length) {
      code.append(SIGNS.charAt(dice.below(SIGNS.length())));
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += SIGNS.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return code.append(SIGNS.charAt((31 - sum % 31) % 31)).toString();
  }

  /**
   * The number of an identity card of nobody: registers count those born on a day from 001 on, this
   * has 000. The check character is that of GB 11643-1999.
   */
  static String identity(String county, LocalDate born) {
    String number = county + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "000";
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      // the weight of a place is a power of 2, modulo 11
      sum += (number.charAt(i) - '0') * ((1 << (number.length() - i)) % 11);
    }
    return number + "10X98765432".charAt(sum % 11);
  }

  /** A project code of 24 characters for a project begun on a day. */
  static String projectCode(String county, LocalDate begun, Dice dice) {
    String when =
        begun.isBefore(SWITCH)
            ? String.valueOf(begun.getYear())
            : String.format(Locale.ROOT, "%02d%02d", begun.getYear() % 100, begun.getMonthValue());
    return when + "-" + county + "-04-01-" + (100_000 + dice.below(900_000));
  }

  /** A supervision number of 19 characters. */
  static String supervision(String county, LocalDate day, String kind, int serial) {
    return county + day.getYear() + kind + String.format(Locale.ROOT, "%07d", serial);
  }

  /**
   * A certificate number: 15 digits, from December 2023 on 19 characters.
   *
   * @param kind two letters of the new form, {@code YG} for land use
   */
  static String certificate(String county, LocalDate day, String kind, int serial) {
    return day.isBefore(LocalDate.of(2023, 12, 1))
        ? county + day.getYear() + String.format(Locale.ROOT, "%05d", serial)
        : supervision(county, day, kind, serial);
  }
}
