package org.landcheck.io.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as a paper. */
class ArchiveFuzz {
  @FuzzTest
  void anyPaper(byte[] bytes) {
    new Hostile(new ArchiveFormat(), "a").read("a/P/01.pdf", bytes);
  }
}
