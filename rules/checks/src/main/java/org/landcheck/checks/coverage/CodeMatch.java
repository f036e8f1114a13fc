package org.landcheck.checks.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;

/**
 * Which polygon of another layer a feature belongs to by its code.
 *
 * <p>Written {@code CHILD[from:to]=PARENT}, for instance {@code DJZQDM[0:9]=DJQDM}: characters
 * {@code from} (inclusive) to {@code to} (exclusive) of the child's field equal the parent's field.
 * Without brackets the whole value counts. An empty text matches everything with everything.
 *
 * @param childField field of the features looked at, empty if everything matches
 * @param to Integer.MAX_VALUE for the whole value
 */
public record CodeMatch(String childField, int from, int to, String parentField) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([^\\[\\]=\\s]+)(?:\\[(\\d{1,4}):(\\d{1,4})])?\\s*=\\s*(\\S+)\\s*");

  /** Reads the written form; empty if it is not of that form. */
  public static Optional<CodeMatch> parse(String text) {
    if (text.isBlank()) {
      return Optional.of(new CodeMatch("", 0, Integer.MAX_VALUE, ""));
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean whole = form.group(2) == null;
    return Optional.of(
        new CodeMatch(
            form.group(1),
            whole ? 0 : Integer.parseInt(form.group(2)),
            whole ? Integer.MAX_VALUE : Integer.parseInt(form.group(3)),
            form.group(4)));
  }

  /** Whether everything matches with everything. */
  public boolean all() {
    return childField.isEmpty();
  }

  /** Whether both layers have the fields it speaks of. */
  public boolean fits(LayerSchema children, LayerSchema parents) {
    return all() || (children.indexOf(childField) >= 0 && parents.indexOf(parentField) >= 0);
  }

  /** Group numbers of both layers: the same for features that belong together, -1 for none. */
  Groups groups(Layer children, Layer parents) {
    if (all()) {
      return new Groups(row -> 0, row -> 0);
    }
    int parent = parents.schema().indexOf(parentField);
    Map<String, Integer> numbers = new HashMap<>();
    int[] ofParent = new int[parents.size()];
    for (int row = 0; row < ofParent.length; row++) {
      Object code = parents.value(row, parent);
      ofParent[row] =
          code == null ? -1 : numbers.computeIfAbsent(code.toString(), c -> numbers.size());
    }
    int child = children.schema().indexOf(childField);
    int[] ofChild = new int[children.size()];
    for (int row = 0; row < ofChild.length; row++) {
      Object code = children.value(row, child);
      ofChild[row] = code == null ? -1 : numbers.getOrDefault(part(code.toString()), -1);
    }
    return new Groups(row -> ofChild[row], row -> ofParent[row]);
  }

  private String part(String code) {
    return code.length() <= from ? "" : code.substring(from, Math.min(to, code.length()));
  }

  /** Group number by row, for either layer. */
  record Groups(IntUnaryOperator ofChild, IntUnaryOperator ofParent) {}
}
