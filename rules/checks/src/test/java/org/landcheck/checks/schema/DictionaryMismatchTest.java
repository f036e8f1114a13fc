package org.landcheck.checks.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Unit;
import org.landcheck.checks.TestInspection;

class DictionaryMismatchTest {
  private static final List<String> EXACT = List.of("type", "length", "decimals");

  private static FieldSpec titled(String name, String title, String... synonyms) {
    LocalText words = new LocalText(title, "Title of " + name);
    return new FieldSpec(name, words, List.of(synonyms), FieldType.TEXT, 9, 0, Unit.NONE, false);
  }

  private static FieldSpec sized(FieldType type, int length, int decimals) {
    return new FieldSpec(
        "A", LocalText.same("A"), List.of(), type, length, decimals, Unit.NONE, false);
  }

  private static LayerSpec table(boolean required, FieldSpec... fields) {
    return new LayerSpec(
        "L",
        LocalText.same("L"),
        List.of(),
        GeometryType.POLYGON,
        Optional.empty(),
        required,
        List.of(fields));
  }

  private static LayerSpec abc() {
    return table(true, titled("A", "A"), titled("B", "B"), titled("C", "C"));
  }

  private static TestInspection holding(LayerSpec table, Field... fields) {
    LayerSchema schema = new LayerSchema("L", GeometryType.POLYGON, List.of(fields));
    Layer layer = ArrayLayer.of(schema, Crs.UNDECLARED, List.of());
    return TestInspection.of(new DictionaryMismatch())
        .data(ArrayDataset.of(layer), Optional.empty(), Optional.empty())
        .specs(table);
  }

  private static List<String> told(TestInspection inspection) {
    return inspection.run().findings().stream()
        .map(found -> found.args().get("kind") + " " + found.args().get("field"))
        .sorted()
        .toList();
  }

  private static Field text(String name) {
    return Field.of(name, FieldType.TEXT);
  }

  @Test
  void aFieldUnderAnotherNameIsNotAsTheDictionaryHasIt() {
    Field other = new Field("B", "乙", FieldType.TEXT, 0, 0);
    Field lower = new Field("C", "c", FieldType.TEXT, 0, 0);
    assertEquals(List.of("name 乙"), told(holding(abc(), text("A"), other, lower)));
  }

  @Test
  void ofFieldsInAnotherOrderTheFirstIsTold() {
    assertEquals(List.of("order B"), told(holding(abc(), text("B"), text("A"), text("C"))));
    assertEquals(List.of(), told(holding(abc(), text("A"), text("C"))));
  }

  @Test
  void fieldsThatDatabasesMakeByThemselvesMayBeThere() {
    assertEquals(
        List.of("unlisted X"),
        told(holding(abc(), text("ObjectID"), text("A"), text("X"), text("SHAPE_AREA"))));
  }

  @ParameterizedTest
  @CsvSource({
    "地籍区代码, ''",
    "' 地籍区 代码　', ''",
    "地籍区代码(9位), ''",
    "区号, ''",
    "title of a, ''",
    "代码, alias A",
    "名称, shifted A",
    "'', ''",
    "A, ''"
  })
  void anAliasMayBeAnyWordOfTheDictionaryForItsField(String alias, String kind) {
    LayerSpec table = table(true, titled("A", "地籍区代码", "区号", "地籍区代码（９位）"), titled("B", "名称"));
    assertEquals(
        kind.isEmpty() ? List.of() : List.of(kind),
        told(holding(table, text("A").aliased(alias), text("B"))));
  }

  @Test
  void whereTheDictionaryHasNoTitleAnyAliasIsRight() {
    assertEquals(List.of(), told(holding(abc(), text("A").aliased("任意"))));
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, 9, 0, TEXT, 9, 0, ''",
    "TEXT, 9, 0, TEXT, 10, 0, size A",
    "TEXT, 9, 0, TEXT, 0, 0, ''",
    "TEXT, 0, 0, TEXT, 10, 0, ''",
    "REAL, 15, 2, REAL, 15, 3, size A",
    "REAL, 15, 2, REAL, 0, 0, ''",
    "INTEGER, 10, 0, REAL, 10, 0, size A",
    "DATE, 0, 0, DATETIME, 0, 0, size A",
    "TEXT, 9, 0, TEXT, 8, 0, ''",
    "REAL, 15, 2, REAL, 15, 1, ''",
    "TEXT, 9, 0, INTEGER, 9, 0, ''"
  })
  void whatIsWiderIsToldIfAskedForAndWhatDoesNotFitIsLeftToItsOwnCheck(
      FieldType expected,
      int length,
      int decimals,
      FieldType found,
      int foundLength,
      int foundDecimals,
      String kind) {
    LayerSpec table = table(true, sized(expected, length, decimals));
    Field field = Field.of("A", found, foundLength, foundDecimals);
    assertEquals(List.of(), told(holding(table, field)), "not asked for");
    TestInspection exact = holding(table, field);
    EXACT.forEach(name -> exact.param(name, true));
    assertEquals(kind.isEmpty() ? List.of() : List.of(kind), told(exact));
  }

  @Test
  void optionalFieldsMayBeMissingUnlessAllAreAskedFor() {
    assertEquals(List.of(), told(holding(abc(), text("A"), text("C"))));
    assertEquals(
        List.of("missing B"), told(holding(abc(), text("A"), text("C")).param("missing", true)));
  }

  @Test
  void eachComparisonCanBeLeftOut() {
    LayerSpec table = table(true, titled("A", "甲"), titled("B", "乙"));
    TestInspection lenient =
        holding(table, text("X"), text("B").aliased("甲"), text("A"))
            .param("alias", false)
            .param("unlisted", false)
            .param("order", false);
    assertEquals(List.of(), told(lenient));
    assertEquals(
        List.of("order B", "shifted B", "unlisted X"),
        told(holding(table, text("X"), text("B").aliased("甲"), text("A"))));
  }

  @Test
  void ledgersAndLayersOfOthersAreLookedAtOnlyIfAskedFor() {
    LayerSpec ledger = table(false, titled("A", "甲"));
    assertEquals(List.of(), told(holding(ledger, text("备注"))));
    assertEquals(
        List.of("unlisted 备注"), told(holding(ledger, text("备注")).param("optionalLayers", true)));
  }
}
