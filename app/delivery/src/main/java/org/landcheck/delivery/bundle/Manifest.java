package org.landcheck.delivery.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Digests by path, in the form of a BagIt manifest: {@code digest path} a line. */
final class Manifest {
  private final SortedMap<String, String> digests = new TreeMap<>();

  void put(String path, String digest) {
    digests.put(path, digest);
  }

  SortedMap<String, String> digests() {
    return digests;
  }

  /** The file's text, paths in order. */
  String text() {
    StringBuilder text = new StringBuilder();
    digests.forEach(
        (path, digest) -> text.append(digest).append("  ").append(encoded(path)).append('\n'));
    return text.toString();
  }

  /**
   * Reads a manifest that anybody may have written. Digests must be in lower case, as RFC 8493
   * recommends: nothing covers a tag manifest, so even the case of a letter must not change unseen.
   *
   * @throws IllegalArgumentException saying which line is not one, or names a path twice
   */
  static Map<String, String> parse(String text) {
    Map<String, String> digests = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.split("\r\n|\n|\r", -1)) {
      number++;
      if (line.isEmpty()) {
        continue;
      }
      String[] parts = line.split("[ \t]+", 2);
      if (parts.length < 2 || !parts[0].matches("[0-9a-f]+") || parts[1].isEmpty()) {
        throw new IllegalArgumentException("line " + number);
      }
      // Some tools of the GNU family put a star before names of binary files.
      String path = decoded(parts[1].startsWith("*") ? parts[1].substring(1) : parts[1]);
      if (digests.put(path, parts[0]) != null) {
        throw new IllegalArgumentException("line " + number);
      }
    }
    return digests;
  }

  private static String encoded(String path) {
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String decoded(String path) {
    String decoded = path.startsWith("./") ? path.substring(2) : path;
    return decoded.replaceAll("(?i)%0A", "\n").replaceAll("(?i)%0D", "\r").replace("%25", "%");
  }
}
