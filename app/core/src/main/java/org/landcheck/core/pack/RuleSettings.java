package org.landcheck.core.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FilterLanguage;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;

/**
 * Holds a rule's settings against the layers of its pack: fields that parameters and conditions
 * name, patterns, and settings that contradict each other. A layer of which the pack lists no
 * fields may have any.
 */
final class RuleSettings {
  private final List<LayerSpec> layers;
  private final Optional<FilterLanguage> conditions;

  /**
   * @param conditions compiles conditions; without it they are not looked at
   */
  RuleSettings(List<LayerSpec> layers, Optional<FilterLanguage> conditions) {
    this.layers = layers;
    this.conditions = conditions;
  }

  /**
   * @param place the rule as written, all it inherits included
   * @throws BadInputException if something cannot be meant: says where
   */
  void check(Rule rule, Check check, Located place) throws BadInputException {
    Map<String, Located> members = place.members();
    if (!rule.filter().isBlank()) {
      condition(rule.filter(), spec(rule.layer()), members.get("filter"));
    }
    Located at = members.getOrDefault("params", place);
    for (Param<?> param : check.info().params()) {
      param(rule, param, at);
    }
    Optional<LocalText> contradiction = check.contradiction(rule);
    if (contradiction.isPresent()) {
      throw at.wrong(contradiction.get().zh(), contradiction.get().en());
    }
  }

  private void param(Rule rule, Param<?> param, Located params) throws BadInputException {
    Located at = params;
    if (params.value() instanceof Map<?, ?> given && given.get(param.name()) != null) {
      at = (Located) given.get(param.name());
    }
    Object value = rule.param(param);
    List<?> texts = value instanceof List<?> list ? list : List.of(value);
    for (int i = 0; i < texts.size(); i++) {
      String text = String.valueOf(texts.get(i));
      Located where = at.value() instanceof List<?> list ? (Located) list.get(i) : at;
      if (!text.isBlank()) {
        switch (param.meaning()) {
          case FIELD -> field(text, spec(rule.layer()), where);
          case FIELD_OF_AGAINST -> field(text, spec(rule.against()), where);
          case CONDITION -> condition(text, spec(rule.layer()), where);
          case PATTERN -> pattern(text, where);
          case VALUE -> {}
        }
      }
    }
  }

  /** The layer a rule speaks of, if the pack says what fields it has. */
  private Optional<LayerSpec> spec(Optional<String> name) {
    return layers.stream()
        .filter(layer -> name.filter(layer.name()::equals).isPresent())
        .filter(layer -> !layer.fields().isEmpty())
        .findFirst();
  }

  private static void field(String name, Optional<LayerSpec> layer, Located at)
      throws BadInputException {
    if (layer.isPresent() && layer.get().fields().stream().noneMatch(f -> f.name().equals(name))) {
      String known = String.join(", ", layer.get().fields().stream().map(FieldSpec::name).toList());
      throw at.wrong(
          "图层 " + layer.get().name() + " 没有字段“" + name + "”，可用的有：" + known,
          "layer " + layer.get().name() + " has no field \"" + name + "\"; it has " + known);
    }
  }

  private void condition(String text, Optional<LayerSpec> layer, Located at)
      throws BadInputException {
    if (conditions.isPresent() && layer.isPresent()) {
      try {
        conditions.get().compile(text, schema(layer.get()));
      } catch (BadInputException e) {
        throw at.wrong(e.text().zh(), e.text().en());
      }
    }
  }

  /** A layer as if it were delivered just as the pack expects it. */
  static LayerSchema schema(LayerSpec spec) {
    List<Field> fields =
        spec.fields().stream()
            .map(f -> Field.of(f.name(), f.type(), f.length(), f.decimals()))
            .toList();
    return new LayerSchema(spec.name(), spec.geometryType(), fields, spec.key());
  }

  private static void pattern(String text, Located at) throws BadInputException {
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw at.wrong(
          "正则表达式有误（第 " + (e.getIndex() + 1) + " 个字符处）：" + text,
          "not a regular expression, at character " + (e.getIndex() + 1) + ": " + text);
    }
  }
}
