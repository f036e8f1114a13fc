package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.Check;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.PackDifference.Effect;

/**
 * In what two packs differ, and whether the second asks for more or for less: rules and layers are
 * the same thing if they have the same id or name. A change is judged as if the second pack built
 * on the first, and the other way round: what weakens one way only is plain, what weakens both ways
 * is not.
 *
 * @param differences by subject, those of one thing together; their own ids, titles, versions and
 *     examples are not compared
 */
public record PackComparison(RulePack before, RulePack after, List<PackDifference> differences) {
  public PackComparison {
    differences = List.copyOf(differences);
  }

  /**
   * @param checks the catalogue both packs were read with
   */
  public static PackComparison of(RulePack before, RulePack after, List<Check> checks) {
    Map<String, Check> byId = new HashMap<>();
    checks.forEach(check -> byId.put(check.info().id(), check));
    List<PackDifference> all = new ArrayList<>(PackDifferences.between(before, after, byId));
    List<String> names = all.stream().map(PackDifference::name).distinct().toList();
    all.sort(
        Comparator.comparing(PackDifference::subject)
            .thenComparing(each -> names.indexOf(each.name())));
    return new PackComparison(before, after, all);
  }

  /** Whether both ask for the same in the same words. */
  public boolean same() {
    return differences.isEmpty();
  }

  /** How many differences have an effect. */
  public long count(Effect effect) {
    return differences.stream().filter(each -> each.effect() == effect).count();
  }
}
