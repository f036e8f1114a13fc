package org.landcheck.io.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names of files from names of layers, no two the same on any system. */
public final class FileNames {
  /** Characters that some system does not allow in file names. */
  private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]";

  private final Set<String> taken = new HashSet<>();

  /** A name without ending that no other layer has, whatever the letter case. */
  public String take(String layer) {
    String plain = layer.replaceAll(FORBIDDEN, "_");
    String name = plain;
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = plain + "_" + n;
    }
    return name;
  }
}
