package org.landcheck.io.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Coordinate;

/** Which coordinate system the words of a header mean. */
class BoundarySystemTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2000国家大地坐标系, 3, 38, 38, EPSG:4526",
    "2000国家大地坐标系, 3, 38, , EPSG:4547",
    "2000国家大地坐标系, '', 38, 38, EPSG:4526",
    "2000国家大地坐标系, 3度带, 第37带, 37, EPSG:4525",
    "2000国家大地坐标系, 三度, 37, , EPSG:4546",
    "2000国家大地坐标系, 3, '', 38, EPSG:4526",
    "2000国家大地坐标系, 3, 114, , EPSG:4547",
    "2000国家大地坐标系, 6, 19, 19, EPSG:4497",
    "2000国家大地坐标系, 6, 19, , EPSG:4508",
    "1980西安坐标系, 3, 38, 38, EPSG:2362",
    "80国家大地坐标系, 3, 38, , EPSG:2383",
    "1954北京坐标系, 3, 38, 38, EPSG:2414",
    "2000国家大地坐标系, 3, '', , undeclared",
    "'', 3, 38, 38, undeclared",
  })
  void theWordsAndTheFirstEastingTell(
      String datum, String width, String zone, String prefix, String expected) throws Exception {
    Layer layer = Txt.read(file(datum, width, zone, prefix == null ? "" : prefix)).layers().get(0);
    assertEquals(expected, layer.crs().id());
  }

  @Test
  void zonesOnWgs84HaveParametersButNoCode() throws Exception {
    Layer layer = Txt.read(file("WGS84坐标系", "3", "38", "38")).layers().get(0);
    assertEquals("WGS 84", layer.crs().datum());
    assertEquals(38500000, layer.crs().falseEasting());
    assertEquals(114, layer.crs().centralMeridian());
  }

  @Test
  void aZoneThatEastingsContradictStaysAsDeclared() throws Exception {
    Dataset data = Txt.read(file("2000国家大地坐标系", "3", "37", "38"));
    assertEquals("EPSG:4525", data.layers().get(0).crs().id());
    assertEquals(38450000, data.layers().get(0).geometry(0).getCoordinate().x);
    assertTrue(Txt.lineage(data).contains("声明的带号是 37，横坐标却以 38 开头"), Txt.lineage(data));
  }

  @Test
  void swappedColumnsStaySwappedAndAreTold() throws Exception {
    String swapped = Txt.PARCEL.replaceAll("(J\\d),1,([\\d.]+),([\\d.]+)", "$1,1,$3,$2");
    Dataset data = Txt.read(Txt.file(folder, Txt.HEADER + swapped));
    Layer layer = data.layers().get(0);
    assertEquals("EPSG:4526", layer.crs().id());
    assertEquals(new Coordinate(3100000, 38450000), layer.geometry(0).getCoordinate());
    assertTrue(Txt.lineage(data).contains("X、Y 似乎写反了"), Txt.lineage(data));
  }

  @Test
  void eastingsWithAndWithoutZoneInOneFileAreTold() throws Exception {
    Dataset data =
        Txt.read(Txt.file(folder, Txt.HEADER + Txt.PARCEL + Txt.PARCEL.replace(",38450", ",450")));
    assertEquals(1, data.layers().size());
    assertTrue(Txt.lineage(data).contains("有的带带号有的不带：1 个地块"), Txt.lineage(data));
  }

  @Test
  void degreesWithoutAZoneAreLongitudeAndLatitude() throws Exception {
    String degrees =
        "4,0,A,甲,面,,,,@\nJ1,1,28.1,112.9\nJ2,1,28.2,112.9\nJ3,1,28.2,113.0\nJ1,1,28.1,112.9\n";
    String header = "[属性描述]\n坐标系=2000国家大地坐标系\n[地块坐标]\n";
    Layer layer = Txt.layer(folder, header + degrees);
    assertEquals("EPSG:4490", layer.crs().id());
    assertEquals(new Coordinate(112.9, 28.1), layer.geometry(0).getCoordinate());
  }

  @Test
  void anotherUnitIsTold() throws Exception {
    Dataset data = Txt.read(Txt.file(folder, Txt.HEADER.replace("计量单位=米", "计量单位=千米") + Txt.PARCEL));
    assertTrue(Txt.lineage(data).contains("计量单位是“千米”"), Txt.lineage(data));
  }

  @Test
  void secretParametersAreNeverKeptNorTold() throws Exception {
    String header =
        Txt.HEADER.replace(
            "转换参数=,,,,,,", "转换参数=-12.345,98.7654,3.3,1.1,2.2,4.4,0.00017\n七参数=55.5,66.6");
    Dataset data = Txt.read(Txt.file(folder, header + Txt.PARCEL));
    Layer layer = data.layers().get(0);
    StringBuilder everything = new StringBuilder(Txt.lineage(data));
    data.info().lineage().forEach(note -> everything.append(note.en()));
    for (int field = 0; field < layer.schema().fields().size(); field++) {
      everything.append(layer.value(0, field)).append(layer.schema().fields().get(field));
    }
    for (String secret : new String[] {"12.345", "98.7654", "0.00017", "55.5", "66.6"}) {
      assertFalse(everything.toString().contains(secret), everything.toString());
    }
    assertTrue(Txt.lineage(data).contains("填有转换参数"), Txt.lineage(data));
    assertFalse(
        Txt.lineage(Txt.read(Txt.file(folder, Txt.HEADER + Txt.PARCEL))).contains("填有转换参数"));
  }

  private Path file(String datum, String width, String zone, String prefix) {
    String header =
        Txt.HEADER
            .replace("坐标系=2000国家大地坐标系", "坐标系=" + datum)
            .replace("几度分带=3", "几度分带=" + width)
            .replace("带号=38", "带号=" + zone);
    return Txt.file(folder, header + Txt.PARCEL.replace(",38450", "," + prefix + "450"));
  }
}
