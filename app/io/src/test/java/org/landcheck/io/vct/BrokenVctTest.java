package org.landcheck.io.vct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;

/** What is wrong is named with its line, and the rest is read. */
class BrokenVctTest {
  @TempDir Path folder;

  private Dataset read(String text) throws Exception {
    return VctTexts.read(folder, text);
  }

  private Dataset changed(String from, String to) throws Exception {
    assertTrue(SurveyText.SURVEY.contains(from), from);
    return read(SurveyText.SURVEY.replace(from, to));
  }

  private static int line(String text, String part) {
    return (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == 10).count() + 1;
  }

  private static void assertNoted(Dataset data, String note) {
    assertTrue(VctTexts.notes(data).contains(note), () -> VctTexts.notes(data));
  }

  private static Layer zones(Dataset data) {
    return VctFormatTest.layer(data, "DLTB");
  }

  private static void assertUnreadable(Dataset data, long fid, String reason) {
    Layer layer = zones(data);
    assertEquals(List.of(fid), layer.unreadable().stream().map(Layer.Unreadable::fid).toList());
    assertSame(Layer.NO_GEOMETRY, layer.geometry(layer.rowOf(fid)));
    assertTrue(
        layer.unreadable().get(0).reason().en().contains(reason),
        layer.unreadable().get(0).reason().en());
    assertEquals(3, layer.size());
  }

  @Test
  void aFileThatEndsEarlyIsRefusedWithItsLine() throws Exception {
    String text = SurveyText.SURVEY.substring(0, SurveyText.SURVEY.indexOf("1002\n2001010100"));
    BadInputException refusal = assertThrows(BadInputException.class, () -> read(text));
    int last = (int) text.stripTrailing().lines().count();
    assertTrue(refusal.text().en().contains("cut off at line " + (last + 1)), refusal.text().en());
  }

  @Test
  void aHeadWithoutAnEndIsRefused() {
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> read("\nHeadBegin\nVersion:3.0\n"));
    assertTrue(refusal.text().en().contains("HeadBegin of line 2 has no HeadEnd"));
    assertThrows(BadInputException.class, () -> read("FeatureCodeBegin\nFeatureCodeEnd\n"));
  }

  @Test
  void aSectionWithoutAnEndIsNamed() throws Exception {
    String text = SurveyText.SURVEY.replace("PointEnd\n", "");
    Dataset data = read(text);
    assertNoted(data, "line " + line(text, "LineBegin") + ": PointEnd is missing");
    assertTrue(zones(data).unreadable().isEmpty());
  }

  @Test
  void tooFewPointsAreNamed() throws Exception {
    Dataset data =
        changed("11\n5\n38400002,3100002\n38400002", "11\n6\n38400002,3100002\n38400002");
    int line = line(SurveyText.SURVEY, "PolygonEnd") - 1;
    assertUnreadable(data, 1003, "line " + line + ": 6 points are declared, 5 are there");
  }

  @Test
  void tooManyPointsAreNamed() throws Exception {
    Dataset data =
        changed(
            "11\n5\n38400002,3100002\n38400002,3100004",
            "11\n4\n38400002,3100002\n38400002,3100004");
    assertUnreadable(data, 1003, "not closed");
    data = changed("1\n1\n38400001.5,3100002.25\n", "1\n1\n38400001.5,3100002.25\n3,4\n");
    assertTrue(
        VctFormatTest.layer(data, "KZD")
            .unreadable()
            .get(0)
            .reason()
            .en()
            .contains("more points than declared"));
  }

  @Test
  void aRingThatIsNotClosedIsNotClosedForIt() throws Exception {
    Dataset data = changed("38400002,3100002\n0\nPolygonEnd", "38400002,3100003\n0\nPolygonEnd");
    assertUnreadable(data, 1003, "a ring is not closed");
  }

  @Test
  void aLineThatDoesNotExistIsNamed() throws Exception {
    Dataset data = changed("101,102,0,104", "101,102,0,999");
    assertUnreadable(data, 1001, "line 999 does not exist");
    String where = "line " + (line(SurveyText.SURVEY, "101,102,0,104") - 1);
    assertTrue(zones(data).unreadable().get(0).reason().en().startsWith(where));
  }

  @Test
  void linesThatDoNotMeetAreNamed() throws Exception {
    assertUnreadable(
        changed("101,102,0,104", "102,105,0,104"), 1001, "lines 102 and 105 do not meet");
  }

  @Test
  void aCountOfReferencesThatDoesNotFitIsNamed() throws Exception {
    assertUnreadable(
        changed("21\n2\n103,-101", "21\n3\n103,-101"),
        1002,
        "3 references are declared, 2 are there");
    assertUnreadable(
        changed("21\n2\n103,-101", "21\n1\n103,-101"),
        1002,
        "number of references is not as declared");
  }

  @Test
  void signsThatContradictTheCoordinatesAreNoted() throws Exception {
    Dataset data = changed("103,-101", "103,101");
    assertNoted(data, "1 signs of lines contradict the coordinates");
    assertTrue(zones(data).unreadable().isEmpty());
    assertEquals(100, zones(data).geometry(1).getArea());
    data = changed("101,102,0,104", "-101,102,0,104");
    assertNoted(data, "1 signs of lines contradict the coordinates");
    assertEquals(96, zones(data).geometry(0).getArea());
  }

  @Test
  void ringsWithoutAZeroBetweenThemAreNoted() throws Exception {
    Dataset data = changed("4\n101,102,0,104", "3\n101,102,104");
    assertNoted(data, "1 rings are not separated by a zero");
    assertEquals(96, zones(data).geometry(0).getArea());
  }

  @Test
  void kindsNobodyKnowsAreUnreadable() throws Exception {
    assertUnreadable(
        changed("21\n2\n103,-101", "22\n2\n1001,1003"),
        1002,
        "made of other objects of unknown type 22");
    Dataset data =
        changed("11\n2\n38400000,3100000\n38400020", "19\n2\n38400000,3100000\n38400020");
    String reason = VctFormatTest.layer(data, "XZDW").unreadable().get(0).reason().en();
    assertTrue(reason.contains("piece of a line of unknown type 19"), reason);
  }

  @Test
  void anObjectThatBreaksOffEndsWithIt() throws Exception {
    String text =
        SurveyText.SURVEY.replace("5\n38400002,3100002\n38400002,3100004\n", "5\nPolygonEnd\n");
    Dataset data = read(text);
    assertUnreadable(data, 1003, "line " + line(text, "PolygonEnd") + ": the object breaks off");
  }

  @Test
  void linesThatAreNoObjectAreNamed() throws Exception {
    Dataset data = changed("PointBegin\n", "PointBegin\n?\n0\n");
    assertNoted(
        data, "line " + (line(SurveyText.SURVEY, "PointBegin") + 1) + ": the id of an object");
    assertEquals(1, VctFormatTest.layer(data, "KZD").size());
  }

  @Test
  void undeclaredCodesAndTablesAreKept() throws Exception {
    Dataset data = changed("11\n1000100000\n", "11\n77\n");
    assertNoted(data, "feature code 77 is not declared");
    assertEquals(1, VctFormatTest.layer(data, "77").size());
    assertNoted(data, "KZD: 1 rows have no shape (such as id 11)");
    data = changed("QLR\n1,张三", "XYZ\n1,张三");
    Layer table = VctFormatTest.layer(data, "XYZ");
    assertEquals("张三", table.value(0, 0));
    assertNoted(data, "table XYZ is not declared");
  }

  @Test
  void shapesWithoutARowAreKeptAndNoted() throws Exception {
    Dataset data = changed("1002,430181000000001002,2001010100,旱地，坡地,100.00,\n", "");
    assertNoted(data, "DLTB: 1 shapes have no row (such as id 1002)");
    assertEquals(100, zones(data).geometry(1).getArea());
    assertNull(zones(data).value(1, 0));
  }

  @Test
  void idsThatAreThereTwiceGetNewOnes() throws Exception {
    Dataset data = changed("1002,43018", "1001,43018");
    assertNoted(data, "DLTB: 1 ids are there twice (such as 1001)");
    assertEquals(1004, zones(data).fid(3));
    assertEquals("旱地，坡地", zones(data).value(3, 2));
  }

  @Test
  void rowsWithOtherThanTheDeclaredValuesAreNamed() throws Exception {
    String text = SurveyText.SURVEY.replace("旱地，坡地", "旱地,坡地");
    Dataset data = read(text);
    assertNoted(
        data, "line " + line(text, "旱地,坡地") + ": table DLTB has 5 fields, this row has 6 values");
    assertEquals(FieldType.TEXT, zones(data).schema().fields().get(3).type());
    data = changed("1003,430181000000001003,2001010100,,4,20191231", "1003,430181000000001003");
    assertNoted(data, "table DLTB has 5 fields, this row has 1 values");
  }

  @Test
  void datesThatAreNoneMakeTheFieldOneOfTexts() throws Exception {
    Dataset data = changed("水田,64,20191231", "水田,64,20191331");
    assertEquals(FieldType.TEXT, zones(data).schema().fields().get(4).type());
    assertEquals("20191331", zones(data).value(0, 4));
    assertEquals("20191231", zones(data).value(2, 4));
    assertNoted(data, "DLTB.SJRQ is declared DATE but holds others");
  }

  @Test
  void codesThatDifferFromTheRowsAreNoted() throws Exception {
    assertNoted(
        changed("1002,430181000000001002,2001010100", "1002,430181000000001002,2001010200"),
        "DLTB: 1 shapes have another code than their YSDM (such as id 1002)");
  }

  @Test
  void anExtentThatIsNotThatOfTheDataIsNoted() throws Exception {
    assertNoted(
        changed("ExtentMax:38400020,3100010", "ExtentMax:38400020,3100000"),
        "is not that of the coordinates, 38400000,3100000 – 38400020,3100010");
  }

  @Test
  void axesMayPointNorthFirst() throws Exception {
    String text =
        SurveyText.SURVEY
            .replaceAll("(?m)^(38\\d+(?:\\.\\d+)?),(31\\d+(?:\\.\\d+)?)", "$2,$1")
            .replace("XAxisDirection:E", "XAxisDirection:N")
            .replace("YAxisDirection:N", "YAxisDirection:E");
    Dataset data = read(text);
    assertNoted(data, "X points north, as the head says");
    assertEquals(38400010, zones(data).geometry(0).getCoordinate().x);
  }

  @Test
  void axesThatCannotBeAsDeclaredAreNot() throws Exception {
    Dataset data = changed("XAxisDirection:E", "XAxisDirection:N");
    assertNoted(data, "X points north, the head says, but such coordinates do not exist");
    assertEquals(38400010, zones(data).geometry(0).getCoordinate().x);
  }

  @Test
  void headsThatContradictThemselvesAreNoted() throws Exception {
    Dataset data = changed("Parameters:114,1,38500000,0,3,38", "Parameters:114,1,500000,0,3,38");
    assertNoted(
        data, "contradiction: false easting 500000, zone 38, coordinates begin with zone 38");
    assertEquals("EPSG:4547", zones(data).crs().id());
    data = changed("Parameters:114,1,38500000,0,3,38", "Parameters:111,1,38500000,0,3,38");
    assertNoted(data, "contradiction: zone 38 has not the central meridian 111");
    assertTrue(zones(data).crs().epsg().isEmpty());
    assertEquals(111, zones(data).crs().centralMeridian());
    data = changed("CGCS2000,6378137.0,298.257222101", "CGCS2000,6378140,298.257");
    assertNoted(data, "contradiction: ellipsoid CGCS2000,6378140,298.257");
    assertTrue(zones(data).crs().epsg().isEmpty());
    data = changed("XYUnit:M", "XYUnit:D");
    assertNoted(data, "contradict each other; the type holds");
  }

  @Test
  void whatTheHeadLeavesOutIsNotKnown() throws Exception {
    Dataset data = changed("Parameters:114,1,38500000,0,3,38\n", "");
    assertEquals(Crs.Kind.UNKNOWN, zones(data).crs().kind());
    data = changed("XYUnit:M", "XYUnit:K");
    assertEquals(Crs.Kind.UNKNOWN, zones(data).crs().kind());
  }

  @Test
  void theStandardsListOfParametersIsUnderstood() throws Exception {
    for (String list :
        new String[] {
          "114,0,,,,1,38500000,0,3,38,", "114,,,,1.0,38500000,0.0,3,38", "1140000,1,38500000,0,3,38"
        }) {
      Dataset data = changed("Parameters:114,1,38500000,0,3,38", "Parameters:" + list);
      assertEquals("EPSG:4526", zones(data).crs().id(), list);
    }
    Dataset km = changed("CGCS2000,6378137.0,298.257222101", "克拉索夫斯基(1940),6378.245,298.3");
    assertEquals("EPSG:2414", zones(km).crs().id());
  }

  @Test
  void anotherSeparatorIsUsed() throws Exception {
    String text =
        SurveyText.SURVEY
            .replace("Separator:,", "Separator:@")
            .replaceAll("(?m)^(10\\d\\d|\\d\\d?|105|501),(?=4301|2\\.5|30|张|李)", "$1@");
    text =
        text.replace(
            "@430181000000001001,2001010100,水田,64,", "@430181000000001001@2001010100@堽田,乙@64@");
    Dataset data = read(text);
    // the second byte of the first character is that of the separator
    assertEquals("堽田,乙", zones(data).value(0, 2));
    assertEquals(64.0, zones(data).value(0, 3));
  }

  @Test
  void manyPlacesAreCounted() throws Exception {
    StringBuilder points = new StringBuilder("PointBegin\n");
    for (int i = 0; i < 30; i++) {
      points.append("x\n0\n");
    }
    Dataset data = changed("PointBegin\n", points.toString());
    assertNoted(data, "10 more places of this kind are not listed");
  }

  @Test
  void sectionsThatAreNotReadAreNamed() throws Exception {
    Dataset data =
        changed("AttributeBegin\n", "TopologyBegin\n1\n2\n0\nTopologyEnd\nAttributeBegin\n");
    assertNoted(data, "section Topology is not read (3 lines)");
    data = changed("AttributeBegin\n", "TopologyBegin\nTopologyEnd\nAttributeBegin\n");
    assertTrue(!VctTexts.notes(data).contains("Topology"));
  }
}
