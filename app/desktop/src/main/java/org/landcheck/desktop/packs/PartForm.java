package org.landcheck.desktop.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Certainty;
import org.landcheck.api.CodeList;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Lang;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.packs.FormField.Choice;
import org.landcheck.desktop.packs.FormField.Kind;
import org.landcheck.desktop.packs.FormField.Usual;
import org.landcheck.desktop.words.Texts;

/** Makes the form of a layer, a field or a code list. */
final class PartForm {
  /** The member that people read in per cent. */
  static final String SHARE = "maxGrossErrorShare";

  private final PackPart part;
  private final RulePack pack;
  private final Map<String, Object> now;
  private final Map<String, Object> usual;
  private final boolean inherited;
  private final Map<String, Waiting> waiting;
  private final Texts texts;
  private final Lang lang;
  private final List<FormField> fields = new ArrayList<>();

  PartForm(Editing editing, PackPart part, Texts texts) {
    PackDraft draft = editing.draft();
    this.part = part;
    this.pack = draft.pack();
    this.now = draft.members(part).orElseThrow();
    this.usual = draft.usual(part);
    this.inherited = draft.inherited(part);
    this.waiting = editing.waiting(part);
    this.texts = texts;
    this.lang = texts.lang().get();
  }

  /** The form of a part, top down; what the parent named keeps its name. */
  static List<FormField> of(Editing editing, PackPart part, Texts texts) {
    PartForm form = new PartForm(editing, part, texts);
    if (!form.inherited) {
      form.name();
    }
    form.words("title", Kind.TEXT);
    switch (part.list()) {
      case "layers" -> form.layer();
      case "fields" -> form.field();
      case "codeLists" -> form.codeList();
      default -> throw new IllegalArgumentException("no form of " + part);
    }
    return form.fields;
  }

  private void name() {
    add(part.key(), Kind.TEXT, part.name(), part.name(), "", List.of());
  }

  private void layer() {
    member("geometry", Kind.CHOICE, "", words(GeometryType.values(), "packs.geometry."));
    member("key", Kind.CHOICE, "", keys());
    member("required", Kind.FLAG, "", List.of());
    member("aliases", Kind.LINES, "", List.of());
  }

  private void field() {
    member("type", Kind.CHOICE, "", words(FieldType.values(), "packs.type."));
    member("length", Kind.NUMBER, texts.get("packs.noLimit"), List.of());
    member("decimals", Kind.NUMBER, "", List.of());
    member("unit", Kind.CHOICE, "", units());
    member("required", Kind.FLAG, "", List.of());
    member("codeList", Kind.CHOICE, "", lists());
    member("aliases", Kind.LINES, "", List.of());
  }

  private void codeList() {
    words("source", Kind.LINES);
    member("certainty", Kind.CHOICE, "", certainties(texts));
  }

  static List<Choice> certainties(Texts texts) {
    return Arrays.stream(Certainty.values())
        .map(each -> new Choice(each.name(), each + "  " + texts.get("certainty." + each)))
        .toList();
  }

  private List<Choice> words(Enum<?>[] constants, String key) {
    return Arrays.stream(constants)
        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .map(word -> new Choice(word, texts.get(key + word)))
        .toList();
  }

  private List<Choice> units() {
    return Arrays.stream(Unit.values())
        .map(
            unit ->
                new Choice(
                    unit.symbol(), unit == Unit.NONE ? texts.get("packs.noUnit") : unit(unit)))
        .toList();
  }

  private String unit(Unit unit) {
    String label = unit.label().in(lang);
    return label.isEmpty() ? texts.get("packs.unitCount") : label;
  }

  /** Fields to choose from, and none unless the parent named one. */
  private List<Choice> keys() {
    List<Choice> choices = new ArrayList<>(none("key"));
    for (FieldSpec field : pack.layer(part.name()).map(LayerSpec::fields).orElse(List.of())) {
      choices.add(new Choice(field.name(), titled(field.name(), field.title())));
    }
    return choices;
  }

  private List<Choice> lists() {
    List<Choice> choices = new ArrayList<>(none("codeList"));
    for (CodeList list : pack.codeLists()) {
      choices.add(new Choice(list.id(), titled(list.id(), list.title())));
    }
    return choices;
  }

  private List<Choice> none(String member) {
    boolean given = inherited && !usual.getOrDefault(member, "").equals("");
    return given ? List.of() : List.of(new Choice("", texts.get("packs.none")));
  }

  private String titled(String name, LocalText title) {
    String words = title.in(lang);
    return words.equals(name) ? name : words + "  " + name;
  }

  private void words(String member, Kind kind) {
    for (Lang each : Lang.values()) {
      LocalText usually = (LocalText) usual.getOrDefault(member, LocalText.EMPTY);
      String is = ((LocalText) now.getOrDefault(member, LocalText.EMPTY)).in(each);
      String key = member + "." + each.code();
      add(key, kind, is, usually.in(each), "", List.of());
    }
  }

  private void member(String member, Kind kind, String unit, List<Choice> choices) {
    String is = text(member, now.getOrDefault(member, ""));
    // what cannot be left out is nothing to go back to
    String base = usual.containsKey(member) || inherited ? text(member, usual(member)) : is;
    add(member, kind, is, base, unit, choices);
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
