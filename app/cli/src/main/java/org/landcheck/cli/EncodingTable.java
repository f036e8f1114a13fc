package org.landcheck.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.io.EncodingPreviews;
import org.landcheck.io.text.EncodingPreview;
import org.landcheck.io.text.TextEncoding;

/** Shows how texts read in each encoding where it had to be guessed, so that people can judge. */
final class EncodingTable {
  private static final int SAMPLES = 3;

  private EncodingTable() {}

  static void print(Path path, Terminal terminal) throws BadInputException {
    Optional<EncodingPreview> found =
        EncodingPreviews.of(path, SAMPLES).filter(EncodingPreview::guessed);
    if (found.isEmpty()) {
      return;
    }
    String chosen = TextEncoding.name(found.get().chosen());
    terminal.say(
        "编码是猜测的（" + chosen + "）；如果文字不对，请用 --encoding 指定：",
        "the encoding is a guess (" + chosen + "); if texts look wrong, name it with --encoding:");
    for (EncodingPreview.Candidate each : found.get().candidates()) {
      String samples = String.join(" | ", each.samples());
      long bad = each.unreadable();
      terminal.say(
          "  " + each.name() + (bad == 0 ? "" : "（" + bad + " 处读不出）") + "  " + samples,
          "  " + each.name() + (bad == 0 ? "" : " (" + bad + " unreadable)") + "  " + samples);
    }
  }
}
