package org.landcheck.core.pack;

import java.util.Objects;
import org.landcheck.api.Adjustment.Subject;
import org.landcheck.api.LocalText;
import org.landcheck.api.Unit;

/**
 * One thing in which two packs differ.
 *
 * @param name id of the rule or code list, name of the layer, {@code LAYER.FIELD}, empty for
 *     scoring
 * @param title what it is called, in the second pack if it is there
 * @param member what of it was changed; empty if it stands in one of the packs only
 * @param from the value in the first pack, empty if there is none
 * @param to the value in the second pack, empty if there is none
 * @param unit of the values, if they are numbers of one
 */
public record PackDifference(
    Kind kind,
    Subject subject,
    String name,
    LocalText title,
    LocalText member,
    LocalText from,
    LocalText to,
    Unit unit,
    Effect effect) {
  /** Where the thing is. */
  public enum Kind {
    ONLY_BEFORE,
    ONLY_AFTER,
    CHANGED
  }

  /** What the second pack asks for, held against the first. */
  public enum Effect {
    /** Less than the first. */
    LESS,
    /** Something else; it may be less. */
    UNCLEAR,
    /** More than the first. */
    MORE,
    /** The same: names and sources differ. */
    SAME
  }

  public PackDifference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(effect, "effect");
  }

  /** Whether the second pack asks for less, or may. */
  public boolean weakens() {
    return effect == Effect.LESS || effect == Effect.UNCLEAR;
  }
}
