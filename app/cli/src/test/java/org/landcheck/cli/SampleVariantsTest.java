package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Monitor;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.sample.Variant;
import org.landcheck.sample.variant.SampleVariants;

/** Data with a single fault are found faulty by its rules, and by nothing else. */
class SampleVariantsTest {
  private static final Toolbox TOOLS = Toolbox.standard();

  private static RunResult check(Variant variant) throws Exception {
    Engine engine = TOOLS.engine(2);
    RunOptions options = RunOptions.DEFAULT.withCompanions(variant.companions());
    return engine.run(
        engine.plan(variant.data(), new Inputs(TOOLS).pack(variant.pack()).pack(), options),
        Monitor.SILENT);
  }

  @Test
  void everyVariantIsFoundByItsRulesAndNothingElse() throws Exception {
    Map<String, Set<String>> expected = new TreeMap<>();
    Map<String, Set<String>> found = new TreeMap<>();
    for (Variant variant : SampleVariants.all(2026)) {
      String name = variant.pack() + " " + variant.name();
      expected.put(name, new TreeSet<>(variant.rules()));
      found.put(name, new TreeSet<>());
      check(variant).findings().forEach(finding -> found.get(name).add(finding.rule()));
    }
    Map<String, Set<String>> wanted = Map.copyOf(expected);
    expected.entrySet().removeAll(found.entrySet());
    found.entrySet().removeAll(wanted.entrySet());
    assertEquals(expected, found);
  }
}
