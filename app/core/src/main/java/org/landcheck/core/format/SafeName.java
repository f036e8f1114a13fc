package org.landcheck.core.format;

import java.util.regex.Pattern;

/**
 * Names that a file can have on every system. Windows keeps the names of devices for itself,
 * whatever stands behind their first point, drops points and blanks at the end, and takes what
 * stands behind a colon for another stream of the file
 * (learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
public final class SafeName {
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[\\d¹²³])\\s*(\\..*)?");

  /** Half characters among them: no system can write those. */
  private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}]";

  private static final Pattern LOOSE_END = Pattern.compile("[. ]+$");

  /** File systems take 255 bytes; the ending and a number to tell names apart come on top. */
  private static final int MOST_BYTES = 200;

  private SafeName() {}

  /** Whether Windows keeps a name for one of its devices. */
  public static boolean isDevice(String name) {
    return DEVICE.matcher(name).matches();
  }

  /** Whether every system can have a file of this name. */
  public static boolean isSafe(String name) {
    return of(name).equals(name);
  }

  /** The name, or the nearest to it that every system can have; never empty. */
  public static String of(String name) {
    String plain = ended(name.replaceAll(FORBIDDEN, "_"));
    return plain.isEmpty() || isDevice(plain) ? ended("_" + plain) : plain;
  }

  private static String ended(String name) {
    return LOOSE_END.matcher(cut(name)).replaceAll(end -> "_".repeat(end.group().length()));
  }

  private static String cut(String name) {
    int bytes = 0;
    int end = 0;
    while (end < name.length()) {
      int letter = name.codePointAt(end);
      bytes += letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
      if (bytes > MOST_BYTES) {
        return name.substring(0, end);
      }
      end += Character.charCount(letter);
    }
    return name;
  }
}
