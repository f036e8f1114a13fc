package org.landcheck.checks.cql;

import org.geotools.api.filter.And;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsNil;
import org.geotools.api.filter.PropertyIsNull;
import org.landcheck.api.LayerSchema;

/**
 * Reads a condition by the three values of SQL; GeoTools itself takes what is unknown for false,
 * and so its opposite for true.
 */
final class ThreeValues {
  private final LayerSchema schema;
  private final RowProperty.Row row;

  ThreeValues(LayerSchema schema, RowProperty.Row row) {
    this.schema = schema;
    this.row = row;
  }

  Truth of(Filter filter) {
    if (filter instanceof And and) {
      Truth all = Truth.TRUE;
      for (Filter each : and.getChildren()) {
        all = all.and(of(each));
      }
      return all;
    }
    if (filter instanceof Or or) {
      Truth any = Truth.FALSE;
      for (Filter each : or.getChildren()) {
        any = any.or(of(each));
      }
      return any;
    }
    if (filter instanceof Not not) {
      return of(not.getFilter()).not();
    }
    return isAboutPresence(filter) || !lacksAValue(filter)
        ? Truth.of(filter.evaluate(row))
        : Truth.UNKNOWN;
  }

  private static boolean isAboutPresence(Filter filter) {
    return filter instanceof PropertyIsNull
        || filter instanceof PropertyIsNil
        || filter instanceof IncludeFilter
        || filter instanceof ExcludeFilter;
  }

  private boolean lacksAValue(Filter filter) {
    return RowCondition.names(filter).stream()
        .anyMatch(name -> new RowProperty(name, schema).evaluate(row) == null);
  }
}
