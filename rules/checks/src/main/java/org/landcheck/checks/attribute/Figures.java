package org.landcheck.checks.attribute;

import java.math.BigDecimal;
import java.util.Optional;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.Figure;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Unit;
import org.landcheck.checks.Texts;

/**
 * The numbers that stand in a field, with the unit its name in the source ends in, else the one the
 * pack gives it. Texts that read as numbers count, digits of full width too.
 *
 * @param unit {@link Unit#NONE} if the pack gives none
 * @param usual the one the pack gives
 * @param rounding what rounding to the decimals of the field may take away or add, in its unit; 0
 *     if nobody says how many it has
 */
public record Figures(Layer layer, int column, Unit unit, Unit usual, double rounding) {
  /**
   * The numbers of a field that the layer has.
   *
   * @param named the layer as the pack names it
   */
  public static Figures of(
      Layer layer, Optional<String> named, String field, Inspection inspection) {
    return of(layer, field, Column.spec(named, field, inspection));
  }

  /**
   * The numbers of a field that the layer has.
   *
   * @param spec what the pack says of the field
   */
  public static Figures of(Layer layer, String field, Optional<FieldSpec> spec) {
    int column = layer.schema().indexOf(field);
    Field own = layer.schema().fields().get(column);
    int decimals =
        own.decimals() > 0
            ? own.decimals()
            : spec.filter(s -> s.type() == FieldType.REAL).map(FieldSpec::decimals).orElse(0);
    Unit usual = spec.map(FieldSpec::unit).orElse(Unit.NONE);
    return new Figures(
        layer,
        column,
        NamedUnit.of(own.sourceName(), usual),
        usual,
        decimals > 0 ? Math.pow(10, -decimals) / 2 : 0);
  }

  /** The number of a row; NaN if there is none. */
  public double at(int row) {
    Object value = layer.value(row, column);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    String text = value instanceof String raw ? Tidy.tidy(raw) : "";
    try {
      return text.isEmpty() ? Double.NaN : new BigDecimal(text).doubleValue();
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** What stands there, as people see it; empty if nothing does. */
  public String text(int row) {
    return Texts.shown(layer.value(row, column));
  }

  /** The same, as an amount for messages. */
  public Figure figure(int row) {
    return new Figure(text(row), unit);
  }

  /** Whether nothing stands there, or blanks. */
  public boolean isMissing(int row) {
    Object value = layer.value(row, column);
    // how a number reads need not be found out: it never reads as nothing
    return value == null || !(value instanceof Number) && Texts.isBlank(value.toString());
  }

  public boolean isArea() {
    return unit == Unit.SQUARE_METRE || unit == Unit.HECTARE || unit == Unit.MU;
  }

  /**
   * What a number here is in the unit of another field: areas are converted, 1 ha = 15 mu = 10 000
   * m²; if one of the two has no unit of area, both are taken to have the same.
   */
  public double in(Figures other, double number) {
    return converts(other)
        ? number * StatedArea.squareMetres(unit) / StatedArea.squareMetres(other.unit)
        : number;
  }

  /** What rules allow, in the unit of the pack, in the unit of the field. */
  public double scaled(double amount) {
    return unit == usual
        ? amount
        : amount * StatedArea.squareMetres(usual) / StatedArea.squareMetres(unit);
  }

  /** Whether the numbers of another field are in another unit of area. */
  public boolean converts(Figures other) {
    return isArea() && other.isArea() && unit != other.unit;
  }
}
