package org.landcheck.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.io.EncodingPreviews;
import org.landcheck.io.text.EncodingPreview;
import org.landcheck.io.text.TextEncoding;

/** Shows how texts read in each encoding where it had to be guessed, so that people can judge. */
final class EncodingTable {
  private static final int SAMPLES = 3;
  private static final Set<Charset> COMMON = Set.of(StandardCharsets.UTF_8, TextEncoding.GBK);

  private EncodingTable() {}

  /** A guess that leaves texts unreadable, or that another common encoding would fit as well. */
  private static boolean isDoubtful(EncodingPreview preview) {
    long whole =
        preview.candidates().stream()
            .filter(each -> COMMON.contains(each.charset()) && each.unreadable() == 0)
            .count();
    boolean unreadable =
        preview.candidates().stream()
            .anyMatch(each -> each.charset().equals(preview.chosen()) && each.unreadable() > 0);
    return preview.guessed() && (unreadable || whole > 1);
  }

  static void print(Path path, Terminal terminal) throws BadInputException {
    Optional<EncodingPreview> found =
        EncodingPreviews.of(path, SAMPLES).filter(EncodingTable::isDoubtful);
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
