package org.landcheck.io.csv;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as a table. */
class CsvFuzz {
  @FuzzTest
  void anyTable(byte[] bytes) {
    new Hostile(new CsvFormat(), "a.csv").read("a.csv", bytes);
  }
}
