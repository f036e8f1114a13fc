package org.landcheck.checks.values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds characters that no text should have, in all fields that hold texts. One finding a field: of
 * the first such character, and how many there are of all kinds.
 *
 * <p>Kind {@code control}: control characters but tabs and line breaks, which {@code
 * attribute.blanks} looks for; {@code zero-width}: characters without width and marks of writing
 * direction; {@code private-use}: characters whose meaning only the font of their author knows;
 * {@code surrogate}: half of a character.
 */
public final class ControlCharacter implements FeatureCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.control-character",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of());

  /** What is wrong with a character. */
  private enum Kind {
    NOTHING,
    CONTROL,
    ZERO_WIDTH,
    PRIVATE_USE,
    SURROGATE
  }

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public List<Fix> fixes() {
    // a character of private use may be a rare one of somebody's name
    return List.of(
        new Rewrite(
            "remove-character",
            finding -> "no".equals(finding.args().get("meaning")),
            (text, finding, rule) -> Optional.of(cleaned(text))));
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    TextCells.each(
        layer,
        row,
        List.of(),
        (field, text) -> {
          int first = next(text, 0);
          if (first < text.length()) {
            report(layer, row, field, text, first, inspection);
          }
        });
  }

  private static void report(
      Layer layer, int row, String field, String text, int first, Inspection inspection) {
    long count = 0;
    boolean meaning = false;
    for (int at = first; at < text.length(); at = next(text, after(text, at))) {
      count++;
      Kind kind = kind(text.codePointAt(at));
      meaning |= kind == Kind.PRIVATE_USE || kind == Kind.SURROGATE;
    }
    int character = text.codePointAt(first);
    inspection.report(
        Column.fault(INFO, layer, row, field, inspection)
            .arg("kind", kind(character).name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .arg("value", Texts.brief(cleaned(text)))
            .arg("character", codePoint(character))
            .arg("count", count)
            .arg("meaning", meaning ? "maybe" : "no")
            .build());
  }

  private static String codePoint(int character) {
    String hex = Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }

  private static int after(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  /** Place of the next bad character, or the end. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean harmless = c >= ' ' && c < 0x7F || c >= 0x3000 && c < 0xD800;
      if (!harmless && kind(text.codePointAt(at)) != Kind.NOTHING) {
        return at;
      }
      at += harmless ? 1 : Character.charCount(text.codePointAt(at));
    }
    return text.length();
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int from = 0;
    while (from < text.length()) {
      int bad = next(text, from);
      clean.append(text, from, bad);
      from = bad < text.length() ? after(text, bad) : bad;
    }
    return clean.toString();
  }

  private static Kind kind(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> isLayout(character) ? Kind.NOTHING : Kind.CONTROL;
      case Character.FORMAT -> Kind.ZERO_WIDTH;
      case Character.PRIVATE_USE -> Kind.PRIVATE_USE;
      case Character.SURROGATE -> Kind.SURROGATE;
      default -> Kind.NOTHING;
    };
  }

  private static boolean isLayout(int character) {
    return character == '\t' || character == '\n' || character == '\r';
  }
}
