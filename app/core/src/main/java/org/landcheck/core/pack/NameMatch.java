package org.landcheck.core.pack;

import java.util.List;
import java.util.Locale;

/** How well a name found in data answers to a name of a pack and its aliases. */
final class NameMatch {
  private NameMatch() {}

  static boolean exact(String found, String name) {
    return fold(found).equals(fold(name));
  }

  static boolean alias(String found, List<String> aliases) {
    return aliases.stream().anyMatch(alias -> exact(found, alias));
  }

  /** The name or an alias with digits or a separator right before and behind, or an end. */
  static boolean prefix(String found, String name, List<String> aliases) {
    return contains(fold(found), fold(name))
        || aliases.stream().anyMatch(alias -> contains(fold(found), fold(alias)));
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
