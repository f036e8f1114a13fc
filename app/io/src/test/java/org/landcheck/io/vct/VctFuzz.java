package org.landcheck.io.vct;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as VCT files. */
class VctFuzz {
  @FuzzTest
  void anyFile(byte[] bytes) {
    byte[] head = "HeadBegin\n".getBytes(VctTexts.GB18030);
    byte[] file = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(bytes, 0, file, head.length, bytes.length);
    new Hostile(new VctFormat(), "a.vct").read("a.vct", file);
  }
}
