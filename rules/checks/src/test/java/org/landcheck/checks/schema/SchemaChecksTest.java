package org.landcheck.checks.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Unit;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class SchemaChecksTest {
  private static LayerSpec spec(String name, boolean required, FieldSpec... fields) {
    return new LayerSpec(
        name,
        LocalText.same(name),
        List.of(),
        GeometryType.POLYGON,
        Optional.empty(),
        required,
        List.of(fields));
  }

  private static FieldSpec field(FieldType type, int length, int decimals) {
    return new FieldSpec(
        "F", LocalText.same("F"), List.of(), type, length, decimals, Unit.NONE, true);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, 9, 0, TEXT, 0, 0, ''",
    "TEXT, 9, 0, TEXT, 254, 0, ''",
    "TEXT, 9, 0, TEXT, 8, 0, length",
    "TEXT, 9, 0, INTEGER, 9, 0, type",
    "INTEGER, 10, 0, REAL, 18, 0, ''",
    "INTEGER, 10, 0, REAL, 0, 0, type",
    "INTEGER, 10, 0, INTEGER, 9, 0, length",
    "REAL, 15, 2, REAL, 0, 0, ''",
    "REAL, 15, 2, REAL, 19, 11, ''",
    "REAL, 15, 2, REAL, 15, 1, decimals",
    "REAL, 15, 2, INTEGER, 10, 0, type",
    "DATE, 0, 0, DATETIME, 0, 0, ''",
    "DATE, 8, 0, TEXT, 8, 0, type",
    "BOOLEAN, 0, 0, INTEGER, 1, 0, ''"
  })
  void aFieldFitsIfItCanHoldWhatIsExpected(
      FieldType expected,
      int length,
      int decimals,
      FieldType found,
      int has,
      int point,
      String kind) {
    Layer layer =
        TestLayer.named("DJQ").field(Field.of("F", found, has, point)).row("NULL").build();
    TestInspection inspection =
        TestInspection.of(new WrongFieldType())
            .layers(layer)
            .specs(spec("DJQ", true, field(expected, length, decimals)))
            .run();
    assertEquals(kind, String.join(" ", inspection.kinds()));
  }

  @ParameterizedTest
  @CsvSource({
    "F=text:18, TEXT, 18, ''",
    "F=text, TEXT, 5, ''",
    "F=text:18, TEXT, 10, type",
    "G=text:18, TEXT, 18, type",
    "nonsense, TEXT, 18, type"
  })
  void anotherDialectIsAllowedWhereThePackSaysSo(
      String alternative, FieldType found, int length, String kind) {
    Layer layer = TestLayer.named("DJQ").field(Field.of("F", found, length, 0)).row("NULL").build();
    TestInspection inspection =
        TestInspection.of(new WrongFieldType())
            .layers(layer)
            .param("alternatives", List.of(alternative))
            .specs(spec("DJQ", true, field(FieldType.INTEGER, 10, 0)))
            .run();
    assertEquals(kind, String.join(" ", inspection.kinds()));
  }

  @Test
  void aRuleMayNameOneLayer() {
    LayerSpec[] specs = {spec("DJQ", true), spec("DJZQ", true)};
    TestInspection both = TestInspection.of(new MissingLayer()).onDataset().specs(specs).run();
    assertEquals(2, both.findings().size());
    TestInspection one =
        TestInspection.of(new MissingLayer())
            .data(ArrayDataset.of(), Optional.of("DJZQ"), Optional.empty())
            .specs(specs)
            .run();
    assertEquals(List.of("DJZQ"), one.findings().stream().map(f -> f.layer()).toList());
  }

  @Test
  void fieldsOfAMissingLayerAreNotReportedAsWell() {
    TestInspection inspection =
        TestInspection.of(new MissingField())
            .onDataset()
            .specs(spec("DJQ", true, field(FieldType.TEXT, 9, 0)))
            .run();
    assertEquals(List.of(), inspection.findings());
  }
}
