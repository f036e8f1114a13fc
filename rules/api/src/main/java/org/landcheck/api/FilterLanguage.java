package org.landcheck.api;

/** Compiles the conditions that rules put on rows. Handed to the engine, which knows no CQL. */
@FunctionalInterface
public interface FilterLanguage {
  /**
   * @param condition CQL over the layer's field names
   * @throws BadInputException if it is not CQL or names a field the layer does not have
   */
  RowFilter compile(String condition, LayerSchema schema) throws BadInputException;

  /** Whether a row meets a condition. Safe for any number of threads. */
  @FunctionalInterface
  interface RowFilter {
    boolean accepts(Layer layer, int row);
  }
}
