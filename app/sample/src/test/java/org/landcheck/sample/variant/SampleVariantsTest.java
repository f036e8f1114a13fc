package org.landcheck.sample.variant;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.sample.Variant;

class SampleVariantsTest {
  @Test
  void everySeedMakesAllVariantsUnderNamesOfTheirOwn() {
    for (long seed : new long[] {1, 2, 3, 2026}) {
      List<Variant> all = SampleVariants.all(seed);
      Set<String> names = new HashSet<>();
      for (Variant variant : all) {
        assertTrue(names.add(variant.pack() + "/" + variant.name()), variant.name());
        assertTrue(variant.name().matches("[a-z-]+"), variant.name());
        assertTrue(!variant.rules().isEmpty(), variant.name());
      }
      assertTrue(all.size() > 90, all.size() + " variants");
    }
  }
}
