package org.landcheck.io.vct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Layer;
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

  /** Some 9,900 points each, for as many bytes as one point has: the file allows five hundred. */
  @Test
  void circlesThatAreDrawnWithMoreThanAFileHoldsAreLeftOut() throws Exception {
    StringBuilder text =
        new StringBuilder(
            "HeadBegin\nDatamark:CNSDTF-VCT\nVersion:GB/T 17798-2007\nCoordinateSystemType:C\n"
                + "HeadEnd\nFeatureCodeBegin\nP,面,Polygon,\nFeatureCodeEnd\nPolygonBegin\n");
    for (int id = 1; id <= 1_000; id++) {
      text.append(id).append("\nP\nX\n1\n0,0\n1\n13\n0,0\n40000\n0\n");
    }
    Layer layer = VctTexts.read(folder, text + "PolygonEnd\n").layers().get(0);
    int left = layer.unreadable().size();
    assertEquals(1_000, layer.size());
    assertTrue(left > 300 && left < 700, left + " left out");
    assertTrue(layer.geometry(0).getNumPoints() > 9_000);
    assertEquals(0, layer.geometry(999).getNumPoints());
    String reason = layer.unreadable().get(left - 1).reason().zh();
    assertTrue(reason.contains("超出文件大小的正常比例"), reason);
  }

  private static Hostile sample(String text) throws Exception {
    return new Hostile(new VctFormat(), "a.vct").with("a.vct", text.getBytes(VctTexts.GB18030));
  }
}
