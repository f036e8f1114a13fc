package org.landcheck.core.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CodeList;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FilterLanguage;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;

/**
 * Holds the texts of a parameter against the pack, by what they stand for. A layer of which the
 * pack lists no fields may have any.
 */
final class ParamTexts {
  private static final Pattern PART =
      Pattern.compile("\\s*([^\\[\\]=\\s]+)\\[\\d{1,4}:\\d{1,4}]\\s*");
  private static final Pattern WORD = Pattern.compile("\\{[a-z]+}");

  private final List<LayerSpec> layers;
  private final List<CodeList> codeLists;
  private final Optional<FilterLanguage> conditions;

  /**
   * @param conditions compiles conditions; without it they are not looked at
   */
  ParamTexts(
      List<LayerSpec> layers, List<CodeList> codeLists, Optional<FilterLanguage> conditions) {
    this.layers = layers;
    this.codeLists = codeLists;
    this.conditions = conditions;
  }

  /**
   * Blank texts name nothing.
   *
   * @param given the value of the parameter as the rule writes it
   * @throws BadInputException if a text does not stand for what it should: says where
   */
  void check(Rule rule, Param<?> param, Located given) throws BadInputException {
    if (param.meaning() == Meaning.VALUE) {
      return;
    }
    List<Located> texts = given.value() instanceof List ? given.items() : List.of(given);
    for (Located at : texts) {
      String text = at.text();
      if (!text.isBlank()) {
        check(text, param.meaning(), rule, at);
      }
    }
  }

  private void check(String text, Meaning meaning, Rule rule, Located at) throws BadInputException {
    switch (meaning) {
      case FIELD -> field(text, rule.layer(), at);
      case FIELD_OF_AGAINST -> field(text, rule.against(), at);
      case FIELD_PAIRS -> {
        for (String pair : text.split("[,，;；]", -1)) {
          pair(pair, pair.contains("=") ? pair : pair + "=" + pair, rule, at);
        }
      }
      case FIELD_PART -> {
        String[] sides = text.split("=", 2);
        pair(
            text,
            PART.matcher(sides[0]).replaceFirst("$1") + text.substring(sides[0].length()),
            rule,
            at);
      }
      case LAYER_FIELD -> layerField(text, at);
      case LAYER -> layer(text, at);
      case CODE_LIST -> known(text, codeLists.stream().map(CodeList::id).toList(), at);
      case CONDITION -> condition(text, rule, at);
      case PATTERN -> pattern(text, at);
      case PATTERN_WITH_WORDS -> pattern(WORD.matcher(text).replaceAll("x"), at);
      case NAMED_PATTERN -> namedPattern(text, at);
      case VALUE -> {}
    }
  }

  private static void known(String text, List<String> known, Located at) throws BadInputException {
    if (!known.contains(text)) {
      throw PackDecoder.unknown(at, known);
    }
  }

  private void layer(String name, Located at) throws BadInputException {
    known(name, layers.stream().map(LayerSpec::name).toList(), at);
  }

  private void layerField(String text, Located at) throws BadInputException {
    int point = text.lastIndexOf('.');
    if (point < 1 || point == text.length() - 1) {
      throw at.wrong("应写成 图层.字段 的样子：" + text, "expected LAYER.FIELD, not " + text);
    }
    String name = text.substring(0, point);
    layer(name, at);
    field(text.substring(point + 1), Optional.of(name), at);
  }

  /**
   * @param pair as the pack has it
   * @param sides the same as fields on both sides of an equals sign
   */
  private void pair(String pair, String sides, Rule rule, Located at) throws BadInputException {
    String[] fields = sides.split("=", -1);
    if (fields.length != 2 || fields[0].isBlank() || fields[1].isBlank()) {
      throw at.wrong(
          "应写成 本层字段=另一层字段 的样子：" + pair.strip(), "expected OWN=OTHER, not \"" + pair.strip() + "\"");
    }
    field(fields[0].strip(), rule.layer(), at);
    field(fields[1].strip(), rule.against(), at);
  }

  /** The layer a rule speaks of, if the pack says what fields it has. */
  private Optional<LayerSpec> spec(Optional<String> name) {
    return layers.stream()
        .filter(layer -> name.filter(layer.name()::equals).isPresent())
        .filter(layer -> !layer.fields().isEmpty())
        .findFirst();
  }

  private void field(String name, Optional<String> of, Located at) throws BadInputException {
    Optional<LayerSpec> layer = spec(of);
    if (layer.isPresent() && layer.get().fields().stream().noneMatch(f -> f.name().equals(name))) {
      String known = String.join(", ", layer.get().fields().stream().map(FieldSpec::name).toList());
      throw at.wrong(
          "图层 " + layer.get().name() + " 没有字段“" + name + "”，可用的有：" + known,
          "layer " + layer.get().name() + " has no field \"" + name + "\"; it has " + known);
    }
  }

  /** A condition on rows of the rule's layer. */
  void condition(String text, Rule rule, Located at) throws BadInputException {
    Optional<LayerSpec> layer = spec(rule.layer());
    if (conditions.isPresent() && layer.isPresent()) {
      try {
        conditions.get().compile(text, RuleSettings.schema(layer.get()));
      } catch (BadInputException e) {
        throw at.wrong(e.text().zh(), e.text().en());
      }
    }
  }

  private static void namedPattern(String text, Located at) throws BadInputException {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw at.wrong("应写成 名称=正则表达式 的样子：" + text, "expected name=expression, not " + text);
    }
    pattern(text.substring(equals + 1), at);
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
