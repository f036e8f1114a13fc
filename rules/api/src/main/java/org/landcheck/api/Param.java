package org.landcheck.api;

import java.util.List;
import java.util.Objects;

/**
 * A setting of a check. Drives forms, the JSON Schema, the reference and validation.
 *
 * @param <T> Double, Long, Boolean, String or List (of String)
 * @param name as in packs and on the command line: {@code minArea}
 * @param min least allowed value of a number, inclusive
 * @param max greatest allowed value of a number, inclusive
 * @param strictness in which direction a change asks for more
 * @param meaning what its texts stand for
 */
public record Param<T>(
    String name,
    Class<T> type,
    Unit unit,
    T defaultValue,
    double min,
    double max,
    Strictness strictness,
    Meaning meaning) {
  /** Of a direction that cannot be told. */
  public Param(String name, Class<T> type, Unit unit, T defaultValue, double min, double max) {
    this(name, type, unit, defaultValue, min, max, Strictness.UNKNOWN, Meaning.VALUE);
  }

  public Param {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(defaultValue, "defaultValue");
    Objects.requireNonNull(strictness, "strictness");
    Objects.requireNonNull(meaning, "meaning");
  }

  /** The same setting, of which smaller values (or fewer of a list) ask for more. */
  public Param<T> stricterIfLower() {
    return with(Strictness.LOWER_IS_STRICTER, meaning);
  }

  /** The same setting, of which larger values (or more in a list) ask for more. */
  public Param<T> stricterIfHigher() {
    return with(Strictness.HIGHER_IS_STRICTER, meaning);
  }

  /**
   * The same setting, whose texts stand for something that the pack must have or be able to read.
   */
  public Param<T> meaning(Meaning of) {
    return with(strictness, of);
  }

  private Param<T> with(Strictness strict, Meaning means) {
    return new Param<>(name, type, unit, defaultValue, min, max, strict, means);
  }

  public static Param<Double> number(
      String name, Unit unit, double defaultValue, double min, double max) {
    return new Param<>(name, Double.class, unit, defaultValue, min, max);
  }

  public static Param<Long> integer(String name, long defaultValue, long min, long max) {
    return new Param<>(name, Long.class, Unit.COUNT, defaultValue, min, max);
  }

  public static Param<Boolean> flag(String name, boolean defaultValue) {
    return new Param<>(name, Boolean.class, Unit.NONE, defaultValue, 0, 0);
  }

  public static Param<String> text(String name, String defaultValue) {
    return new Param<>(name, String.class, Unit.NONE, defaultValue, 0, 0);
  }

  /** A list of texts; {@code List} because classes carry no type arguments. */
  @SuppressWarnings("rawtypes")
  public static Param<List> texts(String name, List<String> defaultValue) {
    return new Param<>(name, List.class, Unit.NONE, defaultValue, 0, 0);
  }
}
