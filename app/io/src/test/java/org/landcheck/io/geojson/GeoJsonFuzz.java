package org.landcheck.io.geojson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as GeoJSON. */
class GeoJsonFuzz {
  @FuzzTest
  void anyText(byte[] bytes) {
    new Hostile(new GeoJsonFormat(), "a.geojson").read("a.geojson", bytes);
  }
}
