package org.landcheck.checks.cql;

import java.time.LocalDate;
import java.util.Set;
import org.geotools.api.filter.expression.ExpressionVisitor;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.util.Converters;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.xml.sax.helpers.NamespaceSupport;

/** A property that is read from a row of a layer, without making a feature of it. */
final class RowProperty implements PropertyName {
  /** What conditions are evaluated on. */
  record Row(Layer layer, int row) {}

  static final int NONE = -1;
  private static final int SHAPE = -2;
  private static final Set<String> SHAPE_NAMES = Set.of("geom", "geometry", "the_geom", "shape");

  private final String name;
  private final int column;

  RowProperty(String name, LayerSchema schema) {
    this.name = name;
    column = column(name, schema);
  }

  /** Where a property is found, or {@link #NONE}. */
  static int column(String name, LayerSchema schema) {
    int field = schema.indexOf(name);
    if (field >= 0) {
      return field;
    }
    return SHAPE_NAMES.contains(name) ? SHAPE : NONE;
  }

  @Override
  public Object evaluate(Object object) {
    Row row = (Row) object;
    if (column == SHAPE) {
      return row.layer.geometry(row.row) == Layer.NO_GEOMETRY ? null : row.layer.geometry(row.row);
    }
    Object value = row.layer.value(row.row, column);
    return value instanceof LocalDate ? value.toString() : value;
  }

  @Override
  public <T> T evaluate(Object object, Class<T> context) {
    Object value = evaluate(object);
    return context == null ? null : Converters.convert(value, context);
  }

  @Override
  public String getPropertyName() {
    return name;
  }

  @Override
  public NamespaceSupport getNamespaceContext() {
    return null;
  }

  @Override
  public Object accept(ExpressionVisitor visitor, Object extra) {
    return visitor.visit(this, extra);
  }
}
