package org.landcheck.api;

import java.util.Objects;

/**
 * Where the six digits of the county stand in the rows of a layer.
 *
 * @param from the character they begin with; the first is 1
 */
public record CountyPlace(String field, int from) {
  public CountyPlace {
    Objects.requireNonNull(field, "field");
    if (from < 1) {
      throw new IllegalArgumentException("from " + from);
    }
  }
}
