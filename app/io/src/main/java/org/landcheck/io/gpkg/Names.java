package org.landcheck.io.gpkg;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out names that differ by more than case, as SQLite compares them. */
final class Names {
  private final Set<String> taken = new HashSet<>();

  /** The wanted name, or with a number behind it if it is taken. */
  String take(String wanted) {
    String name = wanted;
    for (int i = 1; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }
}
