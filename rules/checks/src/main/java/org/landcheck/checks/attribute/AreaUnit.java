package org.landcheck.checks.attribute;

import java.util.Optional;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Unit;

/**
 * How a field states areas.
 *
 * @param rounding square metres that rounding to its decimals may take away or add; 0 if nobody
 *     says how many decimals it has
 */
record AreaUnit(Unit unit, double rounding) {
  /** Numbers in files are not exactly what was rounded. */
  private static final double EXCESS = 1 + 1e-6;

  /** Nothing if the unit is none of area. */
  static Optional<AreaUnit> of(Layer layer, Inspection inspection) {
    return StatedArea.unit(symbol(inspection))
        .map(unit -> named(layer, inspection.param(AreaMismatch.FIELD), unit))
        .map(
            unit -> {
              int decimals = decimals(layer, inspection);
              double last = StatedArea.squareMetres(unit) * Math.pow(10, -decimals);
              return new AreaUnit(unit, decimals > 0 ? EXCESS * last / 2 : 0);
            });
  }

  /** The unit that the name of a field ends in, if the layer has the field. */
  private static Unit named(Layer layer, String field, Unit usual) {
    int column = layer.schema().indexOf(field);
    return column < 0
        ? usual
        : NamedUnit.of(layer.schema().fields().get(column).sourceName(), usual);
  }

  /** The unit the rule names, or the pack for the field, or square metres. */
  static String symbol(Inspection inspection) {
    String named = inspection.param(AreaMismatch.UNIT);
    if (!named.isEmpty()) {
      return named;
    }
    return Column.spec(inspection.param(AreaMismatch.FIELD), inspection)
        .map(FieldSpec::unit)
        .filter(unit -> unit != Unit.NONE)
        .orElse(Unit.SQUARE_METRE)
        .symbol();
  }

  /** Those of the field in the data; where these do not say, as the pack has them. */
  private static int decimals(Layer layer, Inspection inspection) {
    String name = inspection.param(AreaMismatch.FIELD);
    int column = layer.schema().indexOf(name);
    int own = column < 0 ? 0 : layer.schema().fields().get(column).decimals();
    return own > 0
        ? own
        : Column.spec(name, inspection)
            .filter(spec -> spec.type() == FieldType.REAL)
            .map(FieldSpec::decimals)
            .orElse(0);
  }
}
