package org.landcheck.checks.cql;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
 * and so its opposite for true. For one thread.
 */
final class ThreeValues {
  private final Filter whole;
  private final LayerSchema schema;
  private final Map<Filter, List<RowProperty>> properties = new IdentityHashMap<>();

  ThreeValues(Filter whole, LayerSchema schema) {
    this.whole = whole;
    this.schema = schema;
  }

  Truth of(RowProperty.Row row) {
    return of(whole, row);
  }

  private Truth of(Filter filter, RowProperty.Row row) {
    if (filter instanceof And and) {
      Truth all = Truth.TRUE;
      for (Filter each : and.getChildren()) {
        all = all.and(of(each, row));
      }
      return all;
    }
    if (filter instanceof Or or) {
      Truth any = Truth.FALSE;
      for (Filter each : or.getChildren()) {
        any = any.or(of(each, row));
      }
      return any;
    }
    if (filter instanceof Not not) {
      return of(not.getFilter(), row).not();
    }
    return isAboutPresence(filter) || !lacksAValue(filter, row)
        ? Truth.of(filter.evaluate(row))
        : Truth.UNKNOWN;
  }

  private static boolean isAboutPresence(Filter filter) {
    return filter instanceof PropertyIsNull
        || filter instanceof PropertyIsNil
        || filter instanceof IncludeFilter
        || filter instanceof ExcludeFilter;
  }

  private boolean lacksAValue(Filter filter, RowProperty.Row row) {
    for (RowProperty each : properties.computeIfAbsent(filter, this::properties)) {
      if (each.evaluate(row) == null) {
        return true;
      }
    }
    return false;
  }

  private List<RowProperty> properties(Filter filter) {
    return RowCondition.names(filter).stream().map(name -> new RowProperty(name, schema)).toList();
  }
}
