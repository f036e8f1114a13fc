package org.landcheck.delivery.html;

import java.util.List;
import java.util.Map;
import org.landcheck.api.Check;
import org.landcheck.api.RulePack;
import org.landcheck.core.run.CheckTrial;

/**
 * What the reference of checks tells about.
 *
 * @param packs whose rules are named beside the checks they use
 * @param trials the examples by the id of their check, with what was found in them
 */
public record Reference(
    List<Check> checks, List<RulePack> packs, Map<String, List<CheckTrial>> trials) {
  public Reference {
    checks = List.copyOf(checks);
    packs = List.copyOf(packs);
    trials = Map.copyOf(trials);
  }
}
