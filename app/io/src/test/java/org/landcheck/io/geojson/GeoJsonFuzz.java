package org.landcheck.io.geojson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as GeoJSON. */
class GeoJsonFuzz {
  /** The fuzzer rewrites every class when it is loaded, which takes more than any reading does. */
  @BeforeAll
  static void load() throws Exception {
    byte[] sample = HostileGeoJsonTest.SAMPLE.getBytes(StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("fuzz");
    Path file = new Texts(folder).file("a.geojson", sample);
    Texts.data(file);
    Files.delete(file);
    Files.delete(folder);
  }

  @FuzzTest
  void anyText(byte[] bytes) {
    new Hostile(new GeoJsonFormat(), "a.geojson").read("a.geojson", bytes);
  }
}
