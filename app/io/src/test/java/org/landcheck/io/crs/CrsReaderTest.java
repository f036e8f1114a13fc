package org.landcheck.io.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;

class CrsReaderTest {
  private static final String ESRI =
      "PROJCS[\"CGCS2000_3_Degree_GK_Zone_38\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
          + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
          + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",38500000.0],"
          + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",114.0],"
          + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
          + "UNIT[\"Meter\",1.0]]";
  private static final String WKT2 =
      "PROJCRS[\"CGCS2000 / 3-degree Gauss-Kruger CM 111E\",BASEGEOGCRS[\"China Geodetic Coordinate"
          + " System 2000\",DATUM[\"China 2000\",ELLIPSOID[\"CGCS2000\",6378137,298.257222101,"
          + "LENGTHUNIT[\"metre\",1]]],PRIMEM[\"Greenwich\",0,ANGLEUNIT[\"degree\","
          + "0.0174532925199433]],ID[\"EPSG\",4490]],CONVERSION[\"3-degree Gauss-Kruger CM 111E\","
          + "METHOD[\"Transverse Mercator\",ID[\"EPSG\",9807]],PARAMETER[\"Latitude of natural"
          + " origin\",0,ANGLEUNIT[\"degree\",0.0174532925199433],ID[\"EPSG\",8801]],"
          + "PARAMETER[\"Longitude of natural origin\",111,ANGLEUNIT[\"degree\","
          + "0.0174532925199433],ID[\"EPSG\",8802]],PARAMETER[\"Scale factor at natural origin\","
          + "1,SCALEUNIT[\"unity\",1],ID[\"EPSG\",8805]],PARAMETER[\"False easting\",500000,"
          + "LENGTHUNIT[\"metre\",1],ID[\"EPSG\",8806]],PARAMETER[\"False northing\",0,"
          + "LENGTHUNIT[\"metre\",1],ID[\"EPSG\",8807]]],CS[Cartesian,2],AXIS[\"northing (X)\","
          + "north,ORDER[1],LENGTHUNIT[\"metre\",1]],AXIS[\"easting (Y)\",east,ORDER[2],"
          + "LENGTHUNIT[\"metre\",1]],ID[\"EPSG\",4546]]";

  private final List<LocalText> notes = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "4524, CGCS2000, 108, 36500000",
    "4526, CGCS2000, 114, 38500000",
    "4513, CGCS2000, 75, 25500000",
    "4533, CGCS2000, 135, 45500000",
    "4534, CGCS2000, 75, 500000",
    "4547, CGCS2000, 114, 500000",
    "4554, CGCS2000, 135, 500000",
    "4497, CGCS2000, 111, 19500000",
    "4508, CGCS2000, 111, 500000",
    "2362, Xian 1980, 114, 38500000",
    "2383, Xian 1980, 114, 500000",
    "2333, Xian 1980, 111, 19500000",
    "2344, Xian 1980, 111, 500000",
    "2414, Beijing 1954, 114, 38500000",
    "2435, Beijing 1954, 114, 500000",
    "21419, Beijing 1954, 111, 19500000",
    "21459, Beijing 1954, 111, 500000",
  })
  void chineseZonesHaveTheParametersOfTheEpsgDatabase(
      int code, String datum, double meridian, double easting) throws Exception {
    Crs crs = CrsReader.ofEpsg(code);
    assertEquals(Crs.Kind.TRANSVERSE_MERCATOR, crs.kind());
    assertEquals(OptionalInt.of(code), crs.epsg());
    assertEquals(datum, crs.datum());
    assertEquals(meridian, crs.centralMeridian());
    assertEquals(easting, crs.falseEasting());
    assertEquals(0, crs.falseNorthing());
    assertEquals(1, crs.scale());
  }

  @Property
  void whatOfEpsgWritesIsReadAsTheSameSystem(@ForAll @IntRange(min = 4491, max = 4554) int code)
      throws Exception {
    Crs crs = CrsReader.ofEpsg(code);
    assertEquals(crs, CrsReader.ofWkt(crs.wkt(), notes::add));
    Crs esri = CrsReader.ofWkt(CrsReader.esriWkt(crs), notes::add);
    assertTrue(esri.sameSystem(crs));
    assertEquals(List.of(), notes);
  }

  @Test
  void esriTextGetsItsCodeByItsParameters() {
    Crs crs = CrsReader.ofWkt(ESRI, notes::add);
    assertEquals("EPSG:4526", crs.id());
    assertEquals("CGCS2000", crs.datum());
    assertEquals(ESRI, crs.wkt());
  }

  @Test
  void theSecondEditionOfWellKnownTextIsUnderstood() {
    Crs crs = CrsReader.ofWkt(WKT2, notes::add);
    assertEquals("EPSG:4546", crs.id());
    assertEquals(111, crs.centralMeridian());
  }

  @Test
  void ofTwinsTheThreeDegreeNameIsTakenUnlessTheOtherIsDeclared() throws Exception {
    String wkt = CrsReader.ofEpsg(4508).wkt();
    String anonymous = wkt.replaceAll(",AUTHORITY\\[\"EPSG\",\"4508\"\\]", "");
    assertEquals("EPSG:4546", CrsReader.ofWkt(anonymous, notes::add).id());
    assertEquals("EPSG:4508", CrsReader.read(anonymous, 4508, "", notes::add).id());
    assertEquals(List.of(), notes);
  }

  @Test
  void parametersHoldAgainstACodeThatContradictsThem() {
    Crs crs = CrsReader.read(ESRI, 4525, "", notes::add);
    assertEquals("EPSG:4526", crs.id());
    assertTrue(notes.get(0).zh().contains("EPSG:4525"), notes.toString());
  }

  @Test
  void aKnownNameOnAForeignEllipsoidIsNotTheKnownDatum() {
    String wrong = ESRI.replace("6378137.0,298.257222101", "6378245.0,298.3");
    Crs crs = CrsReader.ofWkt(wrong, notes::add);
    assertEquals("D_China_2000 on CGCS2000", crs.datum());
    assertEquals(OptionalInt.empty(), crs.epsg());
  }

  @Test
  void aForeignNameOnTheSameEllipsoidIsNotTheKnownDatum() {
    Crs crs = CrsReader.ofWkt(ESRI.replace("D_China_2000", "D_ETRS_1989"), notes::add);
    assertEquals("D_ETRS_1989", crs.datum());
    assertEquals(OptionalInt.empty(), crs.epsg());
  }

  @Test
  void aNamelessDatumIsKnownByItsSystem() {
    Crs crs = CrsReader.ofWkt(ESRI.replace("D_China_2000", "unknown"), notes::add);
    assertEquals("EPSG:4526", crs.id());
  }

  @Test
  void aFlatteningOfSixDecimalsIsTheEllipsoidAndThatOfWgs84IsNot() {
    String six = ESRI.replace("298.257222101", "298.257222");
    assertEquals("EPSG:4526", CrsReader.ofWkt(six, notes::add).id());
    String other = ESRI.replace("298.257222101", "298.257223563");
    assertEquals("D_China_2000 on CGCS2000", CrsReader.ofWkt(other, notes::add).datum());
  }

  @Test
  void namesInChineseDoNotHideTheParameters() {
    String chinese =
        ESRI.replace("CGCS2000_3_Degree_GK_Zone_38", "2000国家大地坐标系，3度带，38带")
            .replace("GCS_China_Geodetic_Coordinate_System_2000", "2000国家大地坐标系")
            .replace("D_China_2000", "2000国家大地坐标系");
    assertEquals("EPSG:4526", CrsReader.ofWkt(chinese, notes::add).id());
    String wrong = chinese.replace("38500000.0", "500000.0");
    assertEquals("EPSG:4547", CrsReader.ofWkt(wrong, notes::add).id());
    assertEquals(List.of(), notes);
  }

  @Test
  void anUnknownDatumIsKnownByTheNameOfTheProjectedSystemIfTheEllipsoidFits() {
    String nameless =
        ESRI.replace("D_China_2000", "D_Unknown")
            .replace("GCS_China_Geodetic_Coordinate_System_2000", "GCS_Unknown")
            .replace("\"CGCS2000\"", "\"GRS_1980\"");
    assertEquals("EPSG:4526", CrsReader.ofWkt(nameless, notes::add).id());
    String city = nameless.replace("CGCS2000_3_Degree_GK_Zone_38", "长沙2000坐标系");
    assertEquals(OptionalInt.empty(), CrsReader.ofWkt(city, notes::add).epsg());
  }

  @Test
  void aSystemWithoutParametersIsKnownByItsNameAndANoteSaysSo() {
    for (String text :
        List.of(
            "LOCAL_CS[\"CGCS2000 / 3-degree Gauss-Kruger zone 37\",LOCAL_DATUM[\"x\",0]]",
            "ENGCRS[\"2000国家大地坐标系 3度带 37带\",EDATUM[\"x\"]]")) {
      notes.clear();
      assertEquals("EPSG:4525", CrsReader.ofWkt(text, notes::add).id());
      assertTrue(notes.get(0).zh().contains("据此认定为 EPSG:4525"), notes.toString());
    }
    assertEquals(
        "EPSG:4526", CrsReader.read("", 0, "CGCS2000_3_Degree_GK_Zone_38", notes::add).id());
    Crs local = CrsReader.ofWkt("LOCAL_CS[\"矿区坐标系\"]", notes::add);
    assertEquals(Crs.Kind.UNKNOWN, local.kind());
    assertEquals("矿区坐标系", local.id());
  }

  @Test
  void aLocalMeridianIsATransverseMercatorWithoutCode() {
    Crs crs = CrsReader.ofWkt(ESRI.replace("114.0", "112.5"), notes::add);
    assertEquals(Crs.Kind.TRANSVERSE_MERCATOR, crs.kind());
    assertEquals(112.5, crs.centralMeridian());
    assertEquals(OptionalInt.empty(), crs.epsg());
    assertEquals("CGCS2000_3_Degree_GK_Zone_38", crs.id());
  }

  @Test
  void unitsOtherThanDegreesAndMetresAreConvertedOrSetApart() {
    String kilometres = ESRI.replace("UNIT[\"Meter\",1.0]", "UNIT[\"Kilometer\",1000.0]");
    assertEquals(Crs.Kind.PROJECTED, CrsReader.ofWkt(kilometres, notes::add).kind());
    String grads =
        ESRI.replace("UNIT[\"Degree\",0.0174532925199433]", "UNIT[\"Grad\",0.015707963267948967]")
            .replace("\"Central_Meridian\",114.0", "\"Central_Meridian\",126.66666666666667");
    assertEquals(114, CrsReader.ofWkt(grads, notes::add).centralMeridian());
  }

  @Test
  void geographicSystemsAreToldByDatum() throws Exception {
    assertEquals("EPSG:4490", CrsReader.ofEpsg(4490).id());
    assertEquals(Crs.Kind.GEOGRAPHIC, CrsReader.ofEpsg(4326).kind());
    assertFalse(CrsReader.ofEpsg(4490).sameSystem(CrsReader.ofEpsg(4326)));
  }

  @Test
  void aSystemWithHeightsIsKnownByItsHorizontalPart() {
    String compound =
        "COMPD_CS[\"x\","
            + ESRI
            + ",VERT_CS[\"Yellow Sea 1985\",VERT_DATUM[\"y\",2005],UNIT[\"m\",1]]]";
    assertEquals("EPSG:4526", CrsReader.ofWkt(compound, notes::add).id());
  }

  @Test
  void nothingDeclaredIsUndeclared() {
    assertSame(Crs.UNDECLARED, CrsReader.ofWkt("", notes::add));
    assertSame(Crs.UNDECLARED, CrsReader.read("undefined", 0, "", notes::add));
  }

  @Test
  void aTextCutOffAnywhereIsUnknownAndNothingWorse() {
    for (int length = 1; length < ESRI.length(); length++) {
      Crs crs = CrsReader.ofWkt(ESRI.substring(0, length), notes::add);
      assertEquals(Crs.Kind.UNKNOWN, crs.kind());
    }
    assertFalse(notes.isEmpty());
  }

  @Property
  void noiseIsUnknownAndNothingWorse(@ForAll String noise) {
    CrsReader.ofWkt("PROJCS[" + noise, notes::add).id();
    CrsReader.ofWkt(noise, notes::add).id();
  }

  @Test
  void aForeignCodeIsLookedUp() throws Exception {
    Crs utm = CrsReader.ofEpsg(32649);
    assertEquals("EPSG:32649", utm.id());
    assertEquals(0.9996, utm.scale());
    assertEquals("WGS 84", utm.datum());
    assertThrows(BadInputException.class, () -> CrsReader.ofEpsg(999999));
  }
}
