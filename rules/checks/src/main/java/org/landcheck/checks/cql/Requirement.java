package org.landcheck.checks.cql;

import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;

/**
 * A condition in ECQL that rows must meet, and the fields it speaks of. Written as {@link
 * CqlFilters} has it. Safe for any number of threads.
 *
 * <p>Told by the three values of SQL: a comparison with a missing value is unknown, {@code IS NULL}
 * never is; {@code AND} is false if one side is, {@code OR} true if one side is, whatever the
 * other. A blank text is a value.
 */
public final class Requirement {
  private final RowCondition condition;

  private Requirement(RowCondition condition) {
    this.condition = condition;
  }

  /**
   * @throws BadInputException if it is not ECQL or names a field the layer does not have
   */
  public static Requirement of(String condition, LayerSchema schema) throws BadInputException {
    return new Requirement(RowCondition.parse(condition, schema));
  }

  /** Columns of the fields it speaks of, ascending; the shape is not among them. */
  public List<Integer> columns() {
    return condition.columns();
  }

  /** What it is for a row. */
  public Truth of(Layer layer, int row) {
    return condition.truth(layer, row);
  }
}
