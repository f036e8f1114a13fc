package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.landcheck.api.Adjustment;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.PackPart;

/**
 * A layer, field, code list or code as lists and tables show it.
 *
 * @param members what the pack says of it
 * @param standing whose it is
 * @param changes what the pack changes of what it inherits
 * @param waiting what was entered and not taken, by member
 * @param waitingInside whether something was entered and not taken for what is in it
 */
record PartRow(
    PackPart part,
    Map<String, Object> members,
    Standing standing,
    List<Adjustment> changes,
    Map<String, Waiting> waiting,
    boolean waitingInside) {
  /** Whose a part is. */
  enum Standing {
    /** The pack builds on no other. */
    ALONE,
    /** As the parent has it. */
    INHERITED,
    /** The parent has it, and the pack says something else of it. */
    CHANGED,
    /** The parent does not have it. */
    ADDED
  }

  PartRow {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(standing, "standing");
    members = Map.copyOf(members);
    changes = List.copyOf(changes);
    waiting = Map.copyOf(waiting);
  }

  /** The same with what is in it: a layer is changed when its fields are. */
  PartRow holding(List<PartRow> inside) {
    boolean other = inside.stream().anyMatch(row -> row.standing != Standing.INHERITED);
    List<Adjustment> all = new ArrayList<>(changes);
    inside.forEach(row -> all.addAll(row.changes));
    return new PartRow(
        part,
        members,
        standing == Standing.INHERITED && other ? Standing.CHANGED : standing,
        all,
        waiting,
        inside.stream().anyMatch(row -> !row.waiting.isEmpty()));
  }

  String name() {
    return part.name();
  }

  LocalText title() {
    return members.get("title") instanceof LocalText words
        ? words
        : LocalText.same(String.valueOf(members.getOrDefault("title", name())));
  }

  /** Whether it can be renamed, moved and removed. */
  boolean own() {
    return standing == Standing.ALONE || standing == Standing.ADDED;
  }

  /** A member as entered or as it stands; blank if there is none, or none worth telling. */
  String value(String member) {
    Waiting entered = waiting.get(member);
    if (entered != null) {
      return entered.typed();
    }
    Object value = member.equals(part.key()) ? name() : members.getOrDefault(member, "");
    if (value instanceof List<?> list) {
      return String.join("、", list.stream().map(String::valueOf).toList());
    }
    return value.equals(0) ? "" : String.valueOf(value);
  }

  /** Why what was entered for a member is not taken. */
  Optional<LocalText> fault(String member) {
    return Optional.ofNullable(waiting.get(member)).map(Waiting::why);
  }

  boolean weakened() {
    return changes.stream().anyMatch(Adjustment::weakens);
  }

  /** Keys of the short words that mark it: {@code packs.tag.weakened} … */
  List<String> tags() {
    List<String> tags = new ArrayList<>();
    if (weakened()) {
      tags.add("weakened");
    } else if (standing != Standing.ALONE) {
      tags.add(standing.name().toLowerCase(Locale.ROOT));
    }
    if (!waiting.isEmpty() || waitingInside) {
      tags.add("waiting");
    }
    return tags;
  }

  /** Whether words all occur in it. */
  boolean matches(String words) {
    StringBuilder all = new StringBuilder(name());
    members.values().forEach(value -> all.append(' ').append(value));
    String text = all.toString().toLowerCase(Locale.ROOT);
    for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
