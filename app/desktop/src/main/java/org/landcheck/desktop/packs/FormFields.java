package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Lang;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.core.pack.ParamValues;
import org.landcheck.desktop.packs.FormField.Choice;
import org.landcheck.desktop.packs.FormField.Kind;
import org.landcheck.desktop.packs.FormField.Usual;
import org.landcheck.desktop.words.Texts;

/** Makes the form of a rule: what every rule has, and what its check declares. */
final class FormFields {
  private static final double ENDLESS = 1e6;

  /** Parameters that name fields of the layer although their checks do not say so. */
  private static final Set<String> FIELDS = Set.of("field", "fields", "dateField");

  private final RulePack pack;
  private final Rule rule;
  private final Rule usual;
  private final boolean inherited;
  private final Check check;
  private final Map<String, Waiting> waiting;
  private final Texts texts;
  private final Lang lang;
  private final List<FormField> fields = new ArrayList<>();

  private FormFields(Editing editing, Rule rule, Texts texts) {
    this.pack = editing.draft().pack();
    this.rule = rule;
    this.usual = editing.draft().usual(rule);
    this.inherited = editing.draft().inherited(rule.id()).isPresent();
    this.check = editing.draft().check(rule);
    this.waiting = editing.waiting(rule.id());
    this.texts = texts;
    this.lang = texts.lang().get();
  }

  /** The form of a rule, top down. */
  static List<FormField> of(Editing editing, Rule rule, Texts texts) {
    FormFields form = new FormFields(editing, rule, texts);
    form.common();
    form.check.info().params().forEach(form::param);
    form.condition();
    form.origin();
    return form.fields;
  }

  private void common() {
    member("enabled", Kind.FLAG, rule.enabled(), usual.enabled(), List.of());
    member("severity", Kind.CHOICE, rule.severity(), usual.severity(), severities());
    if (!(check instanceof DatasetCheck) || !pack.layers().isEmpty()) {
      boolean none = check instanceof DatasetCheck && (!inherited || usual.layer().isEmpty());
      member("layer", Kind.CHOICE, name(rule.layer()), name(usual.layer()), layers(none));
      boolean alone =
          !check.info().needs().contains(Need.AGAINST) && (!inherited || usual.against().isEmpty());
      member("against", Kind.CHOICE, name(rule.against()), name(usual.against()), layers(alone));
    }
  }

  private static String name(Optional<String> layer) {
    return layer.orElse("");
  }

  private List<Choice> severities() {
    return Arrays.stream(Severity.values())
        .map(each -> new Choice(each.name(), texts.of(each)))
        .toList();
  }

  private List<Choice> layers(boolean none) {
    List<Choice> choices = new ArrayList<>();
    if (none) {
      choices.add(new Choice("", texts.get("packs.noLayer")));
    }
    for (LayerSpec layer : pack.layers()) {
      choices.add(new Choice(layer.name(), titled(layer.name(), layer.title())));
    }
    return choices;
  }

  private String titled(String name, LocalText title) {
    String words = title.in(lang);
    return words.equals(name) ? name : words + "  " + name;
  }

  private void condition() {
    if (!(check instanceof DatasetCheck)) {
      member("filter", Kind.CONDITION, rule.filter(), usual.filter(), fields(rule.layer()));
    }
  }

  private void origin() {
    List<Choice> certainties =
        Arrays.stream(Certainty.values())
            .map(each -> new Choice(each.name(), each + "  " + texts.get("certainty." + each)))
            .toList();
    member("certainty", Kind.CHOICE, rule.certainty(), usual.certainty(), certainties);
    for (Lang each : Lang.values()) {
      LocalText source = rule.source();
      String member = "source." + each.code();
      member(member, Kind.LINES, source.in(each), usual.source().in(each), List.of());
    }
    for (Lang each : Lang.values()) {
      String member = "title." + each.code();
      member(member, Kind.TEXT, rule.title().in(each), usual.title().in(each), List.of());
    }
  }

  private void member(String member, Kind kind, Object now, Object usual, List<Choice> choices) {
    String key = member.replace('.', '-');
    // what cannot be chosen is nothing to go back to: a rule of one's own must have a layer
    boolean possible =
        kind != Kind.CHOICE
            || choices.stream().anyMatch(each -> each.key().equals(FormValue.text(usual)));
    Object base = possible ? usual : now;
    add(
        member,
        kind,
        new Words(texts.get("packs.member." + key), ""),
        FormValue.text(now),
        FormValue.text(base),
        choices);
  }

  private record Words(String label, String help, String unit) {
    Words(String label, String help) {
      this(label, help, "");
    }
  }

  private void add(
      String member, Kind kind, Words words, String now, String base, List<Choice> choices) {
    Optional<Waiting> entered = Optional.ofNullable(waiting.get(member));
    fields.add(
        new FormField(
            member,
            kind,
            words.label(),
            words.help(),
            entered.map(Waiting::typed).orElse(now),
            words.unit(),
            new Usual(base, inherited),
            !now.equals(base),
            choices,
            entered.map(Waiting::why)));
  }

  private void param(Param<?> param) {
    String unit = param.unit() == Unit.COUNT ? "" : param.unit().label().in(lang);
    boolean number = param.type() == Double.class || param.type() == Long.class;
    String range = number ? "(" + range(param) + ")" : "";
    Words words =
        new Words(
            check.words(lang).param(param.name()), param.name(), (unit + " " + range).strip());
    Optional<String> layer =
        param.meaning() == Meaning.FIELD_OF_AGAINST ? rule.against() : rule.layer();
    boolean names =
        param.meaning() == Meaning.FIELD
            || param.meaning() == Meaning.FIELD_OF_AGAINST
            || param.meaning() == Meaning.VALUE && FIELDS.contains(param.name());
    Kind kind = kind(param);
    add(
        "params." + param.name(),
        kind,
        words,
        FormValue.text(rule.param(param)),
        FormValue.text(usual.param(param)),
        names || kind == Kind.CONDITION ? fields(layer) : List.of());
  }

  /** Of an upper end that is there for form's sake only the lower one is told. */
  private static String range(Param<?> param) {
    return param.max() >= ENDLESS
        ? "≥ " + ParamValues.plain(param.min())
        : ParamValues.range(param);
  }

  private static Kind kind(Param<?> param) {
    if (param.type() == Boolean.class) {
      return Kind.FLAG;
    }
    if (param.type() == Double.class || param.type() == Long.class) {
      return Kind.NUMBER;
    }
    if (param.type() == List.class) {
      return Kind.LINES;
    }
    return param.meaning() == Meaning.CONDITION ? Kind.CONDITION : Kind.TEXT;
  }

  private List<Choice> fields(Optional<String> layer) {
    List<Choice> choices = new ArrayList<>();
    for (FieldSpec field : layer.flatMap(pack::layer).map(LayerSpec::fields).orElse(List.of())) {
      String type =
          texts.get("packs.type." + field.type().name().toLowerCase(java.util.Locale.ROOT));
      choices.add(new Choice(field.name(), titled(field.name(), field.title()) + "  " + type));
    }
    return choices;
  }
}
