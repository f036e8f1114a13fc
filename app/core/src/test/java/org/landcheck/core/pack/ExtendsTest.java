package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.Adjustment;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.CodeEndsIn;
import org.landcheck.core.checks.LayerCounts;
import org.landcheck.core.checks.NamesThings;

class ExtendsTest {
  private static final String PROVINCE =
      """
      {"id": "province", "version": "2.0", "title": {"zh": "省", "en": "Province"},
       "codeLists": [{"id": "use", "codes": [{"code": "01", "title": "耕地"}]}],
       "layers": [
         {"name": "DJQ", "aliases": ["地籍区"], "geometry": "polygon", "required": true,
          "fields": [
            {"name": "DJQDM", "type": "text", "length": 9, "required": true},
            {"name": "DL", "type": "text", "codeList": "use"}]}],
       "rules": [
         {"id": "ends", "check": "test.code-ends-in", "title": "以 3 结尾", "layer": "DJQ",
          "severity": "ERROR", "params": {"ending": "3", "limit": 0.25}},
         {"id": "counts", "check": "test.layer-counts", "title": "个数"},
         {"id": "names", "check": "test.names-things", "title": "期限",
          "params": {"until": "2023-12-31"}}]}
      """;

  @TempDir private Path folder;

  private static final PackReader READER =
      new PackReader(
          List.of(new CodeEndsIn(), new LayerCounts(), new NamesThings()),
          new ShippedPacks(
              List.of("province"),
              id ->
                  Optional.of(PROVINCE.getBytes(StandardCharsets.UTF_8))
                      .filter(json -> id.equals("province"))),
          Fixtures.EQUALS);

  private static PackFile open(String json) throws BadInputException {
    return READER.open("county.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static RulePack county(String rest) throws BadInputException {
    return open("{\"id\": \"county\", \"version\": \"1\", \"extends\": \"province\"" + rest + "}")
        .pack();
  }

  private static LocalText fault(String json) {
    return assertThrows(BadInputException.class, () -> open(json)).text();
  }

  private static List<String> changes(String rest) throws BadInputException {
    return county(rest).adjustments().stream().map(each -> each.text().en()).toList();
  }

  @Test
  void aPackThatSaysNothingMoreIsItsParentUnderItsOwnName() throws BadInputException {
    RulePack pack = county("");
    RulePack province = READER.read("province.json", PROVINCE.getBytes(StandardCharsets.UTF_8));
    assertEquals("county", pack.id());
    assertEquals("1", pack.version());
    assertEquals(province.title(), pack.title());
    assertEquals(province.rules(), pack.rules());
    assertEquals(province.layers(), pack.layers());
    assertEquals(List.of(), pack.adjustments());
  }

  @Test
  void onlyTheMembersWrittenAreChanged() throws BadInputException {
    RulePack pack =
        county(
            """
            , "layers": [{"name": "DJQ", "aliases": ["某县地籍区"],
                 "fields": [{"name": "DJQDM", "title": "代码"}, {"name": "BZ", "type": "text"}]}],
              "rules": [{"id": "ends", "params": {"limit": 0.5}},
                {"id": "own", "check": "test.layer-counts", "title": "另加"}]
            """);
    Rule ends = pack.rule("ends").orElseThrow();
    assertEquals(Map.of("ending", "3", "limit", 0.5), ends.params());
    assertEquals(Severity.ERROR, ends.severity());
    assertEquals(
        List.of("ends", "counts", "names", "own"), pack.rules().stream().map(Rule::id).toList());
    LayerSpec layer = pack.layers().get(0);
    assertEquals(List.of("地籍区", "某县地籍区"), layer.aliases());
    assertTrue(layer.required());
    assertEquals(9, layer.fields().get(0).length());
    assertEquals(LocalText.same("代码"), layer.fields().get(0).title());
    assertEquals("BZ", layer.fields().get(2).name());
  }

  @Test
  void aWeakenedOrSwitchedOffRuleIsNeverSilent() throws BadInputException {
    assertEquals(
        List.of("rule ends: switched off (weakens)"),
        changes(", \"rules\": [{\"id\": \"ends\", \"enabled\": false}]"));
    assertEquals(
        List.of("rule ends: severity from \"ERROR\" to \"INFO\" (weakens)"),
        changes(", \"rules\": [{\"id\": \"ends\", \"severity\": \"INFO\"}]"));
    assertEquals(
        List.of("rule ends: filter added: \"DL = '01'\" (weakens)"),
        changes(", \"rules\": [{\"id\": \"ends\", \"filter\": \"DL = '01'\"}]"));
    assertEquals(
        List.of("rule ends: parameter ending from \"3\" to \"4\" (weakens)"),
        changes(", \"rules\": [{\"id\": \"ends\", \"params\": {\"ending\": \"4\"}}]"));
  }

  @Test
  void aParameterTightensOnlyInItsOwnDirection() throws BadInputException {
    assertEquals(
        List.of("rule ends: parameter limit from \"0.25\" to \"0.1\""),
        changes(", \"rules\": [{\"id\": \"ends\", \"params\": {\"limit\": 0.1}}]"));
    assertEquals(
        List.of("rule ends: parameter limit from \"0.25\" to \"0.3\" (weakens)"),
        changes(", \"rules\": [{\"id\": \"ends\", \"params\": {\"limit\": 0.3}}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"until\": \"2023-06-30\"|false",
        "\"until\": \"2024-01-01\"|true",
        "\"until\": \"\"|true",
        "\"until\": \"soon\"|true",
        "\"from\": \"0.5\"|false",
        "\"strict\": true|false",
        "\"allowed\": [\"b\"]|false",
        "\"allowed\": [\"b\", \"a\", \"c\"]|true",
        "\"allowed\": [\"b\", \"c\"]|true",
        "\"field\": [\"DL\"]|true"
      })
  void limitsFlagsAndListsTightenTooInTheirDirection(String param, boolean weakens)
      throws BadInputException {
    List<Adjustment> changes =
        county(", \"rules\": [{\"id\": \"names\", \"params\": {" + param + "}}]").adjustments();
    assertEquals(List.of(weakens), changes.stream().map(Adjustment::weakens).toList());
  }

  @Test
  void aModelThatAsksForLessIsNeverSilent() throws BadInputException {
    assertEquals(
        List.of("layer DJQ: required from \"true\" to \"false\" (weakens)"),
        changes(", \"layers\": [{\"name\": \"DJQ\", \"required\": false}]"));
    assertEquals(
        List.of(
            "field DJQ.DJQDM: required from \"true\" to \"false\" (weakens)",
            "field DJQ.DJQDM: length from \"9\" to \"6\""),
        changes(
            ", \"layers\": [{\"name\": \"DJQ\", \"fields\": [{\"name\": \"DJQDM\","
                + " \"required\": false, \"length\": 6}]}]"));
    assertEquals(
        List.of("code list use: codes added: \"02, 03\" (weakens)"),
        changes(
            ", \"codeLists\": [{\"id\": \"use\", \"codes\": [{\"code\": \"03\", \"title\": \"c\"},"
                + " {\"code\": \"02\", \"title\": \"b\"}]}]"));
  }

  @Test
  void theChangesOfAParentAreListedWithItsName() throws Exception {
    Files.writeString(folder.resolve("province.json"), PROVINCE);
    Files.writeString(
        folder.resolve("city.json"),
        "{\"id\": \"city\", \"version\": \"1\", \"extends\": \"province.json\","
            + " \"rules\": [{\"id\": \"ends\", \"params\": {\"limit\": 0.1}}]}");
    Path county =
        Files.writeString(
            folder.resolve("county.json"),
            "{\"id\": \"county\", \"version\": \"1\", \"extends\": \"city.json\","
                + " \"rules\": [{\"id\": \"ends\", \"params\": {\"limit\": 0.2}}]}");
    List<Adjustment> all = READER.read(county).adjustments();
    assertEquals(List.of("city", "county"), all.stream().map(Adjustment::pack).toList());
    assertEquals(List.of(false, true), all.stream().map(Adjustment::weakens).toList());
  }

  @Test
  void thePackAsUsedNeedsNoOtherFileAndItsDigestCoversItsParents() throws Exception {
    Files.writeString(folder.resolve("base.json"), "\uFEFF" + PROVINCE.replace("\n", "\r\n"));
    Path file =
        Files.writeString(
            folder.resolve("county.json"),
            "{\"id\": \"county\",\r\n \"version\": \"1\", \"extends\": \"base.json\",\n"
                + " \"rules\": [{\"id\": \"ends\", \"enabled\": false}]}");
    PackFile used = READER.open(file);
    PackFile again =
        new PackReader(List.of(new CodeEndsIn(), new LayerCounts(), new NamesThings()))
            .open("a", used.json());
    assertEquals(used.pack(), again.pack());
    assertArrayEquals(used.json(), again.json());
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(used.json());
    assertEquals(HexFormat.of().formatHex(digest), used.pack().sha256());
    Files.writeString(folder.resolve("base.json"), PROVINCE.replace("0.25", "0.24"));
    assertFalse(READER.open(file).pack().sha256().equals(used.pack().sha256()));
  }

  @Test
  void aPackThatExtendsNothingIsUsedByteForByte() throws BadInputException {
    byte[] json = ("\uFEFF" + PROVINCE).getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(json, READER.open("province.json", json).json());
  }

  @Test
  void circlesAreRefusedWithTheChainNamed() throws Exception {
    for (String[] pair : new String[][] {{"a", "b"}, {"b", "c"}, {"c", "a"}}) {
      Files.writeString(
          folder.resolve(pair[0] + ".json"),
          "{\"id\": \"%s\", \"version\": \"1\",\n \"extends\": \"%s.json\"}"
              .formatted(pair[0], pair[1]));
    }
    BadInputException error =
        assertThrows(BadInputException.class, () -> READER.read(folder.resolve("a.json")));
    assertEquals(
        "rule pack c.json, line 2, column 13 (extends): a rule pack cannot extend itself:"
            + " a → b → c → a",
        error.text().en());
    assertTrue(error.text().zh().endsWith("检查方案不能继承自己：a → b → c → a"), error.text().zh());
  }

  @Test
  void packsOnTopOfEachOtherWithoutEndAreRefused() throws Exception {
    for (int i = 0; i < 20; i++) {
      Files.writeString(
          folder.resolve(i + ".json"),
          "{\"id\": \"p%d\", \"version\": \"1\", \"extends\": \"%d.json\"}".formatted(i, i + 1));
    }
    BadInputException error =
        assertThrows(BadInputException.class, () -> READER.read(folder.resolve("0.json")));
    assertTrue(error.text().en().contains("more than 8 packs: p0 → p1 → "), error.text().en());
  }

  @Test
  void aParentThatIsNotThereIsNamedWhereItIsAskedFor() {
    String json = "{\"id\": \"county\", \"version\": \"1\", \"extends\": \"%s\"}";
    for (String name : List.of("no-such", "../province.json", "/etc/x.json", "")) {
      String said = fault(json.formatted(name)).en();
      assertTrue(said.contains("there is no rule pack \"" + name + "\""), said);
      assertTrue(said.startsWith("rule pack county.json, line 1, column 45 (extends)"), said);
    }
    String beside = fault(json.formatted("base.json")).en();
    assertTrue(beside.contains("cannot read the parent \"base.json\""), beside);
  }

  @Test
  void aFaultOfTheParentIsToldInTheParentsFile() throws Exception {
    Files.writeString(folder.resolve("base.json"), PROVINCE.replace("0.25", "\"much\""));
    Path file =
        Files.writeString(
            folder.resolve("county.json"),
            "{\"id\": \"county\", \"version\": \"1\", \"extends\": \"base.json\"}");
    String said = assertThrows(BadInputException.class, () -> READER.read(file)).text().en();
    assertTrue(said.startsWith("rule pack base.json, line 10, column "), said);
  }

  @Test
  void aRuleKeepsItsCheckAndStandsInAPackOnce() {
    String head = "{\"id\": \"county\", \"version\": \"1\", \"extends\": \"province\", \"rules\": ";
    String other = "[{\"id\": \"ends\", \"check\": \"test.layer-counts\"}]}";
    assertTrue(fault(head + other).en().contains("keeps its check"), fault(head + other).en());
    String rule = "{\"id\": \"more\", \"check\": \"test.layer-counts\", \"title\": \"t\"}";
    String twice = fault(head + "[" + rule + ", " + rule + "]}").en();
    assertTrue(twice.endsWith("\"more\" stands here a second time"), twice);
    String again = "{\"id\": \"counts\", \"check\": \"test.layer-counts\", \"title\": \"t\"}";
    String changedTwice = fault(head + "[" + again + ", " + again + "]}").en();
    assertTrue(changedTwice.endsWith("\"counts\" stands here a second time"), changedTwice);
    String fresh = "[{\"id\": \"more\"}]}";
    assertTrue(fault(head + fresh).en().contains("\"check\" is missing"), fault(head + fresh).en());
    String unnamed = "{\"version\": \"1\", \"extends\": \"province\"}";
    assertTrue(fault(unnamed).en().contains("\"id\" is missing"), fault(unnamed).en());
  }

  @Test
  void aPackWithinAPackMustBeWhole() {
    String said =
        fault(
                "{\"id\": \"a\", \"version\": \"1\", \"extends\": {\"id\": \"b\", \"version\": \"1\","
                    + " \"extends\": \"province\"}}")
            .en();
    assertTrue(said.endsWith("(extends.extends): a pack inside a pack must be whole"), said);
  }
}
