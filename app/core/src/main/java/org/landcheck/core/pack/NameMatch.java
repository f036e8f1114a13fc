package org.landcheck.core.pack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How well a name found in data answers to a name of a pack and its aliases. */
final class NameMatch {
  private static final int DBF_NAME_BYTES = 10;
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GBK"));

  private static final Pattern NOTE = Pattern.compile("\\s*[（(\\[【][^（()）\\[\\]【】]*[)）\\]】]$");

  private NameMatch() {}

  static boolean exact(String found, String name) {
    return fold(found).equals(fold(name));
  }

  static boolean alias(String found, List<String> aliases) {
    return aliases.stream().anyMatch(alias -> exact(found, alias));
  }

  /** The name or an alias with a note in brackets behind it, such as a unit: 用地面积（亩）. */
  static boolean noted(String found, String name, List<String> aliases) {
    String bare = NOTE.matcher(found.strip()).replaceFirst("");
    return bare.length() < found.strip().length() && (exact(bare, name) || alias(bare, aliases));
  }

  /** The name or an alias behind the title of the group of columns it stands in: 项目情况_项目名称. */
  static boolean grouped(String found, String name, List<String> aliases) {
    String own = found.substring(found.lastIndexOf('_') + 1);
    return own.length() < found.length() && (exact(own, name) || alias(own, aliases));
  }

  /** The name or an alias with digits or a separator right before and behind, or an end. */
  static boolean prefix(String found, String name, List<String> aliases) {
    return contains(fold(found), fold(name))
        || aliases.stream().anyMatch(alias -> contains(fold(found), fold(alias)));
  }

  /**
   * The name or an alias as a shapefile keeps it: cut where 10 bytes are full, in the encodings
   * that are used for Chinese names.
   */
  static boolean cut(String found, String name, List<String> aliases) {
    return isCut(found, name) || aliases.stream().anyMatch(alias -> isCut(found, alias));
  }

  private static boolean isCut(String found, String name) {
    for (Charset charset : ENCODINGS) {
      int fits = name.length();
      while (name.substring(0, fits).getBytes(charset).length > DBF_NAME_BYTES) {
        fits--;
      }
      if (fits < name.length() && exact(found, name.substring(0, fits))) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String found, String name) {
    if (name.isEmpty()) {
      return false;
    }
    for (int at = found.indexOf(name); at >= 0; at = found.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean before = at == 0 || separates(found.charAt(at - 1));
      boolean behind = end == found.length() || separates(found.charAt(end));
      if (before && behind) {
        return true;
      }
    }
    return false;
  }

  private static boolean separates(char c) {
    return !Character.isLetter(c);
  }

  static String fold(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }
}
