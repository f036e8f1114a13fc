package org.landcheck.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A vocabulary of a pack: which codes there are, what they mean, and when they were in force.
 *
 * @param id unique in its pack: {@code land-use}
 * @param source where it was taken from
 */
public record CodeList(
    String id, LocalText title, LocalText source, Certainty certainty, List<Code> codes) {
  public CodeList {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(certainty, "certainty");
    codes = List.copyOf(codes);
  }

  /**
   * One code.
   *
   * @param title its meaning as the vocabulary prints it
   * @param from first day it was in force; empty if always
   * @param until last day it was in force; empty if it still is
   * @param parent code of the class it belongs to
   */
  public record Code(
      String code,
      String title,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<String> parent) {
    public Code {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(parent, "parent");
    }

    /** Whether it was in force on a day. */
    public boolean isInForce(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }
  }

  /** The codes by their letters, for whoever asks often. A code may stand in a list once. */
  public Map<String, Code> byCode() {
    Map<String, Code> all = new HashMap<>();
    codes.forEach(code -> all.put(code.code(), code));
    return all;
  }
}
