package org.landcheck.io.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;

class CrsWordsTest {
  private final List<LocalText> notes = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "2000国家大地坐标系, 3, 37, true, 4525",
    "2000国家大地坐标系, 3, 37, false, 4546",
    "CGCS2000, 0, 38, true, 4526",
    "国家2000, 6, 19, true, 4497",
    "CGCS_2000, 0, 19, false, 4508",
    "1980西安坐标系, 3, 38, true, 2362",
    "80国家大地坐标系, 3, 38, false, 2383",
    "西安80坐标系, 6, 19, true, 2333",
    "1954北京坐标系, 3, 38, true, 2414",
    "1954年北京坐标系, 6, 19, false, 21459",
    "'Krassovsky_1940', 6, 19, true, 21419",
  })
  void zonesOfATxtHaveTheirCode(String datum, int width, int zone, boolean prefixed, int code) {
    Crs crs = CrsReader.ofWords(CrsWords.ofZone(datum, width, zone, prefixed), notes::add);
    assertEquals("EPSG:" + code, crs.id());
    assertEquals(List.of(), notes);
  }

  @Property
  void everyChineseZoneIsFoundByItsParameters(@ForAll @IntRange(min = 4491, max = 4554) int code)
      throws Exception {
    Crs zone = CrsReader.ofEpsg(code);
    CrsWords words = CrsWords.ofMeridian("CGCS2000", zone.centralMeridian(), zone.falseEasting());
    assertTrue(CrsReader.ofWords(words, notes::add).sameSystem(zone));
    assertEquals(zone.id(), CrsReader.ofWords(CrsWords.of(zone.name()), notes::add).id());
    assertEquals(List.of(), notes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2000国家大地坐标系, 3度带, 37带 | 4525",
        "2000国家大地坐标系，三度分带，第37带 | 4525",
        "CGCS2000 3度带 中央经线111度 | 4546",
        "CGCS2000 6度带 中央子午线：111° | 4508",
        "国家大地2000 3度带 38带（不带带号） | 4547",
        "CGCS2000_3_Degree_GK_Zone_37 | 4525",
        "CGCS2000_3_Degree_GK_CM_111E | 4546",
        "CGCS2000_GK_Zone_19 | 4497",
        "CGCS2000 / Gauss-Kruger zone 19 | 4497",
        "Xian_1980_3_Degree_GK_Zone_38 | 2362",
        "西安80 三度带 带号：38 | 2362",
        "Beijing 1954 / 3-degree Gauss-Kruger CM 114E | 2435",
        "CGCS2000 经纬度 | 4490",
      })
  void freeTextsAreUnderstood(String text, int code) {
    assertEquals("EPSG:" + code, CrsReader.ofWords(CrsWords.of(text), notes::add).id());
    assertEquals(List.of(), notes);
  }

  @Test
  void degreesAreTheGeographicSystemOfTheirDatum() {
    assertEquals("EPSG:4490", CrsReader.ofWords(CrsWords.ofDegrees("CGCS2000"), notes::add).id());
    assertEquals("EPSG:4610", CrsReader.ofWords(CrsWords.ofDegrees("西安80"), notes::add).id());
  }

  @Test
  void aLocalMeridianHasNoCodeAndATextThatIsReadBack() {
    Crs crs = CrsReader.ofWords(CrsWords.ofMeridian("CGCS2000", 112.5, 500000), notes::add);
    assertEquals(OptionalInt.empty(), crs.epsg());
    assertEquals("CGCS2000", crs.datum());
    assertEquals(112.5, crs.centralMeridian());
    assertEquals(crs, CrsReader.ofWkt(crs.wkt(), notes::add));
    assertEquals(List.of(), notes);
  }

  @Test
  void aSystemOfTheTownKeepsItsZoneAndItsOwnName() {
    Crs crs = CrsReader.ofWords(CrsWords.ofZone("长沙独立坐标系", 3, 38, false), notes::add);
    assertEquals(Crs.Kind.TRANSVERSE_MERCATOR, crs.kind());
    assertEquals("长沙独立坐标系", crs.datum());
    assertEquals(OptionalInt.empty(), crs.epsg());
    assertTrue(notes.get(0).zh().contains("长沙独立坐标系"), notes.toString());
  }

  @Test
  void aWidthThatHasNoSuchZoneIsUnknownAndSaidSo() {
    Crs crs = CrsReader.ofWords(CrsWords.ofZone("CGCS2000", 3, 19, true), notes::add);
    assertEquals(Crs.Kind.UNKNOWN, crs.kind());
    assertTrue(notes.get(0).zh().contains("互相矛盾"), notes.toString());
  }

  @Test
  void ofAMeridianAndAZoneThatDisagreeTheMeridianHolds() {
    CrsWords words = new CrsWords("CGCS2000", false, 3, 38, 111, 500000, false);
    assertEquals("EPSG:4546", CrsReader.ofWords(words, notes::add).id());
    assertTrue(notes.get(0).zh().endsWith("以中央经线为准"), notes.toString());
  }

  @Test
  void wordsThatSpeakOfTwoDatumsOrOfAnotherAreNone() {
    for (String words : List.of("西安80转CGCS2000", "新1954北京坐标系", "新北京54", "长沙90", "2000")) {
      assertEquals(
          OptionalInt.empty(),
          CrsReader.ofWords(CrsWords.ofZone(words, 3, 38, true), notes::add).epsg(),
          words);
    }
  }

  @Test
  void nothingSaidIsUndeclaredAndADatumAloneIsUnknown() {
    assertSame(Crs.UNDECLARED, CrsReader.ofWords(CrsWords.of(" "), notes::add));
    assertEquals(Crs.Kind.UNKNOWN, CrsReader.ofWords(CrsWords.of("CGCS2000"), notes::add).kind());
  }

  @Property
  void noWordsAreWorseThanUnknown(
      @ForAll String text, @ForAll int width, @ForAll int zone, @ForAll double meridian) {
    CrsReader.ofWords(CrsWords.of(text), notes::add).id();
    CrsReader.ofWords(
            new CrsWords(text, false, width, zone, meridian, Double.NaN, true), notes::add)
        .id();
  }
}
