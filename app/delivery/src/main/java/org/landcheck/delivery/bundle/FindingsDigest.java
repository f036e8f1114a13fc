package org.landcheck.delivery.bundle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A {@code findings.json} reduced to digests, read as a stream so that its length does not matter.
 *
 * @param findings digest by key, in the order of the file
 * @param sections digest by name of every other part
 */
record FindingsDigest(Map<String, String> findings, Map<String, String> sections) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * @throws IOException if it cannot be read or is no such file
   */
  static FindingsDigest of(Path file) throws IOException {
    return of(file, Set.of());
  }

  /**
   * The same without what some rules had to say, and without what is counted over all rules.
   *
   * @param without ids of rules; if empty, everything counts
   * @throws IOException if it cannot be read or is no such file
   */
  static FindingsDigest of(Path file, Set<String> without) throws IOException {
    Map<String, String> findings = new LinkedHashMap<>();
    Map<String, String> sections = new LinkedHashMap<>();
    try (JsonParser parser = MAPPER.createParser(file.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not an object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        if (list && name.equals("findings")) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode finding = MAPPER.readTree(parser);
            if (!without.contains(finding.path("rule").asText())) {
              findings.put(finding.path("key").asText(), digest(finding));
            }
          }
        } else {
          JsonNode section = MAPPER.readTree(parser);
          if (!without.isEmpty()) {
            section = SectionFilter.without(name, section, without);
          }
          // a list of rules left out is there only if there are any
          if (without.isEmpty() || !section.isArray() || !section.isEmpty()) {
            sections.put(name, digest(section));
          }
        }
      }
    }
    return new FindingsDigest(findings, sections);
  }

  private static String digest(JsonNode node) {
    return Digests.sha256(node.toString().getBytes(StandardCharsets.UTF_8));
  }
}
