package org.landcheck.checks.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.landcheck.api.Layer;
import org.landcheck.checks.Cell;

/**
 * Projects by their numbers, for folders named after them.
 *
 * <p>A folder belongs to a project if it is called as its number, or if the number is its first or
 * last part, set off by a blank, {@code _} or a bracket, or followed by a Chinese name. How
 * brackets, blanks and wide letters are written does not matter.
 */
public final class ProjectKeys {
  private static final int LONGEST = 64;

  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();

  /** Numbers less one character, to the number. */
  private final Map<String, String> shortened = new HashMap<>();

  private ProjectKeys() {}

  static ProjectKeys of(Layer projects, String field) {
    return of(projects.size(), row -> Cell.text(projects, row, field));
  }

  /** Of numbers, each in the place of a row. */
  public static ProjectKeys of(List<String> numbers) {
    return of(numbers.size(), numbers::get);
  }

  private static ProjectKeys of(int count, IntFunction<String> numbers) {
    ProjectKeys keys = new ProjectKeys();
    for (int row = 0; row < count; row++) {
      String text = numbers.apply(row);
      String key = Folded.letters(text);
      if (!key.isEmpty() && keys.rows.putIfAbsent(key, row) == null) {
        keys.shown.put(key, text);
        shorter(key, part -> keys.shortened.putIfAbsent(part, key));
      }
    }
    return keys;
  }

  private static void shorter(String key, java.util.function.Consumer<String> each) {
    each.accept(key);
    for (int i = 0; i < Math.min(key.length(), LONGEST); i++) {
      each.accept(key.substring(0, i) + key.substring(i + 1));
    }
  }

  /** Row of the project a folder belongs to. */
  public Optional<Integer> row(String folder) {
    Optional<Integer> whole = Optional.ofNullable(rows.get(Folded.letters(folder)));
    if (whole.isPresent()) {
      return whole;
    }
    String[] parts = folder.strip().split("[\\s_（）()【】\\[\\]]+");
    String front = folder.strip().replaceFirst("[\\u4e00-\\u9fff].*$", "");
    for (String part : new String[] {parts[0], parts[parts.length - 1], front}) {
      String key = Folded.letters(part);
      if (!key.isEmpty() && rows.containsKey(key)) {
        return Optional.of(rows.get(key));
      }
    }
    return Optional.empty();
  }

  /** The number of a project that differs from a folder's name by one character or two swapped. */
  Optional<String> near(String folder) {
    String key = Folded.letters(folder);
    String[] found = new String[1];
    if (key.length() > 3) {
      shorter(
          key,
          part -> {
            if (found[0] == null && shortened.containsKey(part)) {
              found[0] = shown.get(shortened.get(part));
            }
          });
    }
    return Optional.ofNullable(found[0]);
  }
}
