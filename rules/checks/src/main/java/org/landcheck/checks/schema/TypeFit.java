package org.landcheck.checks.schema;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.RulePack;
import org.landcheck.checks.Texts;

/**
 * Whether a field of the data can hold what a pack expects of it. Formats differ in what they can
 * say, so a field fits if it is wide enough: longer texts, unlimited lengths, a date with a time,
 * whole numbers stored as numbers without decimals.
 */
public final class TypeFit {
  private TypeFit() {}

  /** What is wrong with a field. */
  public enum Misfit {
    TYPE("type"),
    /** Values may be cut off. */
    LENGTH("length"),
    /** Decimals may be lost. */
    DECIMALS("decimals");

    private final String code;

    Misfit(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /**
   * What is wrong with a field; empty if it fits.
   *
   * @param alternatives other types that are in use, as {@code FIELD=type:length} with the name the
   *     field has in the pack
   */
  public static Optional<Misfit> misfit(
      Field found, FieldSpec expected, List<String> alternatives) {
    if (isAllowed(found, expected, alternatives)) {
      return Optional.empty();
    }
    if (!fits(found, expected.type())) {
      return Optional.of(Misfit.TYPE);
    }
    if (found.length() > 0 && found.length() < expected.length()) {
      return Optional.of(Misfit.LENGTH);
    }
    return found.decimals() > 0 && found.decimals() < expected.decimals()
        ? Optional.of(Misfit.DECIMALS)
        : Optional.empty();
  }

  /** The alternatives that any rule of a pack allows. */
  public static List<String> alternatives(RulePack pack) {
    return pack.rules().stream()
        .filter(rule -> rule.check().equals(WrongFieldType.ID))
        .flatMap(rule -> Texts.list(rule.param(WrongFieldType.ALTERNATIVES)).stream())
        .toList();
  }

  /** Whether one of the alternatives is what a field is. */
  static boolean isAllowed(Field found, FieldSpec expected, List<String> alternatives) {
    return alternatives.stream().anyMatch(each -> allows(each, expected.name(), found));
  }

  private static boolean fits(Field found, FieldType expected) {
    FieldType type = found.type();
    return type == expected
        || switch (expected) {
          case INTEGER -> type == FieldType.REAL && found.length() > 0 && found.decimals() == 0;
          case BOOLEAN -> type == FieldType.INTEGER;
          case DATE -> type == FieldType.DATETIME;
          case DATETIME -> type == FieldType.DATE;
          default -> false;
        };
  }

  /** Whether an alternative is about a field and allows its type. */
  private static boolean allows(String alternative, String name, Field found) {
    String[] sides = alternative.split("=", 2);
    String[] type = sides[sides.length - 1].strip().split(":", 2);
    int length = type.length > 1 && type[1].matches("\\d{1,6}") ? Integer.parseInt(type[1]) : 0;
    return sides.length == 2
        && sides[0].strip().equals(name)
        && type[0].equalsIgnoreCase(found.type().name())
        && (found.length() == 0 || found.length() >= length);
  }
}
