package org.landcheck.delivery.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Certainty;
import org.landcheck.api.DefectClass;
import org.landcheck.api.LocalText;
import org.landcheck.api.Scoring;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.core.score.ScoreSheet.Unit;
import org.landcheck.core.score.ScoreSheet.Verdict;

class ScoreJsonTest {
  private static final Scoring SCORING =
      new Scoring(
          LocalText.EMPTY,
          LocalText.EMPTY,
          Certainty.U,
          Map.of(),
          1,
          60,
          0.05,
          Set.of(),
          Map.of(),
          Map.of());

  private static Unit unit(String layer, long features) {
    Map<DefectClass, Long> defects = new EnumMap<>(DefectClass.class);
    for (DefectClass each : DefectClass.values()) {
      defects.put(each, 1L);
    }
    return new Unit(layer, LocalText.EMPTY, features, defects, 80, 0, List.of());
  }

  @Test
  void theDatasetAsAWholeIsNotSaidToHaveNoFeatures() throws IOException {
    ScoreSheet sheet = new ScoreSheet(SCORING, List.of(unit("", 0), unit("DJZQ", 7)), Verdict.PASS);
    StringWriter text = new StringWriter();
    try (JsonGenerator gen = new JsonFactory().createGenerator(text)) {
      gen.writeStartObject();
      ScoreJson.write(sheet, gen);
      gen.writeEndObject();
    }
    JsonNode units = new ObjectMapper().readTree(text.toString()).at("/score/units");
    assertEquals(80, units.at("/0/score").asInt());
    assertTrue(units.at("/0/features").isMissingNode());
    assertTrue(units.at("/0/grossShare").isMissingNode());
    assertEquals(7, units.at("/1/features").asInt());
    assertEquals(0, units.at("/1/grossFeatures").asInt());
  }
}
