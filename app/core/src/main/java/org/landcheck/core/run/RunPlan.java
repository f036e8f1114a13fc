package org.landcheck.core.run;

import java.util.List;
import java.util.Map;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.Matching;

/**
 * What a run will do, in order.
 *
 * <p>A rule that cannot be run is either <em>skipped</em> or <em>left out</em>. It is skipped, and
 * the run is not complete, when the data were bound to allow it and do not: a required layer is
 * missing, several layers answer to one name, a layer is not in metres, a field its condition
 * speaks of is missing, a neighbour that was given lacks the layer. It is left out, and nothing is
 * missing, when nobody owed what it needs: the layer is optional and not delivered, no neighbour or
 * no companion was given, or the pack switches the rule off. Every report names both.
 *
 * @param source the data as they were given
 * @param dataset the data matched to the pack
 * @param rules every rule that was asked for and not left out, in pack order, overrides applied
 * @param units what will be run, by stage, then pack order
 * @param skips the rules that cannot be run although they should
 * @param leftOut the rules that do not apply
 * @param neighbours the neighbouring datasets, matched to the pack
 * @param companions the datasets set beside this one, matched to the pack
 */
public record RunPlan(
    Dataset source,
    Dataset dataset,
    Matching matching,
    RulePack pack,
    RunOptions options,
    List<Rule> rules,
    List<WorkUnit> units,
    List<Skip> skips,
    List<LeftOut> leftOut,
    List<Dataset> neighbours,
    Map<Companion, Dataset> companions) {
  public RunPlan {
    rules = List.copyOf(rules);
    units = List.copyOf(units);
    skips = List.copyOf(skips);
    leftOut = List.copyOf(leftOut);
    neighbours = List.copyOf(neighbours);
    companions = Map.copyOf(companions);
  }

  /** A rule that does not apply to these data, and why. */
  public record LeftOut(String rule, LocalText reason) {}
}
