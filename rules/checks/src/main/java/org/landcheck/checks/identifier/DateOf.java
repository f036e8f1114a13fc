package org.landcheck.checks.identifier;

import java.time.LocalDate;
import java.util.Optional;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.values.DateText;

/** The day a structured number was written, from another field. */
final class DateOf {
  /** Field with the day; empty if no day is known. */
  static final Param<String> FIELD = Param.text("dateField", "").meaning(Meaning.FIELD);

  private DateOf() {}

  /** Says so if the rule names a field that the layer lacks. */
  static void prepare(Layer layer, Inspection inspection) {
    if (!inspection.param(FIELD).isEmpty()) {
      Column.present(layer, inspection.param(FIELD), inspection);
    }
  }

  /** The day of a row; empty if the field does not hold one. */
  static Optional<LocalDate> row(Layer layer, int row, Inspection inspection) {
    String field = inspection.param(FIELD);
    int index = field.isEmpty() ? -1 : layer.schema().indexOf(field);
    return index < 0 ? Optional.empty() : DateText.of(layer.value(row, index)).map(DateText::day);
  }
}
