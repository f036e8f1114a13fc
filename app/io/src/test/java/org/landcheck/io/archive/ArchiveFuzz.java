package org.landcheck.io.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as a paper of any kind. */
class ArchiveFuzz {
  private static final String[] HEADS = {
    "%PDF-1.7\n", "\u00FF\u00D8\u00FF", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "II*\0", ""
  };

  @FuzzTest
  void anyPaper(byte[] bytes) {
    int kind = bytes.length == 0 ? 0 : Math.floorMod(bytes[0], HEADS.length);
    byte[] head = HEADS[kind].getBytes(StandardCharsets.ISO_8859_1);
    byte[] paper = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, paper, 0, head.length);
    System.arraycopy(bytes, 0, paper, head.length, bytes.length);
    new Hostile(new ArchiveFormat(), "a").read("a/P/01.pdf", paper);
  }
}
