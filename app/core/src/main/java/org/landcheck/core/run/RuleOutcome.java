package org.landcheck.core.run;

import java.util.SortedMap;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;

/**
 * What became of one rule.
 *
 * @param inspected features (or, for a rule about the dataset, things) really inspected
 * @param count findings, exceptions included
 * @param parameters every effective parameter: {@link Quantity} for numbers, else {@code String}
 */
public record RuleOutcome(
    Rule rule, long inspected, long count, SortedMap<String, Object> parameters) {}
