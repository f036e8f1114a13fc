package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.packs.FormField.Choice;
import org.landcheck.desktop.packs.FormField.Kind;
import org.landcheck.desktop.words.Texts;

/** Makes the form of a layer, a field or a code list. */
final class PartForm {
  private final PackPart part;
  private final RulePack pack;
  private final Texts texts;
  private final Lang lang;
  private final PartFields fields;

  private PartForm(Editing editing, PackPart part, Texts texts) {
    this.part = part;
    this.pack = editing.draft().pack();
    this.texts = texts;
    this.lang = texts.lang().get();
    this.fields = new PartFields(editing, part, texts);
  }

  /** The form of a part, top down; what the parent named keeps its name. */
  static List<FormField> of(Editing editing, PackPart part, Texts texts) {
    PartForm form = new PartForm(editing, part, texts);
    form.fields.name();
    form.fields.words("title", Kind.TEXT);
    switch (part.list()) {
      case "layers" -> form.layer();
      case "fields" -> form.field();
      case "codeLists" -> form.codeList();
      default -> throw new IllegalArgumentException("no form of " + part);
    }
    return form.fields.taken();
  }

  private void layer() {
    fields.member("geometry", Kind.CHOICE, "", words(GeometryType.values(), "packs.geometry."));
    fields.member("key", Kind.CHOICE, "", keys());
    fields.member("required", Kind.FLAG, "", List.of());
    fields.member("aliases", Kind.LINES, "", List.of());
  }

  private void field() {
    fields.member("type", Kind.CHOICE, "", words(FieldType.values(), "packs.type."));
    fields.member("length", Kind.NUMBER, texts.get("packs.noLimit"), List.of());
    fields.member("decimals", Kind.NUMBER, "", List.of());
    fields.member("unit", Kind.CHOICE, "", units());
    fields.member("required", Kind.FLAG, "", List.of());
    fields.member("codeList", Kind.CHOICE, "", lists());
    fields.member("aliases", Kind.LINES, "", List.of());
  }

  private void codeList() {
    fields.words("source", Kind.LINES);
    fields.member("certainty", Kind.CHOICE, "", certainties(texts));
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
    List<Choice> choices = new ArrayList<>(fields.none("key"));
    for (FieldSpec field : pack.layer(part.name()).map(LayerSpec::fields).orElse(List.of())) {
      choices.add(new Choice(field.name(), titled(field.name(), field.title())));
    }
    return choices;
  }

  private List<Choice> lists() {
    List<Choice> choices = new ArrayList<>(fields.none("codeList"));
    for (CodeList list : pack.codeLists()) {
      choices.add(new Choice(list.id(), titled(list.id(), list.title())));
    }
    return choices;
  }

  private String titled(String name, LocalText title) {
    String words = title.in(lang);
    return words.equals(name) ? name : words + "  " + name;
  }
}
