package org.landcheck.api;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A check bound to layers and settings.
 *
 * @param id unique in its pack: {@code djzq-overlap}
 * @param check id of the check
 * @param title what the rule asks for, for lists and reports
 * @param layer the layer it looks at, as the pack names it; empty for a rule about the dataset
 * @param against the layer it compares with
 * @param params values by parameter name; what is absent has its default
 * @param filter CQL condition rows must meet, empty for all
 * @param source the clause it rests on
 * @param group what kind of requirement it is, for lists and reports
 * @param enabled whether it is applied; one that is not is named in every report
 */
public record Rule(
    String id,
    String check,
    LocalText title,
    Optional<String> layer,
    Optional<String> against,
    Severity severity,
    Map<String, Object> params,
    String filter,
    LocalText source,
    Certainty certainty,
    RuleGroup group,
    boolean enabled) {
  /** Applied, in the group of its check. */
  public Rule(
      String id,
      String check,
      LocalText title,
      Optional<String> layer,
      Optional<String> against,
      Severity severity,
      Map<String, Object> params,
      String filter,
      LocalText source,
      Certainty certainty) {
    this(
        id,
        check,
        title,
        layer,
        against,
        severity,
        params,
        filter,
        source,
        certainty,
        RuleGroup.ofCheck(check),
        true);
  }

  public Rule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(against, "against");
    Objects.requireNonNull(severity, "severity");
    params = Map.copyOf(params);
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(group, "group");
  }

  /** The same rule with other values of its parameters. */
  public Rule withParams(Map<String, Object> values) {
    return new Rule(
        id, check, title, layer, against, severity, values, filter, source, certainty, group,
        enabled);
  }

  /** A parameter as this rule sets it, or its default. */
  public <T> T param(Param<T> param) {
    Object value = params.get(param.name());
    return value == null ? param.defaultValue() : param.type().cast(value);
  }
}
