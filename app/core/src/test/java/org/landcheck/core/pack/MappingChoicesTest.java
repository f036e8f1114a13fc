package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.METRES;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.core.Fixtures;

/** Choices of people, and tables that are known by their fields. */
class MappingChoicesTest {
  private static final RulePack PACK =
      Fixtures.pack(
          List.of(
              spec("DJQ", GeometryType.POLYGON, field("DJQDM", false), field("DJQMC", false)),
              spec(
                  "XKZ",
                  GeometryType.NONE,
                  field("ZSBH", true, "证书编号"),
                  field("FZRQ", true, "发证日期"),
                  field("FZJG", false, "发证机关")),
              spec("XM", GeometryType.NONE, field("XMBH", true), field("XMMC", false))));

  private static LayerSpec spec(String name, GeometryType type, FieldSpec... fields) {
    return new LayerSpec(
        name, LocalText.same(name), List.of(), type, Optional.empty(), false, List.of(fields));
  }

  private static FieldSpec field(String name, boolean required, String... aliases) {
    return new FieldSpec(
        name, LocalText.same(name), List.of(aliases), FieldType.TEXT, 0, 0, Unit.NONE, required);
  }

  private static Layer layer(String name, GeometryType type, String... fields) {
    List<Field> all = Arrays.stream(fields).map(field -> Field.of(field, FieldType.TEXT)).toList();
    List<Object> values = Arrays.stream(fields).map(f -> (Object) ("value of " + f)).toList();
    return ArrayLayer.of(
        new LayerSchema(name, type, all),
        METRES,
        List.of(new Feature(new FeatureRef(name, 1), Optional.empty(), values)));
  }

  private static Layer table(String name, String... fields) {
    return layer(name, GeometryType.NONE, fields);
  }

  private static LayerMatch match(String spec, Matching matching) {
    return matching.layer(PACK.layer(spec).orElseThrow());
  }

  private static LayerMatch match(String spec, Layer... layers) {
    return match(spec, Matching.of(ArrayDataset.of(layers), PACK));
  }

  @Test
  void whatAPersonChoseBeatsTheNames() throws BadInputException {
    Dataset data =
        ArrayDataset.of(
            layer("DJQ", GeometryType.POLYGON, "DJQDM"),
            layer("块", GeometryType.POLYGON, "号", "DJQDM"));
    MappingChoices choices =
        new MappingChoices(Map.of("DJQ", "块"), Map.of("DJQ", Map.of("DJQDM", "号")));
    choices.check(data, PACK);
    Matching matching = Matching.of(data, PACK, choices);
    assertEquals(Optional.of("块"), match("DJQ", matching).source());
    assertEquals(MatchKind.CHOSEN, match("DJQ", matching).how());
    assertEquals(MatchKind.CHOSEN, match("DJQ", matching).fields().get(0).how());
    Layer seen = matching.dataset().layer("DJQ").orElseThrow();
    assertEquals("块", seen.name());
    assertEquals("value of 号", seen.value(0, seen.schema().indexOf("DJQDM")));
    assertEquals(
        List.of("DJQDM", "DJQDM_"), seen.schema().fields().stream().map(Field::name).toList());
  }

  @Test
  void aFieldMayBeChosenInALayerThatIsFoundByItsName() throws BadInputException {
    Dataset data = ArrayDataset.of(layer("djq", GeometryType.POLYGON, "号"));
    MappingChoices choices = new MappingChoices(Map.of(), Map.of("DJQ", Map.of("DJQDM", "号")));
    choices.check(data, PACK);
    assertEquals(
        Optional.of("号"), match("DJQ", Matching.of(data, PACK, choices)).fields().get(0).source());
  }

  @Test
  void aLayerThatAPersonDeclinesIsNotFoundAndMayStandForAnother() throws BadInputException {
    Dataset data = ArrayDataset.of(layer("DJQ", GeometryType.NONE, "DJQDM"));
    MappingChoices choices =
        new MappingChoices(Map.of("DJQ", MappingChoices.NOTHING, "XM", "DJQ"), Map.of());
    choices.check(data, PACK);
    Matching matching = Matching.of(data, PACK, choices);
    assertEquals(Optional.empty(), match("DJQ", matching).source());
    assertEquals(MatchKind.CHOSEN, match("DJQ", matching).how());
    assertEquals(Optional.empty(), matching.dataset().layer("DJQ"));
    assertEquals(Optional.of("DJQ"), match("XM", matching).source());
  }

  @Test
  void aFieldThatAPersonDeclinesDoesNotGoByItsName() throws BadInputException {
    Dataset data = ArrayDataset.of(layer("DJQ", GeometryType.POLYGON, "DJQDM", "DJQMC"));
    MappingChoices choices =
        new MappingChoices(Map.of(), Map.of("DJQ", Map.of("DJQDM", MappingChoices.NOTHING)));
    choices.check(data, PACK);
    Matching matching = Matching.of(data, PACK, choices);
    assertEquals(MatchKind.CHOSEN, match("DJQ", matching).fields().get(0).how());
    assertEquals(
        List.of("DJQDM_", "DJQMC"),
        matching.dataset().layer("DJQ").orElseThrow().schema().fields().stream()
            .map(Field::name)
            .toList());
  }

  @Test
  void choicesAreMadeAndTakenBackOneByOne() {
    LayerSpec djq = PACK.layer("DJQ").orElseThrow();
    FieldSpec code = djq.fields().get(0);
    MappingChoices one = MappingChoices.NONE.with(djq, Optional.of("块"));
    MappingChoices two = one.with(djq, code, Optional.of("号"));
    assertEquals(new MappingChoices(Map.of("DJQ", "块"), Map.of("DJQ", Map.of("DJQDM", "号"))), two);
    assertEquals(one, two.with(djq, code, Optional.empty()));
    assertEquals(one, two.withoutFields(djq));
    assertEquals(MappingChoices.NONE, one.with(djq, Optional.empty()));
  }

  private static String fault(Map<String, String> layers, Map<String, Map<String, String>> fields) {
    Dataset data =
        ArrayDataset.of(
            layer("A", GeometryType.POLYGON, "X"), layer("DJQ", GeometryType.POLYGON, "Y"));
    MappingChoices choices = new MappingChoices(layers, fields);
    return assertThrows(BadInputException.class, () -> choices.check(data, PACK)).text().en();
  }

  @Test
  void aNameThatIsNotThereIsRefusedWithThoseThatAre() {
    assertEquals(
        "mapping DJX: the rule pack has no such layer; there are DJQ, XKZ, XM",
        fault(Map.of("DJX", "A"), Map.of()));
    assertEquals(
        "mapping DJQ=B: the data have no such layer; there are A, DJQ",
        fault(Map.of("DJQ", "B"), Map.of()));
    assertEquals(
        "mapping DJQ.DM=Y: the pack's layer has no such field; there are DJQDM, DJQMC",
        fault(Map.of(), Map.of("DJQ", Map.of("DM", "Y"))));
    assertEquals(
        "mapping DJQ.DJQDM=X: the layer has no such field; there are Y",
        fault(Map.of(), Map.of("DJQ", Map.of("DJQDM", "X"))));
    assertEquals(
        "mapping XM: no layer of the data stands for it; there are A, DJQ",
        fault(Map.of(), Map.of("XM", Map.of("XMBH", "X"))));
  }

  @Test
  void oneLayerOrFieldCannotStandForTwo() {
    assertTrue(fault(Map.of("DJQ", "A", "XM", "A"), Map.of()).startsWith("mapping: A cannot"));
    assertEquals(
        "mapping: DJQ.Y cannot stand for two things",
        fault(Map.of(), Map.of("DJQ", Map.of("DJQDM", "Y", "DJQMC", "Y"))));
  }

  @Test
  void aTableWhoseNameSaysNothingIsKnownByItsFields() {
    LayerMatch match = match("XKZ", table("Sheet1", "序号", "证书编号", "发证日期"));
    assertEquals(Optional.of("Sheet1"), match.source());
    assertEquals(MatchKind.FIELDS, match.how());
    assertEquals(
        List.of("ZSBH", "FZRQ"), match.synonyms().stream().map(f -> f.spec().name()).toList());
  }

  @Test
  void aTableWithoutARequiredFieldOrWithOneFieldOnlyIsNotTaken() {
    assertEquals(MatchKind.MISSING, match("XKZ", table("Sheet1", "证书编号", "发证机关")).how());
    assertEquals(MatchKind.MISSING, match("XM", table("Sheet1", "XMBH")).how());
  }

  @Test
  void shapesAreNeverTakenForATableNorTablesForShapes() {
    assertEquals(
        MatchKind.MISSING, match("XKZ", layer("S", GeometryType.POINT, "ZSBH", "FZRQ")).how());
    assertEquals(MatchKind.MISSING, match("DJQ", table("S", "DJQDM", "DJQMC")).how());
  }

  @Test
  void aNameBeatsFieldsAndMoreFieldsBeatFewer() {
    Layer full = table("Sheet1", "ZSBH", "FZRQ", "FZJG");
    Layer named = table("XKZ", "ZSBH");
    assertEquals(Optional.of("XKZ"), match("XKZ", full, named).source());
    Layer fewer = table("Sheet2", "ZSBH", "FZRQ");
    assertEquals(Optional.of("Sheet1"), match("XKZ", full, fewer).source());
  }

  @Test
  void twoTablesThatFitAsWellAreAmbiguous() {
    LayerMatch match = match("XKZ", table("S1", "ZSBH", "FZRQ"), table("S2", "ZSBH", "FZRQ"));
    assertEquals(MatchKind.AMBIGUOUS, match.how());
    assertEquals(List.of("S1", "S2"), match.candidates());
  }

  @Test
  void ofWhatWasSaidThatStaysWhichFitsOtherData() throws BadInputException {
    MappingChoices said =
        new MappingChoices(
            Map.of("XKZ", "许可", "XM", "项目", "GONE", "许可"),
            Map.of("XKZ", Map.of("ZSBH", "证号", "FZRQ", "没有"), "GONE", Map.of("A", "B")));
    Dataset data = ArrayDataset.of(table("许可", "证号", "日期"));
    MappingChoices kept = said.fitting(data, PACK);
    assertEquals(
        new MappingChoices(Map.of("XKZ", "许可"), Map.of("XKZ", Map.of("ZSBH", "证号"))), kept);
    kept.check(data, PACK);
    assertEquals(kept, kept.fitting(data, PACK));
  }

  @Test
  void ofChoicesThatNoLongerFitTheOthersHold() {
    Dataset data =
        ArrayDataset.of(layer("块", GeometryType.POLYGON, "号"), table("许可证", "ZSBH", "FZRQ", "机关"));
    MappingChoices good =
        new MappingChoices(
            Map.of("DJQ", "块", "XKZ", "许可证"),
            Map.of("DJQ", Map.of("DJQDM", "号"), "XKZ", Map.of("FZJG", "机关")));
    assertEquals(good, good.fitting(data, PACK));
    MappingChoices said =
        new MappingChoices(
                Map.of("XM", "没有的", "GONE", "块"),
                Map.of("DJQ", Map.of("DJQMC", "没有的"), "XM", Map.of("XMBH", "号")))
            .over(good);
    assertEquals(good, said.fitting(data, PACK));
    assertEquals(
        List.of("GONE=块", "XM=没有的", "DJQ.DJQMC=没有的", "XM.XMBH=号"), said.without(good).texts());
    assertEquals(said, good.over(said.without(good)));
  }

  @Test
  void whatIsSaidAnewTakesThePlaceOfWhatWasSaidBefore() {
    MappingChoices before = new MappingChoices(Map.of(), Map.of("DJQ", Map.of("DJQDM", "号")));
    MappingChoices anew = new MappingChoices(Map.of(), Map.of("DJQ", Map.of("DJQDM", "码")));
    assertEquals(anew, anew.over(before));
    assertEquals(MappingChoices.NONE, before.without(anew));
    assertEquals(before, before.without(new MappingChoices(Map.of("DJQ", "块"), Map.of())));
  }
}
