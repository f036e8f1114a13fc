package org.landcheck.io.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.landcheck.api.Layer;

/**
 * Names of sheets as spreadsheets allow them: up to 31 characters, none of {@code []:*?/\}, no
 * apostrophe at either end, and no two alike whatever their case.
 */
final class SheetNames {
  private static final int LONGEST = 31;
  private static final String FORBIDDEN = "[\\[\\]:*?/\\\\\\p{Cntrl}]|^'|'$";

  private final Set<String> taken = new HashSet<>();

  /** The name of the first sheet of each layer. */
  static List<String> of(List<Layer> layers) {
    SheetNames names = new SheetNames();
    List<String> all = new ArrayList<>();
    for (Layer layer : layers) {
      all.add(names.next(layer.name()));
    }
    return all;
  }

  String next(String name) {
    String allowed = name.replaceAll(FORBIDDEN, "_");
    if (allowed.isBlank() || allowed.equalsIgnoreCase("history")) {
      allowed = allowed.strip() + "_";
    }
    String free = cut(allowed, LONGEST);
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      String ending = "_" + i;
      free = cut(allowed, LONGEST - ending.length()) + ending;
    }
    return free;
  }

  private static String cut(String name, int length) {
    if (name.length() <= length) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
    return name.substring(0, end);
  }
}
