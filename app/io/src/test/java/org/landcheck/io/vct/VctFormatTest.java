package org.landcheck.io.vct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.io.IoFormats;
import org.locationtech.jts.geom.Geometry;

/** Files of the dialects in use. */
class VctFormatTest {
  @TempDir Path folder;

  @Test
  void aSurveyFileHasALayerATable() throws Exception {
    Dataset data = VctTexts.read(folder, SurveyText.SURVEY);
    assertEquals(
        List.of("DLTB", "KZD", "QLR", "XZDW", "ZJ"),
        data.layers().stream().map(Layer::name).toList(),
        VctTexts.notes(data));
    assertEquals(GeometryType.POLYGON, layer(data, "DLTB").schema().geometryType());
    assertEquals(GeometryType.NONE, layer(data, "QLR").schema().geometryType());
    assertEquals(GeometryType.LINE, layer(data, "XZDW").schema().geometryType());
    assertEquals(GeometryType.POINT, layer(data, "ZJ").schema().geometryType());
    assertEquals("EPSG:4526", layer(data, "DLTB").crs().id());
    assertEquals(VctTexts.read(folder, SurveyText.SURVEY).info(), data.info());
  }

  @Test
  void attributesAreJoinedById() throws Exception {
    Layer zones = layer(VctTexts.read(folder, SurveyText.SURVEY), "DLTB");
    assertEquals(
        List.of(
            Field.of("BSM", FieldType.TEXT, 18, 0),
            Field.of("YSDM", FieldType.TEXT, 10, 0),
            Field.of("DLMC", FieldType.TEXT, 60, 0),
            Field.of("TBMJ", FieldType.REAL, 15, 2),
            Field.of("SJRQ", FieldType.DATE)),
        zones.schema().fields());
    assertEquals(1001, zones.fid(0));
    assertEquals("430181000000001001", zones.value(0, 0));
    assertEquals("水田", zones.value(0, 2));
    assertEquals(64.0, zones.value(0, 3));
    assertEquals(LocalDate.of(2019, 12, 31), zones.value(0, 4));
    assertEquals("旱地，坡地", zones.value(1, 2));
    assertNull(zones.value(1, 4));
    assertNull(zones.value(2, 2));
  }

  @Test
  void polygonsByLinesShareTheVerticesOfTheirBorder() throws Exception {
    Dataset data = VctTexts.read(folder, SurveyText.SURVEY);
    Layer zones = layer(data, "DLTB");
    assertEquals(
        "POLYGON ((38400010 3100000, 38400010 3100010, 38400000 3100010, 38400000 3100000,"
            + " 38400010 3100000), (38400002 3100002, 38400004 3100002, 38400004 3100004,"
            + " 38400002 3100004, 38400002 3100002))",
        zones.geometry(0).toText());
    assertEquals(
        "POLYGON ((38400010 3100000, 38400020 3100000, 38400020 3100010, 38400010 3100010,"
            + " 38400010 3100000))",
        zones.geometry(1).toText());
    assertTrue(zones.unreadable().isEmpty());
    assertTrue(VctTexts.notes(data).contains("4 lines of code 1099000000 are borders"));
  }

  @Test
  void annotationsArePointsWithWhatTheySay() throws Exception {
    Layer texts = layer(VctTexts.read(folder, SurveyText.SURVEY), "ZJ");
    assertEquals("注记内容", texts.schema().fields().get(1).name());
    assertEquals("水田", texts.value(0, 1));
    assertEquals(30.5, texts.value(0, 2));
    assertEquals("POINT (38400005 3100005)", texts.geometry(0).toText());
  }

  @Test
  void filesBesideAreNamedNotRead() throws Exception {
    Dataset data = VctTexts.read(folder, SurveyText.SURVEY);
    assertEquals("附件\\1.jpg", layer(data, "QLR").value(0, 1));
    assertTrue(VctTexts.notes(data).contains("field BZ is kept in other files"));
  }

  @Test
  void whatTheHeadSaysIsKept() throws Exception {
    String notes = VctTexts.notes(VctTexts.read(folder, SurveyText.SURVEY));
    assertTrue(notes.contains("mark LANDUSE-VCT, version 3.0, scale 1:2000, date 20191231"), notes);
    assertTrue(notes.contains("declared extent 38400000,3100000 – 38400020,3100010"), notes);
  }

  @Test
  void theStandardsOwnFormIsRead() throws Exception {
    Dataset data = VctTexts.read(folder, VctTexts.STANDARD);
    Layer city = layer(data, "TCity");
    assertEquals("EPSG:4610", city.crs().id());
    assertEquals("POINT (112.5 28.5)", city.geometry(0).toText());
    assertEquals("MULTIPOINT ((112.1 28.1), (112.2 28.2))", city.geometry(1).toText());
    assertEquals(7L, city.value(0, 1));
    Geometry road = layer(data, "TRoad").geometry(0);
    assertEquals("LineString", road.getGeometryType());
    assertTrue(road.getNumPoints() > 50);
    assertEquals(112.3, road.getCoordinates()[road.getNumPoints() - 1].x);
    Geometry lake = layer(data, "TLake").geometry(0);
    assertEquals(Math.PI * 1e-4, lake.getArea(), 1e-7);
    assertTrue(VctTexts.notes(data).contains("curves are read as lines"));
  }

  @Test
  void theFormOfBefore2007IsRead() throws Exception {
    Dataset data = VctTexts.read(folder, VctTexts.OLD);
    assertEquals(List.of("D", "M", "X"), data.layers().stream().map(Layer::name).toList());
    assertEquals("EPSG:2361", layer(data, "D").crs().id());
    assertEquals(2, layer(data, "D").size());
    assertEquals("乙", layer(data, "D").value(1, 0));
    assertEquals(
        "LINESTRING (37400000 3100000, 37400010 3100000, 37400010 3100010)",
        layer(data, "X").geometry(0).toText());
    assertEquals(2, layer(data, "X").size());
    Geometry polygon = layer(data, "M").geometry(0);
    assertEquals(99.5, polygon.getArea(), 1e-9);
    assertEquals(99.5, layer(data, "M").value(0, 1));
    assertTrue(VctTexts.notes(data).contains("by the coordinates it is 37500000 m"));
  }

  @Test
  void oldPolygonsMayBeMadeOfLines() throws Exception {
    String text = VctTexts.OLD.replace("Topo:0", "Topo:1");
    int from = text.indexOf("37400005,3100005\n");
    int to = text.indexOf("PolygonEnd");
    text = text.substring(0, from) + "37400005,3100005\n2\n3,-6\n0\n" + text.substring(to);
    text =
        text.replace(
            "4\n200\nX\n1\n2\n",
            "6\n200\nX\n1\n2\n37400000,3100000\n37400010,3100010\n4\n200\nX\n1\n2\n");
    Layer zones = layer(VctTexts.read(folder, text), "M");
    assertEquals(List.of(), zones.unreadable());
    assertEquals(50, zones.geometry(0).getArea(), 1e-9);
  }

  @Test
  void otherEncodingsAreFoundOut() throws Exception {
    Path file = folder.resolve("utf8.vct");
    Files.writeString(file, SurveyText.SURVEY);
    assertEquals("水田", layer(VctTexts.read(file), "DLTB").value(0, 2));
    Path wide = folder.resolve("utf16.vct");
    Files.write(wide, ("\uFEFF" + SurveyText.SURVEY).getBytes(StandardCharsets.UTF_16LE));
    assertTrue(new VctFormat().recognises(wide));
    assertEquals("水田", layer(VctTexts.read(wide), "DLTB").value(0, 2));
  }

  @Test
  void itIsRecognisedByItsContent() throws Exception {
    Path text = folder.resolve("a.txt");
    Files.writeString(text, VctTexts.STANDARD);
    assertTrue(new VctFormat().recognises(text));
    Path headless = folder.resolve("headless.vct");
    Files.writeString(headless, "Datamark:X\nHeadEnd\nFeatureCodeBegin\n");
    assertTrue(new VctFormat().recognises(headless));
    Path idrisi = folder.resolve("idrisi.vct");
    Files.write(idrisi, new byte[] {3, 0, 5, 0, 0, 0, 0, 64, (byte) 0x8F, 64});
    assertFalse(new VctFormat().recognises(idrisi));
    Path other = folder.resolve("other.vct");
    Files.writeString(other, "file type : ascii\nobject type : polygon\n");
    assertFalse(new VctFormat().recognises(other));
    assertTrue(IoFormats.all().stream().anyMatch(format -> format.id().equals("vct")));
  }

  static Layer layer(Dataset data, String name) {
    return data.layer(name).orElseThrow();
  }
}
