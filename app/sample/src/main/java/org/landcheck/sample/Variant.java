package org.landcheck.sample;

import java.util.Map;
import java.util.Set;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;

/**
 * Small data with a single fault: one that breaks them as a whole, such as a wrong coordinate
 * system, or one that many others would follow from in a large set.
 *
 * @param pack the rule pack they are checked with
 * @param name of the fault, {@code crs-wrong}; unique within the pack, fit for a file
 * @param companions what they must be held against for the fault to show
 * @param rules rules of the pack that must find it; no other rule may
 */
public record Variant(
    String pack,
    String name,
    LocalText title,
    Dataset data,
    Map<Companion, Dataset> companions,
    Set<String> rules) {
  public Variant {
    companions = Map.copyOf(companions);
    rules = Set.copyOf(rules);
  }
}
