package org.landcheck.io.geojson;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.io.Hostile;
import org.landcheck.io.text.TextEncoding;

/** GeoJSON nobody ever wrote. */
@Timeout(120)
class HostileGeoJsonTest {
  static final String SAMPLE =
      "{\"type\":\"FeatureCollection\",\"name\":\"宗地\",\"crs\":{\"type\":\"name\",\"properties\":"
          + "{\"name\":\"urn:ogc:def:crs:EPSG::4526\"}},\"features\":[\n"
          + "{\"type\":\"Feature\",\"id\":1,\"properties\":{\"名称\":\"一\",\"a\":1,\"b\":true,"
          + "\"c\":[1,{\"d\":null}],\"e\":\"2026-11-01\"},\"geometry\":{\"type\":\"Polygon\","
          + "\"coordinates\":[[[0.5,0],[1e1,0],[1,1,2],[0.5,0]],[[2,2],[3,2],[3,3],[2,2]]]}},\n"
          + "{\"type\":\"Feature\",\"id\":7,\"properties\":{\"a\":2.5,\"f\":\"x\"},\"geometry\":"
          + "{\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]},{\"type\":\"MultiPolygon\","
          + "\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}],\"type\":\"GeometryCollection\"}}\n"
          + "]}\n";

  @TempDir Path folder;

  @Test
  void truncatedAnywhere() {
    sample(SAMPLE.getBytes(StandardCharsets.UTF_8)).truncatedEverywhere(1);
  }

  @Test
  void mutated() {
    sample(SAMPLE.getBytes(StandardCharsets.UTF_8)).mutated(2_000, 1);
  }

  @Test
  void mutatedInGbk() {
    sample(SAMPLE.getBytes(TextEncoding.GBK)).mutated(1_000, 2);
  }

  @Test
  void manyEmptyThings() {
    Hostile hostile = sample(new byte[0]);
    for (String piece : new String[] {"{}", "[", "{\"a\":", "{\"features\":[", "\u001e", "1 "}) {
      hostile.read("a.geojson", piece.repeat(50_000).getBytes(StandardCharsets.UTF_8));
    }
    hostile.read("a.geojson", new byte[100_000]);
  }

  private static Hostile sample(byte[] bytes) {
    return new Hostile(new GeoJsonFormat(), "a.geojson").with("a.geojson", bytes);
  }
}
