package org.landcheck.checks.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Numbers that a folder's name may have been meant to be: those that differ from it by one
 * character, or by two that were swapped. How brackets, blanks and wide letters are written does
 * not matter.
 */
final class NearNumbers {
  private static final int LONGEST = 64;

  /** Names of fewer letters tell nothing. */
  private static final int SHORTEST = 4;

  /** Numbers less one character, to the numbers. */
  private final Map<String, List<String>> shortened = new HashMap<>();

  NearNumbers(List<String> numbers) {
    for (String number : numbers) {
      shorter(
          Folded.letters(number),
          part -> shortened.computeIfAbsent(part, x -> new ArrayList<>(1)).add(number));
    }
  }

  private static void shorter(String key, Consumer<String> each) {
    each.accept(key);
    for (int i = 0; i < Math.min(key.length(), LONGEST); i++) {
      each.accept(key.substring(0, i) + key.substring(i + 1));
    }
  }

  /** The number that is near to the name of a folder, if there is one alone. */
  Optional<String> to(String folder) {
    String key = Folded.letters(folder);
    Set<String> found = new HashSet<>();
    if (key.length() >= SHORTEST) {
      shorter(key, part -> found.addAll(shortened.getOrDefault(part, List.of())));
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }
}
