package org.landcheck.core.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;

/** Guesses what county data are about from the codes in their key fields. */
final class CountyCode {
  private static final Pattern LEGAL =
      Pattern.compile("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)\\d{4}");

  private CountyCode() {}

  /** The six digits that at least half of all keys begin with, if one code is most frequent. */
  static Optional<String> infer(RunPlan plan) {
    Map<String, Integer> counts = new HashMap<>();
    long keys = 0;
    for (LayerSpec spec : plan.pack().layers()) {
      Optional<Layer> layer = plan.dataset().layer(spec.name());
      int field =
          spec.key().isPresent() && layer.isPresent()
              ? layer.get().schema().indexOf(spec.key().get())
              : -1;
      for (int row = 0; field >= 0 && row < layer.get().size(); row++) {
        Object value = layer.get().value(row, field);
        String key = value == null ? "" : value.toString();
        keys += key.isBlank() ? 0 : 1;
        if (key.length() >= 6) {
          counts.merge(key.substring(0, 6), 1, Integer::sum);
        }
      }
    }
    return mostFrequent(counts, keys);
  }

  private static Optional<String> mostFrequent(Map<String, Integer> counts, long keys) {
    String best = "";
    int most = 0;
    boolean tie = false;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() >= most && LEGAL.matcher(entry.getKey()).matches()) {
        tie = entry.getValue() == most;
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return most > 0 && !tie && 2L * most >= keys ? Optional.of(best) : Optional.empty();
  }
}
