package org.landcheck.io.shapefile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as shapes. */
class ShapefileFuzz {
  @FuzzTest
  void anyShapes(byte[] bytes) {
    new Hostile(new ShapefileFormat(), "DJQ.shp").read("DJQ.shp", bytes);
  }

  @FuzzTest
  void anyTable(byte[] bytes) {
    new Hostile(new ShapefileFormat(), "DJQ.dbf").with("DJQ.dbt", bytes).read("DJQ.dbf", bytes);
  }
}
