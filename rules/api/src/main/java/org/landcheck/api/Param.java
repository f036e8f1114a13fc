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
 */
public record Param<T>(
    String name, Class<T> type, Unit unit, T defaultValue, double min, double max) {
  public Param {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(defaultValue, "defaultValue");
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
