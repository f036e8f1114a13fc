package org.landcheck.io.dxf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as drawings. */
class DxfFuzz {
  @FuzzTest
  void anyDrawings(byte[] bytes) {
    new Hostile(new DxfFormat(), "a.dxf").read("a.dxf", bytes);
  }
}
