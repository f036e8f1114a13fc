package org.landcheck.bench.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/**
 * How many of the planted faults a run found.
 *
 * @param findings number of findings in the file
 * @param missed the faults that no finding is about
 */
public record Score(int planted, long findings, List<Planted> missed) {
  private static final double NEAR = 0.01;

  /** Holds findings.json against what was planted. */
  public static Score of(Corpus corpus, Path findings) throws IOException {
    List<Planted> planted = corpus.planted();
    Set<Planted> missed = new HashSet<>(planted);
    long count = 0;
    try (JsonParser parser = new ObjectMapper().createParser(findings.toFile())) {
      while (parser.nextToken() != null && !isStart(parser)) {}
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode finding = parser.readValueAsTree();
        count++;
        missed.removeIf(fault -> isAbout(finding, fault));
      }
    }
    return new Score(planted.size(), count, planted.stream().filter(missed::contains).toList());
  }

  public int found() {
    return planted - missed.size();
  }

  private static boolean isStart(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.START_ARRAY
        && "findings".equals(parser.currentName());
  }

  private static boolean isAbout(JsonNode finding, Planted fault) {
    if (!fault.fault().rules().contains(finding.get("rule").asText())) {
      return false;
    }
    for (JsonNode feature : finding.get("features")) {
      if (feature.asText().equals(fault.feature())) {
        return true;
      }
    }
    return fault.fault().placed() && extent(finding.get("geometry")).contains(fault.x(), fault.y());
  }

  /** The extent of a GeoJSON geometry, a little grown. */
  private static Envelope extent(JsonNode geometry) {
    Envelope extent = new Envelope();
    JsonNode coordinates = geometry.path("coordinates");
    include(extent, coordinates);
    extent.expandBy(NEAR);
    return extent;
  }

  private static void include(Envelope extent, JsonNode coordinates) {
    if (coordinates.path(0).isNumber()) {
      extent.expandToInclude(coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
    } else {
      coordinates.forEach(part -> include(extent, part));
    }
  }
}
