package org.landcheck.core.pack;

import java.util.List;
import java.util.Objects;
import org.landcheck.api.LocalText;

/**
 * A member of a layer, field, code list, code or of the scoring, and the value it shall have.
 *
 * @param member as packs call it: {@code length}, {@code classes.A}
 * @param value as {@link PartMembers} has it; a blank text for none
 */
public record PartChange(String member, Object value) implements MemberChange {
  static final String ALIASES = "aliases";

  public PartChange {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(value, "value");
  }

  @Override
  public List<String> path() {
    return List.of(member.split("\\."));
  }

  @Override
  public Object json() {
    return value instanceof LocalText words ? RuleChange.json(words) : value;
  }

  /**
   * With what must be written of it where the parent has some already: aliases are added to the
   * parent's.
   *
   * @param usual the value without anything written
   */
  PartChange beyond(Object usual) {
    if (!member.equals(ALIASES) || !(usual instanceof List<?> known)) {
      return this;
    }
    List<?> more = ((List<?>) value).stream().filter(each -> !known.contains(each)).toList();
    return new PartChange(member, more.isEmpty() ? known : more);
  }
}
