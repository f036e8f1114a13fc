package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Rule;
import org.landcheck.checks.Packs;
import org.landcheck.sample.PlantedFault;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.SampleVersions;
import org.landcheck.sample.Variant;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;
import org.landcheck.sample.variant.SampleVariants;

/** Every rule of every shipped pack has a fault in the sample that shows what it finds. */
class EveryRuleIsPlantedTest {
  private static final long SEED = 2026;

  /** Rules without a fault, {@code pack/rule}, and why there is none. */
  private static final Map<String, String> WITHOUT = Map.of();

  private static Map<String, Set<String>> planted() {
    Map<String, Set<String>> planted = new TreeMap<>();
    for (List<PlantedFault> faults :
        List.of(
            SampleCounty.generate(SEED, 16, 16).faults(),
            SampleVersions.generate(SEED, 16, 16).faults())) {
      faults.forEach(fault -> rules("cadastral-zone", planted).addAll(fault.rules()));
    }
    for (PermitSet set : SamplePermits.generate(SEED, SampleCounty.clean(SEED, 16, 16))) {
      set.faults().forEach(fault -> rules(set.pack(), planted).addAll(fault.rules()));
    }
    for (Variant variant : SampleVariants.all(SEED)) {
      rules(variant.pack(), planted).addAll(variant.rules());
    }
    return planted;
  }

  private static Set<String> rules(String pack, Map<String, Set<String>> planted) {
    return planted.computeIfAbsent(pack, name -> new TreeSet<>());
  }

  /**
   * A set has one folder of delivery and one record of metadata, room for two faults: what the
   * common base asks of those is shown in some pack, the rest in each.
   */
  private static boolean isShown(String pack, String rule, Map<String, Set<String>> planted) {
    boolean delivered = rule.startsWith("delivery-") || rule.startsWith("metadata-");
    return rules(pack, planted).contains(rule)
        || delivered && planted.values().stream().anyMatch(rules -> rules.contains(rule));
  }

  @Test
  void everyRuleOfEveryPackHasAPlantedFaultOrAReasonToHaveNone() throws BadInputException {
    Map<String, Set<String>> planted = planted();
    Set<String> without = new TreeSet<>();
    for (String name : Packs.names()) {
      List<Rule> rules = new Inputs(Toolbox.standard()).pack(name).pack().rules();
      assertTrue(rules.size() > 20, name + " has " + rules.size() + " rules");
      rules.stream()
          .map(Rule::id)
          .filter(id -> !isShown(name, id, planted))
          .forEach(id -> without.add(name + "/" + id));
    }
    assertEquals(new TreeSet<>(WITHOUT.keySet()), without, "plant a fault in app/sample");
  }
}
