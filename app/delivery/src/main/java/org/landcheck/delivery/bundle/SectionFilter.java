package org.landcheck.delivery.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A part of {@code findings.json} without what some rules had to say. What is counted over all
 * rules (totals, marks) cannot be repeated without them, so it is only held against itself.
 */
final class SectionFilter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SectionFilter() {}

  /** The part that other rules make up; a list that nothing is left of is empty. */
  static JsonNode without(String name, JsonNode section, Set<String> rules) {
    if (name.equals("summary")) {
      // a summary that contradicts itself is like no summary of a run
      return contradicts(section)
          ? section
          : MAPPER.createObjectNode().set("byRule", of(section.path("byRule"), rules));
    }
    return section.isArray() ? of(section, rules) : section;
  }

  private static ArrayNode of(JsonNode list, Set<String> rules) {
    ArrayNode left = MAPPER.createArrayNode();
    for (JsonNode each : list) {
      if (!rules.contains(each.path("rule").asText())) {
        left.add(each);
      }
    }
    return left;
  }

  /** Whether totals are not those of the rules, or data with errors are said to conform. */
  private static boolean contradicts(JsonNode summary) {
    Map<String, Long> stored = new HashMap<>();
    for (JsonNode rule : summary.path("byRule")) {
      stored.merge(rule.path("severity").asText(), rule.path("stored").asLong(), Long::sum);
    }
    ObjectNode totals = MAPPER.createObjectNode();
    JsonNode said = summary.path("bySeverity");
    said.fieldNames()
        .forEachRemaining(severity -> totals.put(severity, stored.getOrDefault(severity, 0L)));
    boolean sums = totals.toString().equals(said.toString());
    boolean errors = stored.getOrDefault("ERROR", 0L) > 0;
    return !sums || errors && summary.path("conforms").asBoolean();
  }
}
