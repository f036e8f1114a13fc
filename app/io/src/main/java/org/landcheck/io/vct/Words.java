package org.landcheck.io.vct;

import java.util.Locale;
import java.util.Set;

/** Names and texts as a file can hold them: in one line, without the separator. */
final class Words {
  private Words() {}

  /** A name that differs from those taken, in more than capitals, and is no word of the format. */
  static String name(String wanted, Set<String> taken) {
    String plain = text(wanted).replaceAll("[\\p{Cntrl}]", "_").strip();
    String lower = plain.toLowerCase(Locale.ROOT);
    if (plain.isEmpty() || lower.endsWith("begin") || lower.endsWith("end")) {
      plain += "_";
    }
    String name = plain;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = plain + "_" + i;
    }
    return name;
  }

  /** A value: commas become wide ones, line ends are left out. */
  static String text(String value) {
    if (!needsChange(value)) {
      return value;
    }
    return value.replace(',', '，').replace("\r", "").replace("\n", "");
  }

  static boolean needsChange(String value) {
    return value.indexOf(',') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
  }

  /** Whether a value says nothing to a reader, as NULL. */
  static boolean isBlank(String value) {
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      if (character > ' ') {
        return false;
      }
    }
    return true;
  }
}
