package org.landcheck.io.xlsx;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as a workbook. */
class XlsxFuzz {
  @FuzzTest
  void anyWorkbook(byte[] bytes) {
    new Hostile(new XlsxFormat(), "a.xlsx").read("a.xlsx", bytes);
  }
}
