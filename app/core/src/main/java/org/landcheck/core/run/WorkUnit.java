package org.landcheck.core.run;

import java.util.Optional;
import org.landcheck.api.Check;
import org.landcheck.api.FilterLanguage.RowFilter;
import org.landcheck.api.Layer;
import org.landcheck.api.Rule;

/**
 * One rule ready to be run.
 *
 * @param rule with the overrides of the run in its parameters
 * @param layer the layer it looks at, matched to the pack, all rows; empty for a rule about the
 *     dataset, and where the data lack the layer
 * @param against the layer it compares with, if it names one and the data have it
 * @param filter what rows must meet, if the rule has a condition
 */
public record WorkUnit(
    Rule rule,
    Check check,
    Stage stage,
    Optional<Layer> layer,
    Optional<Layer> against,
    Optional<RowFilter> filter) {}
