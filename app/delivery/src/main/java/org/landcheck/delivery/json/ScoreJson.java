package org.landcheck.delivery.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.landcheck.api.DefectClass;
import org.landcheck.core.score.ScoreSheet;

/** Writes a score sheet into {@code summary.score}. */
final class ScoreJson {
  private ScoreJson() {}

  static void write(ScoreSheet sheet, JsonGenerator gen) throws IOException {
    gen.writeObjectFieldStart("score");
    gen.writeStringField("verdict", sheet.verdict().name().toLowerCase(Locale.ROOT));
    number(gen, "score", sheet.score());
    number(gen, "passMark", sheet.scoring().passMark());
    number(gen, "maxGrossErrorShare", sheet.scoring().maxGrossErrorShare());
    gen.writeStringField("certainty", sheet.scoring().certainty().name());
    gen.writeArrayFieldStart("units");
    for (ScoreSheet.Unit unit : sheet.units()) {
      gen.writeStartObject();
      gen.writeStringField("layer", unit.layer());
      if (!unit.whole()) {
        gen.writeNumberField("features", unit.features());
      }
      gen.writeObjectFieldStart("defects");
      for (DefectClass each : DefectClass.values()) {
        gen.writeNumberField(each.name(), unit.defects().get(each));
      }
      gen.writeEndObject();
      number(gen, "score", unit.score());
      if (!unit.whole()) {
        gen.writeNumberField("grossFeatures", unit.grossFeatures());
        number(gen, "grossShare", unit.grossShare());
      }
      gen.writeArrayFieldStart("failing");
      for (ScoreSheet.Failing each : unit.failing()) {
        gen.writeString(each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
      gen.writeEndArray();
      gen.writeEndObject();
    }
    gen.writeEndArray();
    gen.writeEndObject();
  }

  /** To 1e-4, without trailing zeros. */
  private static void number(JsonGenerator gen, String field, double value) throws IOException {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    gen.writeFieldName(field);
    gen.writeNumber(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
  }
}
