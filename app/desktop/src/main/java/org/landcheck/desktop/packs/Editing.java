package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.core.pack.MemberChange;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackFault;
import org.landcheck.core.pack.PackPart;

/**
 * A pack under the editor's hands. Immutable.
 *
 * <p>What is entered is taken into the draft only if the draft can then still be used. What cannot
 * be taken waits beside it and is tried again with whatever is entered next for the same part: a
 * rule can move to another layer although the fields it names must move with it.
 *
 * @param draft the latest that reads; if the very first text has faults, that
 * @param broken the text as typed, while it has faults
 * @param waiting what could not be taken, by part and member
 */
record Editing(
    PackDraft draft, Optional<PackDraft> broken, Map<PackPart, Map<String, Waiting>> waiting) {
  Editing {
    Objects.requireNonNull(draft, "draft");
    Objects.requireNonNull(broken, "broken");
    waiting = Collections.unmodifiableMap(new LinkedHashMap<>(waiting));
  }

  static Editing of(PackDraft draft) {
    return new Editing(draft, draft.reads() ? Optional.empty() : Optional.of(draft), Map.of());
  }

  /** The text as it stands, with what faults it may have. */
  PackDraft text() {
    return broken.orElse(draft);
  }

  /** Whether parts can be shown and changed: the text has no faults. */
  boolean open() {
    return broken.isEmpty();
  }

  /** What waits of a rule, by member. */
  Map<String, Waiting> waiting(String rule) {
    return waiting(PackPart.rule(rule));
  }

  /** What waits of a part, by member. */
  Map<String, Waiting> waiting(PackPart part) {
    return waiting.getOrDefault(part, Map.of());
  }

  /** With another draft, and nothing of parts waiting that it does not have. */
  Editing with(PackDraft next) {
    if (!next.reads()) {
      return new Editing(draft, Optional.of(next), waiting);
    }
    Map<PackPart, Map<String, Waiting>> left = new LinkedHashMap<>(waiting);
    left.keySet().removeIf(part -> next.members(part).isEmpty());
    return new Editing(next, Optional.empty(), left);
  }

  /** With a text somebody typed. */
  Editing typed(String json) {
    return with(text().withJson(json));
  }

  /**
   * With a value of a part's member, taken or waiting. A part can get another name in this way.
   *
   * @param typed as entered
   */
  Editing with(PackPart part, String typed, MemberChange change) {
    Map<String, Waiting> others = new LinkedHashMap<>(waiting(part));
    others.remove(change.member());
    List<MemberChange> all = new ArrayList<>();
    others.values().forEach(each -> each.change().ifPresent(all::add));
    all.add(change);
    PackDraft together = draft.with(part, all);
    if (together.reads()) {
      others.values().removeIf(each -> each.change().isPresent());
      return taken(together, part, others).called(part, change);
    }
    PackDraft alone = all.size() == 1 ? together : draft.with(part, List.of(change));
    if (alone.reads()) {
      return taken(alone, part, others).called(part, change);
    }
    others.put(change.member(), new Waiting(typed, Optional.of(change), why(alone)));
    return taken(draft, part, others);
  }

  /** What waits of a part, and of those in it, goes with it when it gets another name. */
  private Editing called(PackPart part, MemberChange change) {
    if (!change.member().equals(part.key())) {
      return this;
    }
    Map<PackPart, Map<String, Waiting>> all = new LinkedHashMap<>();
    String name = String.valueOf(change.json());
    waiting.forEach((each, members) -> all.put(each.after(part, name), members));
    return new Editing(draft, broken, all);
  }

  /**
   * With another id, version or title of the pack, taken or waiting.
   *
   * @param member what it is called while it waits
   * @param change makes the draft that has it
   */
  Editing head(String member, String typed, UnaryOperator<PackDraft> change) {
    PackDraft next = change.apply(draft);
    Map<String, Waiting> others = new LinkedHashMap<>(waiting(PackPart.PACK));
    others.remove(member);
    if (next.reads()) {
      return taken(next, PackPart.PACK, others);
    }
    others.put(member, new Waiting(typed, Optional.empty(), why(next)));
    return taken(draft, PackPart.PACK, others);
  }

  /** With something entered that is no value at all. */
  Editing refused(PackPart part, String member, String typed, LocalText why) {
    Map<String, Waiting> others = new LinkedHashMap<>(waiting(part));
    others.put(member, new Waiting(typed, Optional.empty(), why));
    return taken(draft, part, others);
  }

  /** Without what waits of a part. */
  Editing dropped(PackPart part) {
    return taken(draft, part, Map.of());
  }

  private Editing taken(PackDraft next, PackPart part, Map<String, Waiting> left) {
    Map<PackPart, Map<String, Waiting>> all = new LinkedHashMap<>(waiting);
    if (left.isEmpty()) {
      all.remove(part);
    } else {
      all.put(part, Collections.unmodifiableMap(left));
    }
    return new Editing(next, broken, all);
  }

  private static LocalText why(PackDraft refused) {
    return refused.reading().faults().get(0).what();
  }

  /** Why the pack can be neither saved nor used; empty if it can. */
  Optional<LocalText> obstacle() {
    if (broken.isPresent()) {
      List<PackFault> faults = broken.get().reading().faults();
      PackFault first = faults.get(0);
      return Optional.of(
          new LocalText(
              "方案有 %d 处错误，改正后才能保存和使用。%s 第 %d 行第 %d 列：%s"
                  .formatted(
                      faults.size(), first.file(), first.line(), first.column(), first.what().zh()),
              "Faults to mend before the pack can be saved or used: %d. %s, line %d, column %d: %s"
                  .formatted(
                      faults.size(),
                      first.file(),
                      first.line(),
                      first.column(),
                      first.what().en())));
    }
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    PackPart part = waiting.keySet().iterator().next();
    LocalText why = waiting(part).values().iterator().next().why();
    LocalText title = title(part);
    return Optional.of(
        new LocalText(
            "“" + title.zh() + "”有尚未生效的内容，改正或放弃后才能保存和使用：" + why.zh(),
            "\""
                + title.en()
                + "\" has values that were not taken; mend or discard them first: "
                + why.en()));
  }

  /** What a part is called. */
  private LocalText title(PackPart part) {
    if (part.isRule()) {
      return draft.pack().rule(part.name()).map(Rule::title).orElse(LocalText.same(part.name()));
    }
    Optional<Object> title = draft.members(part).map(members -> members.get("title"));
    return title.isPresent() && title.get() instanceof LocalText words
        ? words
        : part.name().isEmpty() ? draft.pack().title() : LocalText.same(part.name());
  }
}
