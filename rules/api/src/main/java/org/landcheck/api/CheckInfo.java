package org.landcheck.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a check declares of itself.
 *
 * @param id stable id known to outsiders: {@code topology.polygon-overlap}
 * @param severity the default, which a rule may override
 */
public record CheckInfo(
    String id, QualityElement element, Severity severity, Set<Need> needs, List<Param<?>> params) {
  public CheckInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(severity, "severity");
    needs = Set.copyOf(needs);
    params = List.copyOf(params);
  }
}
