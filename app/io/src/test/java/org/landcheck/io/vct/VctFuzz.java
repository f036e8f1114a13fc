package org.landcheck.io.vct;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.io.Hostile;

/** Bytes that a fuzzer finds worth trying as VCT files. */
class VctFuzz {
  /** Loads the classes: under a fuzzer that alone takes more memory than a reader may. */
  @BeforeAll
  static void warmUp(@TempDir Path folder) throws Exception {
    VctTexts.read(folder, SurveyText.SURVEY);
    VctTexts.read(folder, VctTexts.STANDARD);
    VctTexts.read(folder, VctTexts.OLD);
  }

  @FuzzTest
  void anyFile(byte[] bytes) {
    byte[] head = "HeadBegin\n".getBytes(VctTexts.GB18030);
    byte[] file = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(bytes, 0, file, head.length, bytes.length);
    new Hostile(new VctFormat(), "a.vct").read("a.vct", file);
  }
}
