package org.landcheck.core.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.landcheck.api.Adjustment;
import org.landcheck.api.Adjustment.Subject;
import org.landcheck.api.Check;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Strictness;

/**
 * What a pack changed of its parent's rules. Whatever does not plainly tighten counts as weakening:
 * a lower severity, a condition, another layer, a parameter whose direction nobody knows.
 */
final class Adjustments {
  private final RulePack child;
  private final Map<String, Check> checks;
  private final List<Adjustment> found = new ArrayList<>();

  private Adjustments(RulePack child, Map<String, Check> checks) {
    this.child = child;
    this.checks = checks;
  }

  /**
   * @param checks by id
   */
  static List<Adjustment> between(RulePack parent, RulePack child, Map<String, Check> checks) {
    Adjustments adjustments = new Adjustments(child, checks);
    for (Rule rule : parent.rules()) {
      adjustments.rule(rule, child.rule(rule.id()).orElseThrow());
    }
    adjustments.found.addAll(ModelAdjustments.between(parent, child));
    adjustments.found.addAll(ScoringAdjustments.between(parent, child));
    return adjustments.found;
  }

  private void rule(Rule before, Rule now) {
    note(before, now, "enabled", Rule::enabled, before.enabled());
    note(before, now, "severity", Rule::severity, now.severity().compareTo(before.severity()) > 0);
    note(before, now, "layer", rule -> rule.layer().orElse(""), true);
    note(before, now, "against", rule -> rule.against().orElse(""), true);
    note(before, now, "filter", Rule::filter, !now.filter().isBlank());
    for (Param<?> param : checks.get(before.check()).info().params()) {
      param(before, now, param);
    }
    note(before, now, "title", rule -> title(rule, before), false);
    note(before, now, "certainty", Rule::certainty, false);
  }

  /** In Chinese, unless only the English differs. */
  private String title(Rule rule, Rule before) {
    boolean same = child.rule(rule.id()).orElseThrow().title().zh().equals(before.title().zh());
    return same ? rule.title().en() : rule.title().zh();
  }

  private void note(
      Rule before, Rule now, String member, Function<Rule, Object> value, boolean weakens) {
    Object from = value.apply(before);
    Object to = value.apply(now);
    if (!from.equals(to)) {
      add(now, member, String.valueOf(from), String.valueOf(to), weakens);
    }
  }

  private <T> void param(Rule before, Rule now, Param<T> param) {
    T from = before.param(param);
    T to = now.param(param);
    if (!Objects.equals(from, to)) {
      add(now, "params." + param.name(), shown(from), shown(to), !tightens(param, from, to));
    }
  }

  private static String shown(Object value) {
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  private static boolean tightens(Param<?> param, Object from, Object to) {
    Optional<Integer> direction =
        from instanceof String before && to instanceof String now
            ? ofLimits(param.strictness(), before, now)
            : direction(from, to);
    return switch (param.strictness()) {
      case LOWER_IS_STRICTER -> direction.filter(d -> d < 0).isPresent();
      case HIGHER_IS_STRICTER -> direction.filter(d -> d > 0).isPresent();
      case UNKNOWN -> false;
    };
  }

  /** Whether a value went down (-1) or up (1); empty if neither can be said. */
  private static Optional<Integer> direction(Object from, Object to) {
    if (from instanceof Number before && to instanceof Number now) {
      return Optional.of(Double.compare(now.doubleValue(), before.doubleValue()));
    }
    if (from instanceof Boolean before && to instanceof Boolean now) {
      return Optional.of(now.compareTo(before));
    }
    if (from instanceof List<?> before && to instanceof List<?> now) {
      boolean up = now.containsAll(before);
      boolean down = before.containsAll(now);
      return up == down ? Optional.empty() : Optional.of(up ? 1 : -1);
    }
    return Optional.empty();
  }

  /** Of limits written as texts; a blank one is as far out as can be. */
  private static Optional<Integer> ofLimits(Strictness strictness, String from, String to) {
    if (from.isBlank() || to.isBlank()) {
      boolean tightens = from.isBlank() && !to.isBlank();
      boolean up = tightens == (strictness == Strictness.HIGHER_IS_STRICTER);
      return Optional.of(up ? 1 : -1);
    }
    try {
      return Optional.of(new BigDecimal(to.strip()).compareTo(new BigDecimal(from.strip())));
    } catch (NumberFormatException notNumbers) {
      try {
        return Optional.of(LocalDate.parse(to.strip()).compareTo(LocalDate.parse(from.strip())));
      } catch (DateTimeParseException notDays) {
        return Optional.empty();
      }
    }
  }

  private void add(Rule rule, String member, String from, String to, boolean weakens) {
    found.add(new Adjustment(child.id(), Subject.RULE, rule.id(), member, from, to, weakens));
  }
}
