package org.landcheck.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.Severity;
import org.landcheck.checks.cql.CqlFilters;

/** Shipped packs name only what exists, and say where each rule is from. */
class PacksTest {
  record Of(String pack, JsonNode json, JsonNode rule) {
    @Override
    public String toString() {
      return pack + " " + rule.get("id").asText();
    }

    Check check() {
      String id = rule.get("check").asText();
      return Checks.all().stream()
          .filter(check -> check.info().id().equals(id))
          .findFirst()
          .orElseThrow(() -> new AssertionError(this + ": no check " + id));
    }

    Optional<JsonNode> layer(String key) {
      if (!rule.has(key)) {
        return Optional.empty();
      }
      return Optional.of(
          layers(json)
              .filter(layer -> layer.get("name").equals(rule.get(key)))
              .findFirst()
              .orElseThrow(() -> new AssertionError(this + ": no layer " + rule.get(key))));
    }

    /** Those of the pack, then of what it builds on. */
    private static Stream<JsonNode> layers(JsonNode pack) {
      Stream<JsonNode> own = stream(pack.get("layers"));
      return pack.has("extends")
          ? Stream.concat(own, layers(PackText.read(pack.get("extends").asText())))
          : own;
    }

    Set<String> fields(String key) {
      Set<String> names = new TreeSet<>();
      layer(key).ifPresent(l -> l.get("fields").forEach(f -> names.add(f.get("name").asText())));
      return names;
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items.stream();
  }

  private static List<String> all() {
    return Stream.concat(Packs.names().stream(), Packs.bases().stream()).toList();
  }

  static List<Of> rules() {
    List<Of> rules = new ArrayList<>();
    for (String id : all()) {
      JsonNode json = PackText.read(id);
      json.get("rules").forEach(rule -> rules.add(new Of(id, json, rule)));
    }
    return rules;
  }

  @Test
  void everyPackInTheFolderIsShipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../packs"))) {
      List<String> ids =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json") && !name.endsWith(".schema.json"))
              .map(name -> name.substring(0, name.length() - 5))
              .sorted()
              .toList();
      assertEquals(
          ids, all().stream().sorted().toList(), "add the pack to Packs.java, or take it out");
    }
    for (String id : all()) {
      assertEquals(id, PackText.read(id).get("id").asText(), "a pack is called as its file");
    }
  }

  @Test
  void aPackThatIsNotThereIsNotFound() {
    assertTrue(Packs.read("no-such-pack").isEmpty());
    assertTrue(Packs.read("../secret").isEmpty());
  }

  @Test
  void idsOfRulesAreUnique() {
    Set<String> seen = new HashSet<>();
    rules().forEach(rule -> assertTrue(seen.add(rule.toString()), rule::toString));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleNamesACheckAndLayersThatExist(Of rule) {
    Check check = rule.check();
    assertTrue(check instanceof DatasetCheck || rule.layer("layer").isPresent(), "name a layer");
    boolean compares = check.info().needs().contains(Need.AGAINST);
    assertTrue(!compares || rule.layer("against").isPresent(), "name a layer to compare with");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleSaysWhatItAsksForAndWhereThatIsFrom(Of rule) {
    for (String key : List.of("title", "source")) {
      for (String lang : List.of("zh", "en")) {
        assertFalse(rule.rule().path(key).path(lang).asText().isBlank(), () -> key + " " + lang);
      }
    }
    assertTrue(rule.rule().has("severity") && rule.rule().has("certainty"));
    Severity.valueOf(rule.rule().get("severity").asText());
    Certainty.valueOf(rule.rule().get("certainty").asText());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void parametersExistAndAreOfTheirTypeAndRange(Of rule) {
    for (Map.Entry<String, JsonNode> given : rule.rule().path("params").properties()) {
      Param<?> param =
          rule.check().info().params().stream()
              .filter(p -> p.name().equals(given.getKey()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no parameter " + given.getKey()));
      JsonNode value = given.getValue();
      if (param.defaultValue() instanceof Number) {
        double number = value.asDouble(Double.NaN);
        assertTrue(
            value.isNumber() && number >= param.min() && number <= param.max(), given::getKey);
      } else if (param.defaultValue() instanceof List) {
        assertTrue(value.isArray() && !value.isEmpty(), given::getKey);
      } else {
        assertEquals(param.defaultValue() instanceof String, value.isTextual(), given::getKey);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatParametersNameIsThere(Of rule) {
    for (Param<?> param : rule.check().info().params()) {
      JsonNode value = rule.rule().path("params").path(param.name());
      Stream<JsonNode> texts = value.isArray() ? stream(value) : Stream.of(value);
      texts
          .filter(JsonNode::isTextual)
          .forEach(text -> assertTrue(isThere(rule, param.meaning(), text.asText()), text::asText));
    }
  }

  private static boolean isThere(Of rule, Meaning meaning, String text) {
    return switch (meaning) {
      case FIELD -> rule.fields("layer").contains(text);
      case FIELD_OF_AGAINST -> rule.fields("against").contains(text);
      case FIELD_PAIRS ->
          Stream.of(text.split(",")).map(String::strip).allMatch(pair -> isPair(rule, pair));
      case FIELD_PART -> isPair(rule, text.replaceFirst("\\[\\d+:\\d+]", ""));
      case PATTERN -> Pattern.compile(text) != null;
      case PATTERN_WITH_WORDS -> Pattern.compile(text.replaceAll("\\{[a-z]+}", "x")) != null;
      case NAMED_PATTERN -> Pattern.compile(text.split("=", 2)[1]) != null;
      case VALUE, LAYER, LAYER_FIELD, CODE_LIST, CONDITION -> true;
    };
  }

  /** One field of the rule's layer and one of the layer compared with: {@code A=B}. */
  private static boolean isPair(Of rule, String pair) {
    String[] sides = pair.split("=", 2);
    return rule.fields("layer").contains(sides[0])
        && rule.fields("against").contains(sides[sides.length - 1]);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void conditionsFitTheLayer(Of rule) throws BadInputException {
    if (rule.rule().has("filter")) {
      List<Field> fields =
          rule.fields("layer").stream().map(name -> Field.of(name, FieldType.TEXT)).toList();
      new CqlFilters()
          .compile(
              rule.rule().get("filter").asText(),
              new LayerSchema(rule.pack(), GeometryType.ANY, fields));
    }
  }
}
