package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Adjustment;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CodeList;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.LocalText;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.CodeEndsIn;

/** Layers, fields, vocabularies and marks of a pack being edited. */
class PackPartsTest {
  private static final String PROVINCE =
      """
      {"id": "province", "version": "2.0", "title": "省",
       "codeLists": [{"id": "use", "codes": [
         {"code": "01", "title": "耕地"}, {"code": "0101", "title": "水田", "parent": "01"}]}],
       "layers": [
         {"name": "DJQ", "title": "地籍区", "aliases": ["区"], "required": true, "fields": [
           {"name": "DJQDM", "type": "text", "length": 9, "required": true},
           {"name": "DLBM", "type": "text", "codeList": "use"}]}],
       "rules": [],
       "scoring": {"passMark": 60, "classes": {"A": 40}}}
      """;
  private static final PackPart DJQ = PackPart.layer("DJQ");
  private static final PackPart CODE = PackPart.field("DJQ", "DJQDM");
  private static final PackReader READER =
      new PackReader(
          List.of(new CodeEndsIn()),
          new ShippedPacks(
              List.of("province"),
              id ->
                  Optional.of(PROVINCE.getBytes(StandardCharsets.UTF_8))
                      .filter(json -> id.equals("province"))),
          Fixtures.EQUALS);

  @TempDir private Path folder;
  private PackDraft draft;
  private String empty;

  @BeforeEach
  void begin() throws BadInputException {
    draft =
        PackDraft.onTopOf(
            READER.read("province.json", PROVINCE.getBytes(StandardCharsets.UTF_8)), READER);
    empty = draft.json();
  }

  private PackDraft province() throws Exception {
    Path file = folder.resolve("mine.json");
    return PackDraft.ofFile(Files.writeString(file, PROVINCE), READER);
  }

  private static PackDraft set(PackDraft draft, PackPart part, String member, Object value) {
    return draft.with(part, List.of(new PartChange(member, value)));
  }

  private static List<String> fields(PackDraft draft) {
    return draft.pack().layer("DJQ").orElseThrow().fields().stream().map(FieldSpec::name).toList();
  }

  private static List<String> adjusted(PackDraft draft) {
    return draft.pack().adjustments().stream().map(Adjustment::text).map(LocalText::en).toList();
  }

  @Test
  void ofAnInheritedFieldOnlyWhatDiffersIsWrittenAndGoesAgain() {
    PackDraft longer = set(draft, CODE, "length", 12);
    assertTrue(
        longer
            .json()
            .contains(
                "\"layers\": [{\"name\": \"DJQ\", \"fields\": [{\"name\": \"DJQDM\", \"length\": 12}]}]"),
        longer::json);
    assertEquals(12, longer.members(CODE).orElseThrow().get("length"));
    assertEquals(9, longer.usual(CODE).get("length"));
    assertEquals(
        List.of("field DJQ.DJQDM: length from \"9\" to \"12\" (weakens)"), adjusted(longer));
    assertEquals(empty, set(longer, CODE, "length", 9).json());
  }

  @Test
  void anotherMemberOfAPartWrittenAlreadyStandsBesideTheFirst() {
    PackDraft two = set(set(draft, CODE, "length", 6), DJQ, "required", false);
    assertEquals(false, two.members(DJQ).orElseThrow().get("required"));
    assertEquals(6, two.members(CODE).orElseThrow().get("length"));
    assertEquals(1, two.json().split("\"name\": \"DJQ\"", -1).length - 1, two::json);
    assertEquals(empty, set(set(two, DJQ, "required", true), CODE, "length", 9).json());
  }

  @Test
  void aliasesAreAddedToTheParents() {
    PackDraft more = set(draft, DJQ, "aliases", List.of("区", "地籍区面"));
    assertTrue(more.json().contains("[\"地籍区面\"]"), more::json);
    assertEquals(List.of("区", "地籍区面"), more.members(DJQ).orElseThrow().get("aliases"));
    assertEquals(empty, set(more, DJQ, "aliases", List.of("区")).json());
  }

  @Test
  void aFieldOfOnesOwnIsAddedRenamedAndTakenOut() {
    PackPart own = PackPart.field("DJQ", "BZ");
    PackDraft one = draft.plus(own, Map.of("type", "text"));
    assertEquals(List.of("DJQDM", "DLBM", "BZ"), fields(one));
    assertTrue(one.inherited(CODE));
    assertFalse(one.inherited(own));
    PackDraft named = set(one, own, "name", "BEIZHU");
    assertEquals(List.of("DJQDM", "DLBM", "BEIZHU"), fields(named));
    assertEquals(empty, named.without(own.named("BEIZHU")).json());
  }

  @Test
  void fieldsOfOnesOwnChangePlacesThoseOfTheParentDoNot() throws Exception {
    PackPart a = PackPart.field("DJQ", "A");
    PackPart b = PackPart.field("DJQ", "B");
    PackDraft two = draft.plus(a, Map.of("type", "text")).plus(b, Map.of("type", "real"));
    assertEquals(List.of("DJQDM", "DLBM", "B", "A"), fields(two.exchanged(b, a)));
    assertThrows(IllegalArgumentException.class, () -> two.exchanged(a, CODE));
    PackPart use = PackPart.field("DJQ", "DLBM");
    PackDraft whole = province();
    assertEquals(List.of("DLBM", "DJQDM"), fields(whole.exchanged(CODE, use)));
    assertEquals(PROVINCE, whole.exchanged(CODE, use).exchanged(CODE, use).json());
  }

  @Test
  void codesComeInManyAtOnceAndKnownOnesKeepTheirPlaces() {
    Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    rows.put("0102", Map.of("title", "水浇地", "parent", "01"));
    rows.put("0101", Map.of("title", "水田"));
    rows.put("01", Map.of("title", "耕地（大类）"));
    PackDraft all = draft.withCodes("use", rows);
    CodeList use = all.pack().codeList("use").orElseThrow();
    assertEquals(
        List.of("01", "0101", "0102"), use.codes().stream().map(CodeList.Code::code).toList());
    assertEquals(Optional.of("01"), use.byCode().get("0101").parent());
    assertFalse(all.json().contains("水田"), "what the parent says already is not written");
    assertEquals(
        empty,
        all.withCodes("use", Map.of("01", Map.of("title", "耕地")))
            .without(PackPart.code("use", "0102"))
            .json());
  }

  @Test
  void aDayOfACodeIsSetAndTakenOutAgain() {
    PackPart own = PackPart.code("use", "0103");
    PackDraft dated = set(draft.plus(own, Map.of("title", "旱地")), own, "from", "2017-11-01");
    assertEquals("2017-11-01", dated.members(own).orElseThrow().get("from"));
    assertFalse(set(dated, own, "from", "").json().contains("from"));
    assertFalse(set(dated, own, "from", "2017年").reads());
  }

  @Test
  void marksAreWrittenInsideTheTableAndTheTableGoesWithTheLast() {
    PackDraft strict =
        set(set(draft, PackPart.SCORING, "classes.B", 15.0), PackPart.SCORING, "passMark", 70.0);
    assertEquals(15.0, strict.members(PackPart.SCORING).orElseThrow().get("classes.B"));
    assertTrue(strict.json().contains("{\"B\": 15}"), strict::json);
    PackDraft back = set(strict, PackPart.SCORING, "classes.B", 12.0);
    assertEquals(empty, set(back, PackPart.SCORING, "passMark", 60.0).json());
  }

  @Test
  void aTableOfOnesOwnStaysThoughNothingDiffersInIt() throws Exception {
    PackDraft own = province();
    PackDraft usual =
        set(set(own, PackPart.SCORING, "classes.A", 42.0), PackPart.SCORING, "passMark", 60.0);
    assertTrue(usual.pack().scoring().isPresent());
    assertFalse(usual.json().contains("classes"), usual::json);
    assertTrue(usual.without(PackPart.SCORING).pack().scoring().isEmpty());
    PackDraft again = usual.without(PackPart.SCORING).plus(PackPart.SCORING, Map.of());
    assertTrue(again.pack().scoring().isPresent());
  }
}
