package org.landcheck.io.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.io.crs.CrsReader;

/** The member {@code crs}, and its absence. */
class GeoJsonCrsTest {
  private static final String FAR = Texts.shape("Point", "[38450123.5,3100456.25]");
  private static final String NEAR = Texts.shape("Point", "[-180,90]");

  @TempDir Path folder;
  private Texts texts;

  @BeforeEach
  void texts() {
    texts = new Texts(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:ogc:def:crs:EPSG::4526, EPSG:4526",
    "urn:ogc:def:crs:EPSG:9.1:4490, EPSG:4490",
    "urn:x-ogc:def:crs:EPSG:4547, EPSG:4547",
    "EPSG:4526, EPSG:4526",
    "epsg:4610, EPSG:4610",
    "http://www.opengis.net/def/crs/EPSG/0/4549, EPSG:4549",
    "http://www.opengis.net/gml/srs/epsg.xml#4490, EPSG:4490",
    "urn:ogc:def:crs:OGC:1.3:CRS84, EPSG:4326",
    "urn:ogc:def:crs:OGC::CRS84, EPSG:4326",
    "OGC:CRS84, EPSG:4326",
    "http://www.opengis.net/def/crs/OGC/1.3/CRS84, EPSG:4326"
  })
  void namesOfEveryDialectAreUnderstood(String name, String id) throws Exception {
    assertEquals(id, crs("{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}").id());
  }

  @Test
  void aCodeOrATextIsUnderstoodToo() throws Exception {
    assertEquals("EPSG:4526", crs("{\"type\":\"EPSG\",\"properties\":{\"code\":4526}}").id());
    String wkt = CrsReader.ofEpsg(4526).wkt().replace("\"", "\\\"");
    Crs read = crs("{\"type\":\"name\",\"properties\":{\"name\":\"" + wkt + "\"}}");
    assertEquals("EPSG:4526", read.id());
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    Dataset data =
        texts.data(
            document(
                "{\"type\":\"link\",\"properties\":{\"href\":\"http://example.com/crs/42\"}}"));
    assertEquals(Crs.Kind.UNKNOWN, data.layers().get(0).crs().kind());
    assertTrue(Texts.lineage(data).contains("不会按链接去查"), Texts.lineage(data));
  }

  @Test
  void nullSaysThatThereIsNone() throws Exception {
    assertEquals(Crs.UNDECLARED, crs("null"));
  }

  @Test
  void withoutAWordItIsWgs84UnlessTheCoordinatesAreNoDegrees() throws Exception {
    Dataset near = texts.data(Texts.collection(Texts.feature(NEAR, "{}")));
    assertEquals("EPSG:4326", near.layers().get(0).crs().id());
    assertTrue(Texts.lineage(near).contains("RFC 7946"), Texts.lineage(near));
    Dataset far = texts.data(Texts.collection(Texts.feature(FAR, "{}")));
    assertEquals(Crs.UNDECLARED, far.layers().get(0).crs());
    assertTrue(Texts.lineage(far).contains("超出经纬度范围"), Texts.lineage(far));
  }

  @Test
  void ofSeveralThatDifferTheFirstHoldsWithANote() throws Exception {
    String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:%d\"}}";
    String lines =
        "{\"type\":\"Feature\","
            + crs.formatted(4526)
            + ",\"geometry\":"
            + FAR
            + "}\n"
            + "{\"type\":\"Feature\","
            + crs.formatted(4525)
            + ",\"geometry\":"
            + FAR
            + "}\n";
    Dataset data = texts.data(lines);
    assertEquals("EPSG:4526", data.layers().get(0).crs().id());
    assertTrue(Texts.lineage(data).contains("多处不同的坐标系声明"), Texts.lineage(data));
  }

  private Crs crs(String member) throws Exception {
    return texts.data(document(member)).layers().get(0).crs();
  }

  private static String document(String member) {
    return "{\"type\":\"FeatureCollection\",\"features\":["
        + Texts.feature(FAR, "{}")
        + "],\"crs\":"
        + member
        + "}";
  }
}
