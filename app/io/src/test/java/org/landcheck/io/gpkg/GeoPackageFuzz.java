package org.landcheck.io.gpkg;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as databases. */
class GeoPackageFuzz {
  @FuzzTest
  void anyDatabase(byte[] bytes) {
    new Hostile(new GeoPackageFormat(), "a.gpkg").read("a.gpkg", bytes);
  }
}
