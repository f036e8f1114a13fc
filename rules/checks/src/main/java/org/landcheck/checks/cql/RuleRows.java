package org.landcheck.checks.cql;

import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.FilterLanguage.RowFilter;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;

/**
 * Which rows of a layer in a companion a rule speaks of: the engine applies a rule's filter to the
 * layer that is checked, and knows nothing of what it is held against.
 */
public final class RuleRows {
  private RuleRows() {}

  /**
   * The rule's filter for such a layer; if the filter does not fit it, says so.
   *
   * @return nothing if it does not fit
   */
  public static Optional<RowFilter> of(Layer layer, Inspection inspection) {
    String filter = inspection.rule().filter();
    if (filter.isBlank()) {
      return Optional.of((any, row) -> true);
    }
    try {
      return Optional.of(new CqlFilters().compile(filter, layer.schema()));
    } catch (BadInputException e) {
      inspection.skip(Optional.empty(), e.text());
      return Optional.empty();
    }
  }

  /** The layer that is checked with all its rows, whatever the rule's filter. */
  public static Layer whole(Layer layer, Inspection inspection) {
    return inspection.rule().layer().flatMap(inspection.dataset()::layer).orElse(layer);
  }
}
