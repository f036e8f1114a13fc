package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules a pack's text speaks of itself. Immutable.
 *
 * @param text the whole pack
 * @param child whether it builds on another, so that it need not have rules itself
 */
record RuleList(JsonSource text, boolean child) {
  private static final String RULES = "rules";

  String json() {
    return text.toString();
  }

  private RuleList of(JsonSource changed) {
    return new RuleList(changed, child);
  }

  /** Which item speaks of a rule. */
  private Optional<Integer> place(String rule) {
    for (int i = 0; i < text.size(RULES); i++) {
      if (text.string(RULES, i, "id").filter(rule::equals).isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** With one more rule. */
  RuleList plus(String rule, String check) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", rule);
    item.put("check", check);
    return plus(item);
  }

  private RuleList plus(Map<String, Object> item) {
    JsonSource listed = text.has(RULES) ? text : text.with(List.of(), RULES);
    return of(listed.with(item, RULES, listed.size(RULES)));
  }

  /** With a member of a rule written. */
  RuleList with(String rule, RuleChange change) {
    List<String> path = change.path();
    Optional<Integer> place = place(rule);
    boolean inside = path.size() > 1;
    if (place.isPresent() && (!inside || text.has(RULES, place.get(), path.get(0)))) {
      return of(text.with(change.json(), steps(place.get(), path)));
    }
    Object value = inside ? Map.of(path.get(1), change.json()) : change.json();
    if (place.isPresent()) {
      return of(text.with(value, RULES, place.get(), path.get(0)));
    }
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", rule);
    item.put(path.get(0), value);
    return plus(item);
  }

  /**
   * With a member of a rule not written; what is then empty goes with it.
   *
   * @param inherited whether the parent has the rule, so that it need not be written at all
   */
  RuleList without(String rule, List<String> member, boolean inherited) {
    Optional<Integer> at = place(rule);
    if (at.isEmpty() || !text.has(steps(at.get(), member))) {
      return this;
    }
    JsonSource less = text.without(steps(at.get(), member));
    if (member.size() > 1 && less.size(RULES, at.get(), member.get(0)) == 0) {
      less = less.without(RULES, at.get(), member.get(0));
    }
    boolean idAlone = less.size(RULES, at.get()) == 1;
    return inherited && idAlone ? of(less).without(rule) : of(less);
  }

  /** With nothing written of a rule. */
  RuleList without(String rule) {
    Optional<Integer> at = place(rule);
    if (at.isEmpty()) {
      return this;
    }
    boolean last = child && text.size(RULES) == 1;
    return of(last ? text.without(RULES) : text.without(RULES, at.get()));
  }

  private static Object[] steps(int place, List<String> member) {
    List<Object> path = new ArrayList<>(List.of(RULES, place));
    path.addAll(member);
    return path.toArray();
  }
}
