package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.landcheck.api.Adjustment;
import org.landcheck.api.Adjustment.Subject;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.CodeRows;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.packs.PartRow.Standing;

/** Makes the rows of lists and tables of the latest draft that reads; none if none ever did. */
final class PartRows {
  private final Editing editing;
  private final PackDraft draft;
  private final Map<String, List<Adjustment>> changes;
  private final Map<String, List<PartRow>> made = new HashMap<>();

  PartRows(Editing editing) {
    this.editing = editing;
    this.draft = editing.draft();
    this.changes = draft.reads() ? changes(draft.pack()) : Map.of();
  }

  private static Map<String, List<Adjustment>> changes(RulePack pack) {
    return pack.adjustments().stream()
        .filter(each -> each.pack().equals(pack.id()))
        .collect(Collectors.groupingBy(each -> key(each.subject(), each.name())));
  }

  private static String key(Subject subject, String name) {
    return subject + " " + name;
  }

  List<PartRow> layers() {
    return made("layers", this::makeLayers);
  }

  private List<PartRow> makeLayers() {
    return draft.pack().layers().stream()
        .map(
            layer ->
                row(PackPart.layer(layer.name()), key(Subject.LAYER, layer.name()))
                    .holding(fields(layer.name())))
        .toList();
  }

  /** The fields of a layer; none if there is no such layer. */
  List<PartRow> fields(String layer) {
    return made("fields " + layer, () -> makeFields(layer));
  }

  private List<PartRow> makeFields(String layer) {
    return draft.pack().layer(layer).stream()
        .flatMap(each -> each.fields().stream())
        .map(
            field ->
                row(
                    PackPart.field(layer, field.name()),
                    key(Subject.FIELD, layer + "." + field.name())))
        .toList();
  }

  List<PartRow> codeLists() {
    return made("codeLists", this::makeCodeLists);
  }

  private List<PartRow> makeCodeLists() {
    return draft.pack().codeLists().stream()
        .map(
            list ->
                row(PackPart.codeList(list.id()), key(Subject.CODE_LIST, list.id()))
                    .holding(codes(list.id())))
        .toList();
  }

  /** The codes of a list; none if there is no such list. */
  List<PartRow> codes(String list) {
    return made("codes " + list, () -> makeCodes(list));
  }

  private List<PartRow> makeCodes(String list) {
    Map<String, Map<String, Object>> parents = CodeRows.ofParent(draft, list).codes();
    List<PartRow> rows = new ArrayList<>();
    CodeRows.of(draft, list)
        .codes()
        .forEach(
            (code, members) -> {
              PackPart part = PackPart.code(list, code);
              Standing standing = standing(members, Optional.ofNullable(parents.get(code)));
              rows.add(
                  new PartRow(part, members, standing, List.of(), editing.waiting(part), false));
            });
    return rows;
  }

  /** Rows are asked for several times after each change, and made once. */
  private List<PartRow> made(String key, Supplier<List<PartRow>> make) {
    if (!draft.reads()) {
      return List.of();
    }
    List<PartRow> known = made.get(key);
    if (known == null) {
      known = List.copyOf(make.get());
      made.put(key, known);
    }
    return known;
  }

  private PartRow row(PackPart part, String changed) {
    Map<String, Object> members = draft.members(part).orElseThrow();
    return new PartRow(
        part,
        members,
        standing(
            members, draft.inherited(part) ? Optional.of(draft.usual(part)) : Optional.empty()),
        changes.getOrDefault(changed, List.of()),
        editing.waiting(part),
        false);
  }

  private Standing standing(Map<String, Object> members, Optional<Map<String, Object>> parents) {
    if (!draft.inherited(PackPart.PACK)) {
      return Standing.ALONE;
    }
    if (parents.isEmpty()) {
      return Standing.ADDED;
    }
    return members.equals(parents.get()) ? Standing.INHERITED : Standing.CHANGED;
  }
}
