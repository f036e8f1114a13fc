package org.landcheck.io.boundary;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as parcels. */
class BoundaryFuzz {
  @FuzzTest
  void anyParcels(byte[] bytes) {
    new Hostile(new BoundaryPointFormat(), "a.txt").read("a.txt", bytes);
  }
}
