package org.landcheck.checks.schema;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;

/**
 * The fields of a layer beside those of the data dictionary. Collects differences in the order they
 * are asked for.
 */
final class FieldTable {
  private static final LocalText NOTHING = LocalText.same("");

  private final LayerSchema schema;
  private final LayerSpec spec;
  private final List<Difference> differences = new ArrayList<>();

  FieldTable(LayerSchema schema, LayerSpec spec) {
    this.schema = schema;
    this.spec = spec;
  }

  /**
   * One thing that is not as in the dictionary.
   *
   * @param field its name in the data, or in the dictionary if the data do not have it
   * @param other another field that it is about, empty if none
   * @param found what the data have, empty if that is the field itself
   * @param expected what the dictionary has, empty if nothing
   */
  record Difference(String kind, String field, String other, LocalText found, LocalText expected) {}

  List<Difference> differences() {
    return List.copyOf(differences);
  }

  private void add(String kind, Field field, String other, LocalText found, LocalText expected) {
    differences.add(new Difference(kind, field.sourceName(), other, found, expected));
  }

  private Optional<Field> found(FieldSpec expected) {
    int index = schema.indexOf(expected.name());
    return index < 0 ? Optional.empty() : Optional.of(schema.fields().get(index));
  }

  /** Fields under another name of theirs than the first. */
  void names() {
    for (FieldSpec expected : spec.fields()) {
      found(expected)
          .filter(field -> !field.sourceName().equalsIgnoreCase(expected.name()))
          .ifPresent(field -> add("name", field, expected.name(), NOTHING, NOTHING));
    }
  }

  /**
   * Aliases that are neither the title of the field nor any of its names; data have them in
   * Chinese, so the Chinese title is what is told. Blanks do not matter, nor whether letters,
   * digits and brackets are wide. Where data or dictionary say nothing beyond the name there is
   * nothing to compare.
   */
  void aliases() {
    for (FieldSpec expected : spec.fields()) {
      Optional<Field> field = found(expected).filter(each -> !each.alias().isEmpty());
      boolean titled = !fold(expected.title().zh()).equals(fold(expected.name()));
      if (field.isPresent() && titled && !answers(field.get().alias(), expected)) {
        String alias = field.get().alias();
        Optional<FieldSpec> other =
            spec.fields().stream().filter(each -> answers(alias, each)).findFirst();
        add(
            other.isPresent() ? "shifted" : "alias",
            field.get(),
            other.map(FieldSpec::name).orElse(""),
            LocalText.same(alias),
            LocalText.same(expected.title().zh()));
      }
    }
  }

  private static boolean answers(String alias, FieldSpec spec) {
    return Stream.concat(
            Stream.of(spec.name(), spec.title().zh(), spec.title().en()), spec.aliases().stream())
        .anyMatch(each -> fold(each).equals(fold(alias)));
  }

  /** Fields that the dictionary does not have. */
  void unlisted(List<String> allowed) {
    Set<String> known = new HashSet<>();
    spec.fields().forEach(field -> known.add(fold(field.name())));
    allowed.forEach(name -> known.add(fold(name)));
    for (Field field : schema.fields()) {
      if (!known.contains(fold(field.name())) && !known.contains(fold(field.sourceName()))) {
        add("unlisted", field, "", NOTHING, NOTHING);
      }
    }
  }

  /** Fields of the dictionary that need not be there and are not. */
  void missing() {
    for (FieldSpec expected : spec.fields()) {
      if (!expected.required() && found(expected).isEmpty()) {
        differences.add(new Difference("missing", expected.name(), "", NOTHING, expected.title()));
      }
    }
  }

  /**
   * Types, lengths and decimals that fit, by {@link TypeFit}, but are not the same. Lengths and
   * decimals are compared only where both sides give one: many formats have none for numbers.
   *
   * @param alternatives other types that are in use, which are as good
   */
  void sizes(boolean type, boolean length, boolean decimals, List<String> alternatives) {
    for (FieldSpec expected : spec.fields()) {
      Optional<Field> field = found(expected);
      if (field.isPresent()
          && !TypeFit.isAllowed(field.get(), expected, alternatives)
          && TypeFit.misfit(field.get(), expected, List.of()).isEmpty()) {
        Field is = field.get();
        boolean otherType = is.type() != expected.type();
        boolean longer = !otherType && isMore(is.length(), expected.length());
        boolean finer = !otherType && isMore(is.decimals(), expected.decimals());
        if (type && otherType || length && longer || decimals && finer) {
          add(
              "size",
              is,
              "",
              TypeWords.of(is.type(), is.length(), is.decimals()),
              TypeWords.of(expected.type(), expected.length(), expected.decimals()));
        }
      }
    }
  }

  private static boolean isMore(int found, int expected) {
    return expected > 0 && found > expected;
  }

  /** The first field that stands before one the dictionary has before it. */
  void order() {
    int before = -1;
    String last = "";
    for (FieldSpec expected : spec.fields()) {
      int index = schema.indexOf(expected.name());
      if (index >= 0 && index < before) {
        add("order", schema.fields().get(index), last, NOTHING, NOTHING);
        return;
      }
      if (index >= 0) {
        before = index;
        last = schema.fields().get(index).sourceName();
      }
    }
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}]", "")
        .toUpperCase(Locale.ROOT);
  }
}
