package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.CountyPlace;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.core.checks.CodeEndsIn;
import org.landcheck.core.checks.LayerCounts;
import org.landcheck.core.checks.SquareTouches;

class PackReaderTest {
  private static final PackReader READER =
      new PackReader(List.of(new CodeEndsIn(), new SquareTouches(), new LayerCounts()));

  private static final String PACK =
      """
      {"$schema": "rule-pack.schema.json",
       "id": "zones", "version": "1.0.0",
       "title": {"zh": "地籍区", "en": "Zones"},
       "layers": [
         {"name": "DJQ", "aliases": ["地籍区"], "geometry": "polygon", "key": "DJQDM",
          "required": true,
          "fields": [
            {"name": "DJQDM", "type": "text", "length": 9},
            {"name": "MJ", "type": "real", "decimals": 2, "unit": "m2", "required": true}]}],
       "rules": [
         {"id": "ends", "check": "test.code-ends-in", "title": "以 3 结尾", "layer": "DJQ",
          "params": {"ending": "3", "limit": 0.25, "times": 2}}]}
      """;

  private static RulePack read(String json) throws BadInputException {
    return READER.read("zones.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static LocalText fault(String json) {
    return assertThrows(BadInputException.class, () -> read(json)).text();
  }

  @Test
  void readsAPack() throws BadInputException {
    RulePack pack = read(PACK);
    assertEquals(new LocalText("地籍区", "Zones"), pack.title());
    assertEquals(LocalText.EMPTY, pack.description());
    assertEquals(GeometryType.POLYGON, pack.layers().get(0).geometryType());
    assertEquals(Optional.of("DJQDM"), pack.layers().get(0).key());
    assertEquals(FieldType.REAL, pack.layers().get(0).fields().get(1).type());
    assertEquals(Unit.SQUARE_METRE, pack.layers().get(0).fields().get(1).unit());
    Rule rule = pack.rules().get(0);
    assertEquals(LocalText.same("以 3 结尾"), rule.title());
    assertEquals(2L, rule.param(CodeEndsIn.TIMES));
    assertEquals(0.25, rule.param(CodeEndsIn.LIMIT));
  }

  @Test
  void aLayerSaysWhereTheCodeOfTheCountyStands() throws BadInputException {
    String key = "\"key\": \"DJQDM\",";
    assertEquals(Optional.empty(), read(PACK).layers().get(0).county());
    String behind = key + "\"county\": {\"field\": \"DJQDM\", \"from\": 3},";
    assertEquals(
        Optional.of(new CountyPlace("DJQDM", 3)),
        read(PACK.replace(key, behind)).layers().get(0).county());
    String front = key + "\"county\": {\"field\": \"DJQDM\"},";
    assertEquals(
        Optional.of(new CountyPlace("DJQDM", 1)),
        read(PACK.replace(key, front)).layers().get(0).county());
    assertTrue(
        fault(PACK.replace(key, behind.replace("DJQDM\", \"from", "X\", \"from")))
            .en()
            .contains("lists no such field"));
    assertTrue(fault(PACK.replace(key, behind.replace(": 3", ": 0"))).en().contains("from 1"));
  }

  @Test
  void whatARuleDoesNotSayTheCheckSays() throws BadInputException {
    Rule rule = read(PACK).rules().get(0);
    assertEquals(Severity.WARNING, rule.severity());
    assertEquals(Certainty.U, rule.certainty());
    assertEquals("", rule.filter());
    assertEquals(RuleGroup.LOGIC, rule.group());
    assertTrue(rule.enabled());
  }

  @Test
  void aRuleSaysItsGroupAndWhetherItIsApplied() throws BadInputException {
    String said = "\"group\": \"spatial-reference\", \"enabled\": false, \"id\": \"ends\"";
    Rule rule = read(PACK.replace("\"id\": \"ends\"", said)).rules().get(0);
    assertEquals(RuleGroup.SPATIAL_REFERENCE, rule.group());
    assertFalse(rule.enabled());
  }

  @Test
  void theDigestIsThatOfTheBytes(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("p.json"), "\uFEFF" + PACK);
    RulePack pack = READER.read(file);
    assertEquals(64, pack.sha256().length());
    assertTrue(!pack.sha256().equals(read(PACK).sha256()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        // what is written, what instead, where the fault must be said to begin, and its path
        "\"version\": \"1.0.0\"|\"versoin\": \"77\"|\"77\"|versoin",
        "\"id\": \"zones\"|\"id\": \"Zones!\"|\"Zones!\"|id",
        "test.code-ends-in|test.nothing|\"test.nothing\"|rules[0].check",
        "\"limit\": 0.25|\"limit\": 11|11,|rules[0].params.limit",
        "\"limit\": 0.25|\"limit\": \"a\"|\"a\"|rules[0].params.limit",
        "\"times\": 2|\"times\": 2.5|2.5|rules[0].params.times",
        "\"times\": 2|\"tims\": 77|77|rules[0].params.tims",
        "\"layer\": \"DJQ\"|\"layer\": \"DJX\"|\"DJX\"|rules[0].layer",
        "\"layer\": \"DJQ\",| |{\"id\": \"ends\"|rules[0]",
        "\"geometry\": \"polygon\"|\"geometry\": \"POLYGON\"|\"POLYGON\"|layers[0].geometry",
        "\"key\": \"DJQDM\"|\"key\": \"DJQMC\"|\"DJQMC\"|layers[0].key",
        "\"name\": \"MJ\"|\"name\": \"djqdm\"|{\"name\": \"djqdm\"|layers[0].fields[1]",
        "\"required\": true,|\"required\": 1,|1,|layers[0].required",
        "\"length\": 9|\"length\": -9|-9|layers[0].fields[0].length",
        "\"unit\": \"m2\"|\"unit\": \"m3\"|\"m3\"|layers[0].fields[1].unit",
        "\"id\": \"ends\"|\"id\": \"ends\", \"group\": \"TOPOLOGY\"|\"TOPOLOGY\"|rules[0].group",
        "\"id\": \"ends\"|\"id\": \"ends\", \"enabled\": 77|77|rules[0].enabled",
        "{\"zh\": \"地籍区\", \"en\": \"Zones\"}|{\"zh\": \"地籍\"}|{\"zh\": \"地籍\"}|title"
      })
  void aFaultIsNamedByLineColumnAndPath(String old, String fresh, String token, String path) {
    assertTrue(PACK.contains(old), old);
    String json = PACK.replace(old, fresh);
    LocalText text = fault(json);
    String before = json.substring(0, json.indexOf(token));
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    String where = "line %d, column %d (%s): ".formatted(line, column, path);
    assertTrue(text.en().startsWith("rule pack zones.json, " + where), text.en());
    assertTrue(
        text.zh().startsWith("检查方案 zones.json 第 %d 行第 %d 列（%s）：".formatted(line, column, path)),
        text.zh());
    assertEquals(1, text.zh().lines().count());
  }

  @Test
  void aMissingCommaAndARepeatedKeyAreFoundWhereTheyAre() {
    LocalText comma = fault(PACK.replace("\"id\": \"zones\",", "\"id\": \"zones\""));
    assertTrue(comma.en().startsWith("rule pack zones.json, line 2, column "), comma.en());
    LocalText twice = fault(PACK.replace("\"id\": \"zones\"", "\"id\": \"a\", \"id\": \"b\""));
    assertTrue(twice.en().contains("line 2"), twice.en());
    assertTrue(twice.en().endsWith("the same key stands here twice"), twice.en());
  }

  @Test
  void aCheckThatComparesNeedsASecondLayer() {
    String json = PACK.replace("test.code-ends-in", "test.square-touches");
    assertTrue(
        fault(json.replaceAll("\"params\".*", "\"title\": \"t\"}]}")).en().contains("twice"));
    String twice = json.replaceAll(",\\s*\"params\".*", "}]}");
    assertTrue(fault(twice).en().contains("\"against\" is missing"));
  }

  @Test
  void aRuleAboutAllDataTakesNoCondition() throws BadInputException {
    String json =
        PACK.replaceAll(
            "(?s)\\{\"id\": \"ends\".*", "{\"id\": \"c\", \"check\": \"test.layer-counts\"");
    assertEquals(Optional.empty(), read(json + ", \"title\": \"t\"}]}").rules().get(0).layer());
    assertTrue(
        fault(json + ", \"title\": \"t\", \"filter\": \"A = 1\"}]}")
            .en()
            .contains("takes no filter"));
  }

  @Test
  void aFileThatIsNotUtf8SaysSo() {
    byte[] gbk = PACK.getBytes(java.nio.charset.Charset.forName("GBK"));
    LocalText text =
        assertThrows(BadInputException.class, () -> READER.read("zones.json", gbk)).text();
    assertEquals("检查方案 zones.json 不是 UTF-8 编码，请另存为 UTF-8", text.in(Lang.ZH));
  }

  @Test
  void emptyCutOffAndForeignFilesSaySo(@TempDir Path folder) {
    assertTrue(fault("").en().contains("empty"));
    assertTrue(fault(PACK.substring(0, 200)).en().contains("not JSON"));
    assertTrue(fault("[1, 2]").en().contains("expected an object"));
    assertTrue(fault(PACK + "x").en().contains("not JSON"));
    assertTrue(fault(PACK + "{}").en().contains("text behind the end"));
    assertThrows(BadInputException.class, () -> READER.read(folder.resolve("none.json")));
  }

  @Test
  void theSchemaKnowsTheSameKeysAsTheReader() throws IOException {
    Path file = Path.of("..", "..", "rules", "packs", "rule-pack.schema.json");
    JsonNode schema = new ObjectMapper().readTree(file.toFile());
    assertEquals(PackDecoder.PACK_KEYS, keys(schema));
    assertEquals(LayerDecoder.LAYER_KEYS, keys(schema.at("/$defs/layer")));
    assertEquals(LayerDecoder.FIELD_KEYS, keys(schema.at("/$defs/field")));
    assertEquals(CodeListDecoder.LIST_KEYS, keys(schema.at("/$defs/codeList")));
    assertEquals(CodeListDecoder.CODE_KEYS, keys(schema.at("/$defs/code")));
    assertEquals(RuleDecoder.KEYS, keys(schema.at("/$defs/rule")));
    assertEquals(ScoringDecoder.KEYS, keys(schema.at("/$defs/scoring")));
    assertEquals(ExampleDecoder.KEYS, keys(schema.at("/$defs/example")));
    assertEquals(ExampleLayers.LAYER_KEYS, keys(schema.at("/$defs/exampleLayer")));
    assertEquals(ExampleLayers.FIELD_KEYS, keys(schema.at("/$defs/exampleField")));
    assertEquals(ExampleLayers.FEATURE_KEYS, keys(schema.at("/$defs/exampleFeature")));
  }

  @Test
  void theSchemaKnowsTheSameWordsAsTheReader() throws IOException {
    Path file = Path.of("..", "..", "rules", "packs", "rule-pack.schema.json");
    JsonNode defs = new ObjectMapper().readTree(file.toFile()).at("/$defs");
    assertEquals(
        names(GeometryType.values(), true), words(defs.at("/layer/properties/geometry/enum")));
    assertEquals(names(FieldType.values(), true), words(defs.at("/field/properties/type/enum")));
    assertEquals(names(Severity.values(), false), words(defs.at("/rule/properties/severity/enum")));
    assertEquals(
        names(Certainty.values(), false), words(defs.at("/rule/properties/certainty/enum")));
    Set<String> groups = new TreeSet<>();
    for (RuleGroup group : RuleGroup.values()) {
      groups.add(group.code());
    }
    assertEquals(groups, words(defs.at("/rule/properties/group/enum")));
    Set<String> units = new TreeSet<>();
    for (Unit unit : Unit.values()) {
      units.add(unit.symbol());
    }
    assertEquals(units, words(defs.at("/field/properties/unit/enum")));
  }

  private static Set<String> keys(JsonNode object) {
    Set<String> keys = new TreeSet<>();
    object.at("/properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Set<String> words(JsonNode array) {
    Set<String> words = new TreeSet<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static Set<String> names(Enum<?>[] constants, boolean lower) {
    Set<String> names = new TreeSet<>();
    for (Enum<?> each : constants) {
      names.add(lower ? each.name().toLowerCase(java.util.Locale.ROOT) : each.name());
    }
    return names;
  }
}
