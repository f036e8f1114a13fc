package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.CodeList;

/**
 * All codes of a list with what is said of them, for changes of many at once. Immutable.
 *
 * @param list its id
 * @param codes members by code
 */
record CodeRows(String list, Map<String, Map<String, Object>> codes) {
  static CodeRows of(PackDraft draft, String list) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    for (CodeList.Code code : draft.pack().codeList(list).orElseThrow().codes()) {
      all.put(code.code(), PartMembers.code(code));
    }
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
    codes.forEach(
        (code, members) -> {
          PackPart part = PackPart.code(list, code);
          Map<String, Object> usual = draft.usual(part);
          Map<String, Object> item = new LinkedHashMap<>();
          item.put("code", code);
          members.forEach(
              (member, value) -> {
                if (!PartMembers.holds(usual, part, member, value)) {
                  item.put(member, value);
                }
              });
          if (item.size() > 1 || !draft.inherited(part)) {
            items.add(item);
          }
        });
    return items;
  }
}
