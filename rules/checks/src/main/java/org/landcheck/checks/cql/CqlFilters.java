package org.landcheck.checks.cql;

import org.landcheck.api.BadInputException;
import org.landcheck.api.FilterLanguage;
import org.landcheck.api.LayerSchema;

/**
 * Conditions in ECQL, the extended Common Query Language of GeoTools.
 *
 * <p>{@code DJZQDM LIKE '430181%' AND 面积 > 100}. Fields go by the names rules use, Chinese ones
 * with or without double quotes; {@code geom} is the shape of the feature unless a field is called
 * so. Dates are texts: {@code FZRQ >= '2019-01-01'}.
 *
 * <p>Names no class of GeoTools itself, so a run without conditions never loads it.
 */
public final class CqlFilters implements FilterLanguage {
  @Override
  public RowFilter compile(String condition, LayerSchema schema) throws BadInputException {
    return RowCondition.parse(condition, schema);
  }
}
