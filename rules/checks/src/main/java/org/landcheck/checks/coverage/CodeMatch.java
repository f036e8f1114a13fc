package org.landcheck.checks.coverage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.checks.Texts;

/**
 * Which polygon of another layer a feature belongs to by its code.
 *
 * <p>Written {@code CHILD[from:to]=PARENT}, for instance {@code DJZQDM[0:9]=DJQDM}: characters
 * {@code from} (inclusive) to {@code to} (exclusive) of the child's field equal the parent's field.
 * Without brackets the whole value counts, blanks at its ends never. An empty text matches
 * everything with everything.
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

  /** The code that a parent has, if any. */
  Optional<String> parentCode(Layer parents, int row) {
    return code(parents, row, parentField);
  }

  /** The code that a child's parent must have, if the child has one. */
  Optional<String> childCode(Layer children, int row) {
    return code(children, row, childField).map(this::part);
  }

  private static Optional<String> code(Layer layer, int row, String field) {
    return Optional.of(Texts.shown(layer.value(row, layer.schema().indexOf(field))))
        .filter(code -> !code.isEmpty());
  }

  private String part(String code) {
    return code.length() <= from ? "" : code.substring(from, Math.min(to, code.length()));
  }
}
