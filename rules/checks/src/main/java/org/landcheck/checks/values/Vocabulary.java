package org.landcheck.checks.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CodeList;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.checks.attribute.Column;

/** The codes of some vocabularies of a pack, for asking often. Immutable. */
final class Vocabulary {
  private final List<CodeList> lists;
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final NearCodes near;
  private final LocalText titles;
  private final boolean dated;

  /**
   * A code of one of the vocabularies.
   *
   * @param list position of its vocabulary
   * @param leaf whether no other code belongs to it
   */
  record Entry(int list, CodeList.Code code, boolean leaf) {}

  private record Key(String pack, Optional<String> layer, String field, List<?> lists) {}

  private Vocabulary(List<CodeList> lists) {
    this.lists = List.copyOf(lists);
    for (int i = 0; i < lists.size(); i++) {
      Set<String> parents = new HashSet<>();
      lists.get(i).codes().forEach(code -> code.parent().ifPresent(parents::add));
      for (CodeList.Code code : lists.get(i).codes()) {
        entries
            .computeIfAbsent(code.code(), unused -> new ArrayList<>(1))
            .add(new Entry(i, code, !parents.contains(code.code())));
      }
    }
    near = new NearCodes(lists);
    titles =
        new LocalText(
            String.join("、", lists.stream().map(list -> list.title().zh()).toList()),
            String.join(", ", lists.stream().map(list -> list.title().en()).toList()));
    dated =
        lists.stream()
            .flatMap(list -> list.codes().stream())
            .anyMatch(code -> code.from().isPresent() || code.until().isPresent());
  }

  /**
   * The vocabularies with some ids, or if there are none, that of a field; built once.
   *
   * @return empty if there is no vocabulary, or one of those named is not in the pack
   */
  static Optional<Vocabulary> of(String field, List<?> ids, Inspection inspection) {
    Key key = new Key(inspection.pack().sha256(), inspection.rule().layer(), field, ids);
    return inspection.shared(key, () -> build(field, ids, inspection));
  }

  private static Optional<Vocabulary> build(String field, List<?> ids, Inspection inspection) {
    List<CodeList> lists = new ArrayList<>();
    for (String id : named(field, ids, inspection)) {
      Optional<CodeList> list = inspection.pack().codeList(id);
      if (list.isEmpty()) {
        return Optional.empty();
      }
      lists.add(list.get());
    }
    return lists.isEmpty() ? Optional.empty() : Optional.of(new Vocabulary(lists));
  }

  private static List<String> named(String field, List<?> ids, Inspection inspection) {
    return ids.isEmpty()
        ? Column.spec(field, inspection).flatMap(FieldSpec::codeList).stream().toList()
        : ids.stream().map(String::valueOf).toList();
  }

  /**
   * Says so, once for a rule, if its field or its vocabularies are not there.
   *
   * @return whether the rule can be checked
   */
  static boolean present(Layer layer, String field, List<?> ids, Inspection inspection) {
    if (!Column.present(layer, field, inspection)) {
      return false;
    }
    boolean there = of(field, ids, inspection).isPresent();
    if (!there) {
      String names = String.join(", ", named(field, ids, inspection));
      inspection.skip(
          Optional.empty(),
          names.isEmpty()
              ? new LocalText(
                  "没有指定代码表：请在规则的 lists 或字段的 codeList 中指定",
                  "no vocabulary is named: name one in lists of the rule or codeList of the field")
              : new LocalText(
                  "检查方案中没有代码表：" + names, "the pack has no such vocabularies: " + names));
    }
    return there;
  }

  /** The vocabularies, in the order they were named. */
  List<CodeList> lists() {
    return lists;
  }

  /** What a code is in the vocabularies; empty if none has it. */
  List<Entry> entries(String code) {
    return entries.getOrDefault(code, List.of());
  }

  /** The one code that an unknown text was probably meant to be; empty if there is no such one. */
  String meant(String text) {
    return near.meant(text);
  }

  /** Names of the vocabularies, for messages. */
  LocalText titles() {
    return titles;
  }

  /** Whether some codes were not in force at all times. */
  boolean isDated() {
    return dated;
  }
}
