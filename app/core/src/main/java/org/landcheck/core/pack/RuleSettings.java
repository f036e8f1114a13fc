package org.landcheck.core.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.CodeList;
import org.landcheck.api.Field;
import org.landcheck.api.FilterLanguage;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;

/**
 * Holds a rule's settings against its pack: what its parameters and conditions name, patterns, and
 * settings that contradict each other. What a check sets by itself is not held against anything: a
 * layer may do without a field that is usual.
 */
final class RuleSettings {
  private final ParamTexts texts;

  /**
   * @param conditions compiles conditions; without it they are not looked at
   */
  RuleSettings(
      List<LayerSpec> layers, List<CodeList> codeLists, Optional<FilterLanguage> conditions) {
    this.texts = new ParamTexts(layers, codeLists, conditions);
  }

  /**
   * @param place the rule as written, all it inherits included
   * @throws BadInputException if something cannot be meant: says where
   */
  void check(Rule rule, Check check, Located place) throws BadInputException {
    Map<String, Located> members = place.members();
    if (!rule.filter().isBlank()) {
      texts.condition(rule.filter(), rule, members.get("filter"));
    }
    Located at = members.getOrDefault("params", place);
    for (Param<?> param : check.info().params()) {
      if (at.value() instanceof Map<?, ?> given && given.get(param.name()) != null) {
        texts.check(rule, param, (Located) given.get(param.name()));
      }
    }
    Optional<LocalText> contradiction = check.contradiction(rule);
    if (contradiction.isPresent()) {
      throw at.wrong(contradiction.get().zh(), contradiction.get().en());
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
}
