package org.landcheck.io.vct;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.io.Hostile;

/** VCT files nobody ever wrote. */
@Timeout(120)
class HostileVctTest {
  @TempDir static Path folder;

  @Test
  void truncatedAnywhere() throws Exception {
    sample(SurveyText.SURVEY).truncatedEverywhere(3);
    sample(VctTexts.STANDARD).truncatedEverywhere(3);
    sample(VctTexts.OLD).truncatedEverywhere(3);
  }

  @Test
  void mutated() throws Exception {
    sample(SurveyText.SURVEY).mutated(2_000, 1);
    sample(VctTexts.STANDARD).mutated(2_000, 2);
    sample(VctTexts.OLD).mutated(2_000, 3);
  }

  private static Hostile sample(String text) throws Exception {
    return new Hostile(new VctFormat(), "a.vct").with("a.vct", text.getBytes(VctTexts.GB18030));
  }
}
