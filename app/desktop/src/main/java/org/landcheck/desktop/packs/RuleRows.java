package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.landcheck.api.Adjustment;
import org.landcheck.api.Check;
import org.landcheck.api.Lang;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.ParamValues;
import org.landcheck.desktop.words.Texts;

/** Makes the rows of the table, and picks those that are asked for. */
final class RuleRows {
  private final Editing editing;
  private final Texts texts;
  private final Lang lang;

  private RuleRows(Editing editing, Texts texts) {
    this.editing = editing;
    this.texts = texts;
    this.lang = texts.lang().get();
  }

  /** All rules of the latest draft that reads, in its order; none if it never did. */
  static List<RuleRow> of(Editing editing, Texts texts) {
    return editing.draft().reads() ? new RuleRows(editing, texts).rows() : List.of();
  }

  private List<RuleRow> rows() {
    RulePack pack = editing.draft().pack();
    Map<String, List<Adjustment>> changes =
        pack.adjustments().stream()
            .filter(each -> each.pack().equals(pack.id()))
            .filter(each -> each.subject() == Adjustment.Subject.RULE)
            .collect(Collectors.groupingBy(Adjustment::name));
    return pack.rules().stream()
        .map(rule -> row(pack, rule, changes.getOrDefault(rule.id(), List.of())))
        .toList();
  }

  private RuleRow row(RulePack pack, Rule rule, List<Adjustment> changes) {
    PackDraft draft = editing.draft();
    Check check = draft.check(rule);
    Optional<Param<?>> tolerance = tolerance(check);
    return new RuleRow(
        rule,
        rule.title().in(lang),
        rule.group().title().in(lang),
        rule.layer().map(name -> layer(pack, name)).orElse(""),
        rule.against().map(name -> layer(pack, name)).orElse(""),
        settings(rule, check, tolerance),
        tolerance.map(param -> value(rule.param(param), param)).orElse(""),
        texts.of(rule.severity()),
        rule.source().in(lang),
        draft.inherited(rule.id()).isEmpty(),
        changes,
        !editing.waiting(rule.id()).isEmpty());
  }

  private String layer(RulePack pack, String name) {
    return pack.layer(name).map(LayerSpec::title).map(title -> title.in(lang)).orElse(name);
  }

  /** What lets small faults pass: a tolerance by name, else the first size a fault must have. */
  private static Optional<Param<?>> tolerance(Check check) {
    List<Param<?>> sizes = new ArrayList<>(check.info().params());
    sizes.removeIf(param -> param.type() != Double.class);
    return sizes.stream()
        .filter(param -> param.name().toLowerCase(Locale.ROOT).endsWith("tolerance"))
        .findFirst()
        .or(() -> sizes.stream().filter(param -> param.unit() != Unit.COUNT).findFirst());
  }

  private String settings(Rule rule, Check check, Optional<Param<?>> tolerance) {
    List<String> parts = new ArrayList<>();
    for (Param<?> param : check.info().params()) {
      boolean set = rule.params().containsKey(param.name());
      if (set && tolerance.filter(param::equals).isEmpty()) {
        parts.add(param.name() + " " + value(rule.param(param), param));
      }
    }
    if (!rule.filter().isBlank()) {
      parts.add(0, rule.filter());
    }
    return String.join(" · ", parts);
  }

  private String value(Object value, Param<?> param) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    if (value instanceof Boolean flag) {
      return texts.get(flag ? "packs.yes" : "packs.no");
    }
    String unit = param.unit() == Unit.COUNT ? "" : param.unit().label().in(lang);
    return value instanceof Double number
        ? (ParamValues.plain(number) + " " + unit).strip()
        : String.valueOf(value);
  }

  /**
   * Whether a row is asked for.
   *
   * @param search words that must all occur in it
   * @param group only rules of this group
   * @param changed only rules that the pack itself changes or has
   */
  static boolean matches(RuleRow row, String search, Optional<RuleGroup> group, boolean changed) {
    if (group.filter(wanted -> wanted != row.rule().group()).isPresent()) {
      return false;
    }
    if (changed && !row.changed() && !row.own() && !row.waiting()) {
      return false;
    }
    String all =
        String.join(
                " ",
                row.title(),
                row.id(),
                row.rule().check(),
                row.group(),
                row.layer(),
                row.rule().layer().orElse(""),
                row.against(),
                row.rule().against().orElse(""),
                row.settings(),
                row.severity(),
                row.source())
            .toLowerCase(Locale.ROOT);
    for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
