package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.METRES;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.core.Fixtures;

class MatchingTest {
  private static final RulePack PACK =
      Fixtures.pack(
          List.of(
              new LayerSpec(
                  "DJQ",
                  LocalText.same("DJQ"),
                  List.of("地籍区"),
                  GeometryType.POLYGON,
                  Optional.of("DJQDM"),
                  true,
                  List.of(
                      Fixtures.field("DJQDM", FieldType.TEXT, "地籍区代码", "CODE"),
                      Fixtures.field("DJQMC", FieldType.TEXT, "NAME")))));

  private static Layer layer(String name, GeometryType type, String... fields) {
    List<Field> all = Arrays.stream(fields).map(field -> Field.of(field, FieldType.TEXT)).toList();
    List<Object> values = Arrays.stream(fields).map(f -> (Object) ("value of " + f)).toList();
    return ArrayLayer.of(
        new LayerSchema(name, type, all),
        METRES,
        List.of(new Feature(new FeatureRef(name, 1), Optional.empty(), values)));
  }

  private static Layer polygons(String name, String... fields) {
    return layer(name, GeometryType.POLYGON, fields);
  }

  private static LayerMatch match(Layer... layers) {
    return Matching.of(ArrayDataset.of(layers), PACK).layers().get(0);
  }

  @Test
  void caseDoesNotMatter() {
    assertEquals(Optional.of("djq"), match(polygons("djq")).source());
    assertEquals(MatchKind.EXACT, match(polygons("djq")).how());
  }

  @Test
  void theNameBeatsAnAliasAndAnAliasBeatsAnAddition() {
    assertEquals(
        Optional.of("DJQ"), match(polygons("地籍区"), polygons("DJQ"), polygons("DJQ_2")).source());
    LayerMatch alias = match(polygons("地籍区"), polygons("DJQ_2"));
    assertEquals(Optional.of("地籍区"), alias.source());
    assertEquals(MatchKind.ALIAS, alias.how());
  }

  @Test
  void aUnitInBracketsBehindAFieldsNameIsANote() {
    for (String name : List.of("地籍区代码（亩）", "DJQDM (m)", "code[x]", "地籍区代码 【必填】")) {
      FieldMatch field = match(polygons("DJQ", name, "其他")).fields().get(0);
      assertEquals(Optional.of(name), field.source(), name);
      assertEquals(MatchKind.ALIAS, field.how(), name);
    }
    for (String name : List.of("（亩）", "地籍区代码（亩）2", "代码（亩）")) {
      assertEquals(Optional.empty(), match(polygons("DJQ", name)).fields().get(0).source(), name);
    }
    FieldMatch plain = match(polygons("DJQ", "CODE（亩）", "CODE")).fields().get(0);
    assertEquals(Optional.of("CODE"), plain.source());
  }

  @Test
  void aColumnOfALedgerGoesByItsTitleUnderThatOfItsGroup() {
    Layer ledger = layer("DJQ", GeometryType.NONE, "基本情况_地籍区代码", "备注");
    FieldMatch field = match(ledger).fields().get(0);
    assertEquals(Optional.of("基本情况_地籍区代码"), field.source());
    assertEquals(MatchKind.ALIAS, field.how());
    Layer own = layer("DJQ", GeometryType.NONE, "原_CODE", "CODE");
    assertEquals(Optional.of("CODE"), match(own).fields().get(0).source());
    Layer two = layer("DJQ", GeometryType.NONE, "变更前_CODE", "变更后_CODE");
    assertEquals(MatchKind.AMBIGUOUS, match(two).fields().get(0).how());
    assertEquals(Optional.empty(), match(polygons("DJQ", "OLD_CODE")).fields().get(0).source());
  }

  @Test
  void additionsAreDigitsAndSeparators() {
    for (String name : List.of("DJQ_proxy", "DJQ_2024", "430181DJQ", "430181_djq", "地籍区2024")) {
      LayerMatch match = match(polygons(name));
      assertEquals(Optional.of(name), match.source(), name);
      assertEquals(MatchKind.PREFIX, match.how(), name);
    }
    for (String name : List.of("DJQX", "XDJQ", "地籍区界线", "DJ", "DJZQ")) {
      assertEquals(MatchKind.MISSING, match(polygons(name)).how(), name);
    }
  }

  @Test
  void aLayerOfLinesIsNotPolygonsUnderALongerName() {
    assertEquals(MatchKind.MISSING, match(layer("DJQ_JX", GeometryType.LINE)).how());
    assertEquals(MatchKind.EXACT, match(layer("DJQ", GeometryType.LINE)).how());
  }

  @Test
  void twoEquallyGoodLayersAreAmbiguousAndNeitherIsTaken() {
    LayerMatch match = match(polygons("DJQ_2023"), polygons("DJQ_2024"));
    assertEquals(MatchKind.AMBIGUOUS, match.how());
    assertEquals(List.of("DJQ_2023", "DJQ_2024"), match.candidates());
    Dataset data =
        Matching.of(ArrayDataset.of(polygons("DJQ_2023"), polygons("DJQ_2024")), PACK).dataset();
    assertTrue(data.layer("DJQ").isEmpty());
    assertTrue(data.layer("DJQ_2023").isPresent());
  }

  @Test
  void fieldsAreFoundBySynonymAndKeepTheirPlace() {
    Dataset data =
        Matching.of(ArrayDataset.of(polygons("DJQ_1", "OTHER", "地籍区代码")), PACK).dataset();
    Layer seen = data.layer("DJQ").orElseThrow();
    assertEquals("DJQ_1", seen.name());
    assertEquals(1, seen.schema().indexOf("DJQDM"));
    assertEquals("地籍区代码", seen.schema().fields().get(1).sourceName());
    assertEquals(Optional.of("DJQDM"), seen.schema().keyField());
    assertEquals("value of 地籍区代码", seen.label(0));
    assertEquals(new FeatureRef("DJQ_1", 1), seen.ref(0));
  }

  @Test
  void synonymsAreListedForConfirmation() {
    LayerMatch match = match(polygons("DJQ", "CODE", "djqmc"));
    assertEquals(
        List.of("DJQDM"), match.synonyms().stream().map(field -> field.spec().name()).toList());
    assertEquals(MatchKind.EXACT, match.fields().get(1).how());
  }

  @Test
  void namesCutByAShapefileAreFound() {
    RulePack pack =
        Fixtures.pack(
            List.of(
                Fixtures.spec(
                    "DJQ",
                    true,
                    Fixtures.field("PARENT_ZONE_CODE", FieldType.TEXT),
                    Fixtures.field("MC", FieldType.TEXT, "地籍子区代码"))));
    for (String cut : List.of("地籍子区代", "地籍子")) {
      LayerMatch match =
          Matching.of(ArrayDataset.of(polygons("DJQ", "PARENT_ZON", cut)), pack).layers().get(0);
      assertEquals(
          List.of("PARENT_ZON", cut),
          match.synonyms().stream().map(field -> field.source().orElseThrow()).toList());
    }
    LayerMatch shorter =
        Matching.of(ArrayDataset.of(polygons("DJQ", "PARENT_ZO", "地籍")), pack).layers().get(0);
    assertEquals(List.of(), shorter.synonyms());
  }

  @Test
  void twoSynonymsOfOneFieldAreAmbiguous() {
    FieldMatch field = match(polygons("DJQ", "CODE", "地籍区代码")).fields().get(0);
    assertEquals(MatchKind.AMBIGUOUS, field.how());
    assertEquals(List.of("CODE", "地籍区代码"), field.candidates());
  }

  @Test
  void theSameLayerSeenTwiceIsEqual() {
    ArrayDataset data = ArrayDataset.of(polygons("DJQ", "CODE"));
    assertEquals(
        Matching.of(data, PACK).dataset().layer("DJQ"),
        Matching.of(data, PACK).dataset().layer("DJQ"));
  }
}
