package org.landcheck.desktop.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.packs.FormField.Choice;
import org.landcheck.desktop.packs.FormField.Kind;
import org.landcheck.desktop.packs.FormField.Usual;
import org.landcheck.desktop.words.Texts;

/** Makes the settings of a form about a part of the pack. */
final class PartFields {
  /** The member that people read in per cent. */
  static final String SHARE = "maxGrossErrorShare";

  private final PackPart part;
  private final Map<String, Object> now;
  private final Map<String, Object> usual;
  private final boolean inherited;
  private final Map<String, Waiting> waiting;
  private final Texts texts;
  private final List<FormField> fields = new ArrayList<>();

  PartFields(Editing editing, PackPart part, Texts texts) {
    PackDraft draft = editing.draft();
    this.part = part;
    this.now = draft.members(part).orElseThrow();
    this.usual = draft.usual(part);
    this.inherited = draft.inherited(part);
    this.waiting = editing.waiting(part);
    this.texts = texts;
  }

  /** What was made since this was asked before. */
  List<FormField> taken() {
    List<FormField> made = List.copyOf(fields);
    fields.clear();
    return made;
  }

  /** Its name, which what the parent named keeps. */
  void name() {
    if (!inherited) {
      add(part.key(), Kind.TEXT, part.name(), part.name(), "", List.of());
    }
  }

  /** A text in both languages. */
  void words(String member, Kind kind) {
    for (Lang each : Lang.values()) {
      LocalText usually = (LocalText) usual.getOrDefault(member, LocalText.EMPTY);
      String is = ((LocalText) now.getOrDefault(member, LocalText.EMPTY)).in(each);
      String key = member + "." + each.code();
      add(key, kind, is, usually.in(each), "", List.of());
    }
  }

  /**
   * A member.
   *
   * @param unit behind the control
   * @param choices of a choice
   */
  void member(String member, Kind kind, String unit, List<Choice> choices) {
    String is = text(member, now.getOrDefault(member, ""));
    // what cannot be left out is nothing to go back to
    String base = usual.containsKey(member) || inherited ? text(member, usual(member)) : is;
    add(member, kind, is, base, unit, choices);
  }

  /** Whether something stands in a list. */
  void in(String list, String item) {
    String is = Boolean.toString(((List<?>) now.get(list)).contains(item));
    String base = Boolean.toString(((List<?>) usual.get(list)).contains(item));
    add(list + "." + item, Kind.FLAG, is, base, "", List.of());
  }

  private Object usual(String member) {
    return usual.getOrDefault(member, "");
  }

  private void add(
      String member, Kind kind, String now, String base, String unit, List<Choice> choices) {
    Optional<Waiting> entered = Optional.ofNullable(waiting.get(member));
    fields.add(
        new FormField(
            member,
            kind,
            texts.get("packs." + part.list() + "." + member.replace('.', '-')),
            "",
            entered.map(Waiting::typed).orElse(now),
            unit,
            new Usual(base, inherited),
            !now.equals(base),
            choices,
            entered.map(Waiting::why)));
  }

  /** Nothing to choose, unless the parent chose. */
  List<Choice> none(String member) {
    boolean given = !usual.getOrDefault(member, "").equals("");
    return given ? List.of() : List.of(new Choice("", texts.get("packs.none")));
  }

  /** A value as a form shows it. */
  static String text(String member, Object value) {
    if (member.equals(SHARE) && value instanceof Double share) {
      return FormValue.text(BigDecimal.valueOf(share).movePointRight(2).doubleValue());
    }
    return FormValue.text(value);
  }

  /** A share of a whole that was entered in per cent. */
  static double share(double percent) {
    return BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
  }
}
