package org.landcheck.checks.cql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.FieldType;
import org.landcheck.api.FilterLanguage.RowFilter;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestLayer;

class CqlFiltersTest {
  private static final Layer LAYER =
      TestLayer.named("DJZQ")
          .field("DJZQDM", FieldType.TEXT)
          .field("面积", FieldType.REAL)
          .field("BSM", FieldType.INTEGER)
          .field("FZRQ", FieldType.DATE)
          .row(
              "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
              "430181001001",
              100.5,
              1L,
              LocalDate.of(2019, 5, 1))
          .row("POLYGON ((20 0, 30 0, 30 10, 20 10, 20 0))", "430181002001", 50.0, 2L, null)
          .row("NULL", null, null, 3L, LocalDate.of(2023, 12, 31))
          .build();

  private static List<Integer> rows(String condition) throws BadInputException {
    RowFilter filter = new CqlFilters().compile(condition, LAYER.schema());
    return IntStream.range(0, LAYER.size())
        .filter(row -> filter.accepts(LAYER, row))
        .boxed()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DJZQDM LIKE '430181001%'; 0",
        "DJZQDM IS NULL; 2",
        "面积 > 60; 0",
        "\"面积\" <= 60; 1",
        "BSM IN (1, 3); 0 2",
        "BSM > 1 AND DJZQDM IS NOT NULL; 1",
        "NOT (BSM = 2); 0 2",
        "strSubstring(DJZQDM, 6, 9) = '002'; 1",
        "FZRQ >= '2020-01-01'; 2",
        "INTERSECTS(geom, POINT (25 5)); 1",
        "BBOX(geom, 0, 0, 5, 5); 0",
        "DJZQDM = '面积'; ''",
        "INCLUDE; 0 1 2"
      })
  void keepsTheRowsThatMeetTheCondition(String condition, String expected)
      throws BadInputException {
    List<String> rows = rows(condition).stream().map(String::valueOf).toList();
    assertEquals(expected, String.join(" ", rows));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DJZQDM LIKE", "= 5", "BSM > > 1", "DJZQDM = '", "# 5", "((BSM = 1)"})
  void saysInOneLineThatAConditionIsNone(String condition) {
    BadInputException e = assertThrows(BadInputException.class, () -> rows(condition));
    assertTrue(e.text().zh().contains(condition) && e.text().en().contains(condition));
    assertEquals(1, e.text().zh().lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "BSM = 1 AND|1|11|the condition ends too early",
        "BSM IN (1,|1|10|the condition ends too early",
        "DJZQDM = 'x|1|10|a single quote is not closed",
        "BSM = 1 AND AND|1|13|not understood at character 13, 'AND'",
        "面积 = 1 AND AND|1|12|not understood at character 12, 'AND'",
        "BSM = 1 面积 = 2|1|9|not understood at character 9, '面积'",
        "BSM # 5|1|5|not understood at character 5, '#'",
        "名称 = '甲'|1|1|layer",
      })
  void saysWhereAConditionStopsMakingSense(String condition, int line, int column, String what) {
    BadInputException e = assertThrows(BadInputException.class, () -> rows(condition));
    BadInputException.Place place = e.place().orElseThrow();
    String told = place.what().en().replace('"', '\'');
    assertTrue(told.startsWith(what), told);
    assertEquals(List.of(line, column), List.of(place.line(), place.column()), told);
  }

  @Test
  void countsLinesOfAConditionThatHasSeveral() {
    BadInputException e =
        assertThrows(BadInputException.class, () -> rows("BSM = 1\nAND 面积 > > 2"));
    assertEquals(2, e.place().orElseThrow().line());
    assertEquals(10, e.place().orElseThrow().column());
  }

  @Test
  void wordsOfTimeAreRefusedForTheyWouldNeverBeTrue() {
    BadInputException e =
        assertThrows(
            BadInputException.class, () -> rows("BSM = 1 AND FZRQ after 2019-01-01T00:00:00Z"));
    assertTrue(e.text().zh().contains("after"), e.text().zh());
    assertEquals(18, e.place().orElseThrow().column());
  }

  @Test
  void namesTheFieldThatIsMissingAndThoseThereAre() {
    BadInputException e = assertThrows(BadInputException.class, () -> rows("名称 = '甲'"));
    assertTrue(e.text().zh().contains("名称"), e.text().zh());
    assertTrue(e.text().en().contains("DJZQDM, 面积, BSM, FZRQ"), e.text().en());
  }

  @Test
  void manyThreadsMayAskAtOnce() throws BadInputException {
    RowFilter filter = new CqlFilters().compile("DJZQDM LIKE '%2001'", LAYER.schema());
    long met =
        IntStream.range(0, 20_000).parallel().filter(i -> filter.accepts(LAYER, i % 2)).count();
    assertEquals(10_000, met);
  }

  @Test
  void namesInTextsAndQuotesAreLeftAlone() {
    assertEquals(
        "\"名称\" = '名称' AND \"面积\" > 1", RowCondition.quoteNames("名称 = '名称' AND \"面积\" > 1"));
  }

  @Test
  void theFilterLanguageItselfNamesNoClassOfGeoTools() throws IOException {
    try (InputStream in = CqlFilters.class.getResourceAsStream("CqlFilters.class")) {
      String constants = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertFalse(constants.contains("org/geotools"));
    }
  }
}
