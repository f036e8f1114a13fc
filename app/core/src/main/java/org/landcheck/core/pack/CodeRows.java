package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CodeList;

/**
 * All codes of a list with what is said of them, for changes of many at once. Immutable.
 *
 * @param list its id
 * @param codes members by code
 */
public record CodeRows(String list, Map<String, Map<String, Object>> codes) {
  public CodeRows {
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /** The codes of a list as a draft has them, in its order; none if it has no such list. */
  public static CodeRows of(PackDraft draft, String list) {
    return of(draft.pack().codeList(list), list);
  }

  /** The codes of a list as the parent has them; none if it has no such list. */
  public static CodeRows ofParent(PackDraft draft, String list) {
    return of(draft.reading().parent().flatMap(parent -> parent.codeList(list)), list);
  }

  private static CodeRows of(Optional<CodeList> from, String list) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    from.map(CodeList::codes)
        .orElse(List.of())
        .forEach(code -> all.put(code.code(), PartMembers.code(code)));
    return new CodeRows(list, all);
  }

  CodeRows with(Map<String, Map<String, Object>> more) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>(codes);
    more.forEach(
        (code, members) -> {
          Map<String, Object> merged = new LinkedHashMap<>(all.getOrDefault(code, Map.of()));
          merged.putAll(members);
          all.put(code, merged);
        });
    return new CodeRows(list, all);
  }

  CodeRows without(Set<String> some) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>(codes);
    all.keySet().removeAll(some);
    return new CodeRows(list, all);
  }

  /** What the text of a draft must say: of codes the parent has, only what differs. */
  List<Map<String, Object>> written(PackDraft draft) {
    List<Map<String, Object>> items = new ArrayList<>();
    Map<String, Map<String, Object>> parents = ofParent(draft, list).codes();
    codes.forEach(
        (code, members) -> {
          PackPart part = PackPart.code(list, code);
          Map<String, Object> usual = parents.getOrDefault(code, PartMembers.bare(part));
          Map<String, Object> item = new LinkedHashMap<>();
          item.put("code", code);
          members.forEach(
              (member, value) -> {
                if (!PartMembers.holds(usual, part, member, value)) {
                  item.put(member, value);
                }
              });
          if (item.size() > 1 || !parents.containsKey(code)) {
            items.add(item);
          }
        });
    return items;
  }
}
