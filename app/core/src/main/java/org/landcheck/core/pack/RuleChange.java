package org.landcheck.core.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;

/**
 * A member of a rule and the value it shall have.
 *
 * @param member as packs and their adjustments call it: {@code severity}, {@code params.minArea}
 * @param value of the type the rule has it in; a layer is an {@code Optional<String>}
 */
public record RuleChange(String member, Object value) implements MemberChange {
  private static final String PARAMS = "params.";

  public RuleChange {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(value, "value");
  }

  public static RuleChange enabled(boolean on) {
    return new RuleChange("enabled", on);
  }

  public static RuleChange severity(Severity severity) {
    return new RuleChange("severity", severity);
  }

  /** The layer looked at; empty for none, which only a rule of the pack's own can have. */
  public static RuleChange layer(Optional<String> name) {
    return new RuleChange("layer", name);
  }

  /** The layer compared with; empty for none, which only a rule of the pack's own can have. */
  public static RuleChange against(Optional<String> name) {
    return new RuleChange("against", name);
  }

  /**
   * @param condition CQL, blank for all rows
   */
  public static RuleChange filter(String condition) {
    return new RuleChange("filter", condition.strip());
  }

  public static RuleChange title(LocalText words) {
    return new RuleChange("title", words);
  }

  public static RuleChange source(LocalText words) {
    return new RuleChange("source", words);
  }

  public static RuleChange certainty(Certainty certainty) {
    return new RuleChange("certainty", certainty);
  }

  /**
   * @param value of the parameter's type
   */
  public static RuleChange param(Param<?> param, Object value) {
    return new RuleChange(PARAMS + param.name(), param.type().cast(value));
  }

  @Override
  public List<String> path() {
    return member.startsWith(PARAMS)
        ? List.of("params", member.substring(PARAMS.length()))
        : List.of(member);
  }

  /** Whether a rule has the value already. */
  public boolean holds(Rule rule, Check check) {
    return value.equals(now(rule, check));
  }

  private Object now(Rule rule, Check check) {
    return switch (member) {
      case "enabled" -> rule.enabled();
      case "severity" -> rule.severity();
      case "layer" -> rule.layer();
      case "against" -> rule.against();
      case "filter" -> rule.filter();
      case "title" -> rule.title();
      case "source" -> rule.source();
      case "certainty" -> rule.certainty();
      default -> rule.param(param(check));
    };
  }

  private Param<?> param(Check check) {
    return check.info().params().stream()
        .filter(param -> member.equals(PARAMS + param.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no member " + member));
  }

  @Override
  public Object json() {
    if (value instanceof LocalText words) {
      return json(words);
    }
    if (value instanceof Enum<?> constant) {
      return PackDecoder.word(constant);
    }
    return value instanceof Optional<?> name ? name.map(String::valueOf).orElse("") : value;
  }

  static Map<String, Object> json(LocalText words) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("zh", words.zh());
    both.put("en", words.en());
    return both;
  }
}
