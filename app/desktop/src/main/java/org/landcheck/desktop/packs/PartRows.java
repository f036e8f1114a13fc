package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.landcheck.api.Adjustment;
import org.landcheck.api.Adjustment.Subject;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.packs.PartRow.Standing;

/** Makes the rows of lists and tables of the latest draft that reads; none if none ever did. */
final class PartRows {
  private final Editing editing;
  private final PackDraft draft;
  private final Map<String, List<Adjustment>> changes;

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
    return draft.reads()
        ? draft.pack().layers().stream()
            .map(
                layer ->
                    row(PackPart.layer(layer.name()), key(Subject.LAYER, layer.name()))
                        .holding(fields(layer.name())))
            .toList()
        : List.of();
  }

  /** The fields of a layer; none if there is no such layer. */
  List<PartRow> fields(String layer) {
    return draft.reads()
        ? draft.pack().layer(layer).stream()
            .flatMap(each -> each.fields().stream())
            .map(
                field ->
                    row(
                        PackPart.field(layer, field.name()),
                        key(Subject.FIELD, layer + "." + field.name())))
            .toList()
        : List.of();
  }

  List<PartRow> codeLists() {
    return draft.reads()
        ? draft.pack().codeLists().stream()
            .map(
                list ->
                    row(PackPart.codeList(list.id()), key(Subject.CODE_LIST, list.id()))
                        .holding(codes(list.id())))
            .toList()
        : List.of();
  }

  /** The codes of a list; none if there is no such list. */
  List<PartRow> codes(String list) {
    return draft.reads()
        ? draft.pack().codeList(list).stream()
            .flatMap(each -> each.codes().stream())
            .map(code -> row(PackPart.code(list, code.code()), ""))
            .toList()
        : List.of();
  }

  private PartRow row(PackPart part, String changed) {
    Map<String, Object> members = draft.members(part).orElseThrow();
    return new PartRow(
        part,
        members,
        standing(part, members),
        changes.getOrDefault(changed, List.of()),
        editing.waiting(part),
        false);
  }

  private Standing standing(PackPart part, Map<String, Object> members) {
    if (!draft.inherited(PackPart.PACK)) {
      return Standing.ALONE;
    }
    if (!draft.inherited(part)) {
      return Standing.ADDED;
    }
    return members.equals(draft.usual(part)) ? Standing.INHERITED : Standing.CHANGED;
  }
}
