package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.landcheck.api.LocalText;

/**
 * One setting of a rule as a form shows it, in the language of the window.
 *
 * @param member as packs call it: {@code severity}, {@code params.minArea}, {@code title.zh}
 * @param label what it is called
 * @param help the name a parameter has in packs; empty for what every rule has
 * @param value as it stands, or as entered if that was not taken; the key of a choice
 * @param unit behind a number, with its range
 * @param usual the parent's value, or the default, as text; what it is set back to
 * @param different whether it differs from that
 * @param choices what can be chosen, for a choice
 * @param fault why what was entered is not taken
 */
record FormField(
    String member,
    Kind kind,
    String label,
    String help,
    String value,
    String unit,
    Usual usual,
    boolean different,
    List<Choice> choices,
    Optional<LocalText> fault) {
  /** How it is entered. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    /** Texts, one to a line. */
    LINES,
    CHOICE,
    /** CQL. */
    CONDITION
  }

  /** What can be chosen: its key, and what it is called. */
  record Choice(String key, String name) {}

  /**
   * The value that nothing need be written for.
   *
   * @param inherited whether it is the parent's, not the check's default
   */
  record Usual(String value, boolean inherited) {}

  /** What it is called, with the name it has in packs. */
  String name() {
    return help.isEmpty() ? label : label + "  " + help;
  }

  FormField {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(usual, "usual");
    choices = List.copyOf(choices);
    Objects.requireNonNull(fault, "fault");
  }
}
