package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;

/**
 * Puts what a pack says over what the pack it builds on says.
 *
 * <p>Layers, fields, code lists, codes and rules are found by their name, id or code: of those the
 * parent has, only the members written are changed, parameters one by one; others are added behind.
 * Aliases are added. Everything else is replaced. Id, version and examples are each pack's own.
 * Nothing can be taken out: a rule can be switched off, which shows.
 */
final class PackMerge {
  private static final Set<String> OWN = Set.of("$schema", "extends", "id", "version", "examples");

  private static final Merge CHILD = (parent, child) -> child;
  private static final Merge FIELD = members(Map.of("aliases", PackMerge::union));
  private static final Merge LAYER =
      members(Map.of("aliases", PackMerge::union, "fields", listed("name", FIELD)));
  private static final Merge CODE = members(Map.of());
  private static final Merge CODE_LIST = members(Map.of("codes", listed("code", CODE)));
  private static final Merge RULE =
      members(Map.of("params", members(Map.of()), "check", PackMerge::sameCheck));
  private static final Merge SCORING =
      members(
          Map.of(
              "classes", members(Map.of()),
              "severityClasses", members(Map.of()),
              "ruleClasses", members(Map.of())));
  private static final Merge PACK =
      members(
          Map.of(
              "layers", listed("name", LAYER),
              "codeLists", listed("id", CODE_LIST),
              "rules", listed("id", RULE),
              "scoring", SCORING));

  private PackMerge() {}

  private interface Merge {
    Located merge(Located parent, Located child) throws BadInputException;
  }

  /**
   * @param parent the parent with all it builds on itself
   */
  static Located merge(Located parent, Located child) throws BadInputException {
    if (!(parent.value() instanceof Map)) {
      return child;
    }
    Map<String, Located> inherited = new LinkedHashMap<>(parent.members());
    inherited.keySet().removeAll(OWN);
    return PACK.merge(with(parent, inherited), child);
  }

  private static Merge members(Map<String, Merge> known) {
    return (parent, child) -> {
      if (!(parent.value() instanceof Map) || !(child.value() instanceof Map)) {
        return child;
      }
      Map<String, Located> merged = new LinkedHashMap<>(parent.members());
      for (Map.Entry<String, Located> member : child.members().entrySet()) {
        Located before = merged.get(member.getKey());
        Merge merge = known.getOrDefault(member.getKey(), CHILD);
        merged.put(
            member.getKey(),
            before == null ? member.getValue() : merge.merge(before, member.getValue()));
      }
      return with(child, merged);
    };
  }

  /** Lists of objects that are told apart by one member. What cannot be told is left to fail. */
  private static Merge listed(String key, Merge items) {
    return (parent, child) -> {
      if (!(parent.value() instanceof List) || !(child.value() instanceof List)) {
        return child;
      }
      List<Located> merged = new ArrayList<>(parent.items());
      Map<Object, Integer> places = new HashMap<>();
      for (int i = 0; i < merged.size(); i++) {
        int place = i;
        name(merged.get(i), key).ifPresent(name -> places.put(name, place));
      }
      for (Located item : child.items()) {
        // once only: what the child says twice must not be lost but refused
        Optional<Integer> at = name(item, key).map(places::remove);
        if (at.isEmpty()) {
          merged.add(item);
        } else {
          merged.set(at.get(), items.merge(merged.get(at.get()), item));
        }
      }
      return with(child, merged);
    };
  }

  private static Optional<Object> name(Located item, String key) {
    return item.value() instanceof Map<?, ?> members
        ? Optional.ofNullable((Located) members.get(key)).map(Located::value)
        : Optional.empty();
  }

  private static Located union(Located parent, Located child) throws BadInputException {
    if (!(parent.value() instanceof List) || !(child.value() instanceof List)) {
      return child;
    }
    Set<Object> known = new LinkedHashSet<>();
    List<Located> all = new ArrayList<>(parent.items());
    parent.items().forEach(item -> known.add(item.value()));
    for (Located item : child.items()) {
      if (known.add(item.value())) {
        all.add(item);
      }
    }
    return with(child, all);
  }

  /** Another check would be another rule under an old name. */
  private static Located sameCheck(Located parent, Located child) throws BadInputException {
    if (!parent.value().equals(child.value())) {
      throw child.wrong(
          "不能改换上级方案规则的检查项（" + parent.value() + "）：请停用该规则，另加一条",
          "a rule of the parent keeps its check, "
              + parent.value()
              + "; switch it off and add another rule");
    }
    return child;
  }

  private static Located with(Located place, Object value) {
    return new Located(place.file(), place.line(), place.column(), place.path(), value);
  }
}
