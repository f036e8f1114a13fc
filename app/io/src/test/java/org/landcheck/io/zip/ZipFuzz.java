package org.landcheck.io.zip;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as a zip. */
class ZipFuzz {
  @FuzzTest
  void anyZip(byte[] bytes) {
    new Hostile(new ZipFormat(Piles.folders()), "a.zip").read("a.zip", bytes);
  }
}
