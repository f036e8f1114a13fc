package org.landcheck.desktop.packs;

import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.core.pack.PackPart;
import org.landcheck.core.pack.RuleChange;

/** Takes what somebody entered in a form into the pack, or tells why not. */
final class FormInput {
  private static final String PARAMS = "params.";

  private FormInput() {}

  /**
   * @param member as in {@link FormField}
   * @param typed as entered; the key of a choice, {@code true} or {@code false} of a flag
   */
  static Editing enter(Editing editing, String rule, String member, String typed) {
    Rule now = editing.draft().pack().rule(rule).orElseThrow();
    try {
      return editing.with(PackPart.rule(rule), typed, change(editing, now, member, typed));
    } catch (BadInputException e) {
      return editing.refused(PackPart.rule(rule), member, typed, e.text());
    }
  }

  private static RuleChange change(Editing editing, Rule now, String member, String typed)
      throws BadInputException {
    if (member.startsWith(PARAMS)) {
      Param<?> param =
          editing.draft().check(now).info().params().stream()
              .filter(each -> member.equals(PARAMS + each.name()))
              .findFirst()
              .orElseThrow();
      return RuleChange.param(param, FormValue.read(param, typed));
    }
    return switch (member) {
      case "enabled" -> RuleChange.enabled(Boolean.parseBoolean(typed));
      case "severity" -> RuleChange.severity(Severity.valueOf(typed));
      case "layer" -> RuleChange.layer(layer(typed));
      case "against" -> RuleChange.against(layer(typed));
      case "filter" -> RuleChange.filter(typed);
      case "certainty" -> RuleChange.certainty(Certainty.valueOf(typed));
      case "title.zh" -> RuleChange.title(new LocalText(typed.strip(), now.title().en()));
      case "title.en" -> RuleChange.title(new LocalText(now.title().zh(), typed.strip()));
      case "source.zh" -> RuleChange.source(new LocalText(typed.strip(), now.source().en()));
      case "source.en" -> RuleChange.source(new LocalText(now.source().zh(), typed.strip()));
      default -> throw new IllegalArgumentException("no member " + member);
    };
  }

  private static Optional<String> layer(String key) {
    return key.isEmpty() ? Optional.empty() : Optional.of(key);
  }
}
