package org.landcheck.checks.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fields of a layer and what they are compared with in another, by place: {@code A=B, C=D}.
 *
 * @param own not empty
 * @param other as many
 */
record FieldPairs(List<String> own, List<String> other) {
  FieldPairs {
    own = List.copyOf(own);
    other = List.copyOf(other);
  }

  /** Reads pairs set apart by commas; a name alone stands for both sides. */
  static Optional<FieldPairs> parse(String text) {
    return parse(List.of(text.split("[,，;；]", -1)));
  }

  /** Reads one pair each; a name alone stands for both sides. */
  static Optional<FieldPairs> parse(List<String> pairs) {
    List<String> own = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (String pair : pairs) {
      String[] sides = pair.split("=", -1);
      String left = sides[0].strip();
      String right = sides[sides.length - 1].strip();
      if (sides.length > 2 || left.isEmpty() || right.isEmpty()) {
        return Optional.empty();
      }
      own.add(left);
      other.add(right);
    }
    return own.isEmpty() ? Optional.empty() : Optional.of(new FieldPairs(own, other));
  }
}
