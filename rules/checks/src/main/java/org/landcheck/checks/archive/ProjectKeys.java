package org.landcheck.checks.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.landcheck.api.Layer;
import org.landcheck.checks.Cell;

/**
 * Projects by their numbers, for folders named after them.
 *
 * <p>A folder belongs to a project if it is called as its number, or if the number is its first or
 * last part, set off by a blank, {@code _} or a bracket, or followed by a Chinese name. How
 * brackets, blanks and wide letters are written does not matter; nor, of a number of ten digits and
 * more that no other project has, do the words around it: 地字第430112202310076号.
 */
public final class ProjectKeys {
  /** Letters and digits that a number must have to be known without the words around it. */
  private static final int TELLING = 10;

  /** Stands for several projects. */
  private static final int SEVERAL = -1;

  private static final Pattern WORDS_BEFORE = Pattern.compile("^[\\u4e00-\\u9fff]+");
  private static final Pattern WORDS_BEHIND = Pattern.compile("[\\u4e00-\\u9fff].*$");

  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();

  /** Rows by numbers without the words around them. */
  private final Map<String, Integer> bare = new HashMap<>();

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
        keys.bare.merge(bare(text), row, (a, b) -> SEVERAL);
      }
    }
    return keys;
  }

  /** The letters and digits of a number, without the words before and behind it. */
  private static String bare(String text) {
    String behind = WORDS_BEFORE.matcher(text.strip()).replaceFirst("");
    return Folded.digits(WORDS_BEHIND.matcher(behind).replaceFirst(""));
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
    for (String part : new String[] {folder, parts[0], parts[parts.length - 1]}) {
      String number = bare(part);
      int row = number.length() < TELLING ? SEVERAL : bare.getOrDefault(number, SEVERAL);
      if (row != SEVERAL) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /**
   * The numbers of projects in the order of their rows.
   *
   * @param which whether those of a row are wanted
   */
  List<String> numbers(IntPredicate which) {
    return rows.entrySet().stream()
        .filter(each -> which.test(each.getValue()))
        .sorted(Map.Entry.comparingByValue())
        .map(each -> shown.get(each.getKey()))
        .toList();
  }
}
