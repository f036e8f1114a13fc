package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.Revision;

/**
 * Guesses what county data are about from the codes in their key fields; if the pack says of some
 * of the layers where else the code stands, from those alone.
 */
final class CountyCode {
  private static final Pattern LEGAL =
      Pattern.compile("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)\\d{4}");

  private record KeysOf(Layer layer, KeyCodes.Place place) {}

  private CountyCode() {}

  /** The six digits that at least half of all keys begin with, if one code is most frequent. */
  static Optional<String> infer(RunPlan plan, SharedStructures structures, Workers workers) {
    List<KeyCodes> keys = new ArrayList<>();
    List<KeyCodes> told = new ArrayList<>();
    for (LayerSpec spec : plan.pack().layers()) {
      Optional<Layer> layer = plan.dataset().layer(spec.name());
      if (layer.isPresent()) {
        place(spec, layer.get().schema())
            .ifPresent(
                place ->
                    (place.told() ? told : keys)
                        .add(codes(layer.get(), place, structures, workers)));
      }
    }
    return mostFrequent(told.isEmpty() ? keys : told);
  }

  private static Optional<KeyCodes.Place> place(LayerSpec spec, LayerSchema schema) {
    int told = spec.county().map(county -> schema.indexOf(county.field())).orElse(-1);
    if (told >= 0) {
      return Optional.of(new KeyCodes.Place(told, spec.county().get().from() - 1, true));
    }
    return spec.key()
        .map(schema::indexOf)
        .filter(key -> key >= 0)
        .map(key -> new KeyCodes.Place(key, 0, false));
  }

  private static KeyCodes codes(
      Layer layer, KeyCodes.Place place, SharedStructures structures, Workers workers) {
    Layer base = Revision.baseOf(layer);
    return structures
        .get(
            new KeysOf(base, place),
            workers,
            () -> new Versions(base, place, KeyCodes.count(base, place, workers)))
        .at(layer);
  }

  /** The codes of the version of a layer asked for last. */
  private static final class Versions {
    private final KeyCodes.Place place;
    private Layer layer;
    private KeyCodes codes;

    Versions(Layer layer, KeyCodes.Place place, KeyCodes codes) {
      this.layer = layer;
      this.place = place;
      this.codes = codes;
    }

    synchronized KeyCodes at(Layer version) {
      codes = codes.edited(layer, version, place);
      layer = version;
      return codes;
    }
  }

  private static Optional<String> mostFrequent(List<KeyCodes> columns) {
    long keys = columns.stream().mapToLong(KeyCodes::keys).sum();
    Map<String, Long> counts = new HashMap<>();
    for (KeyCodes column : columns) {
      // what is half of all keys is as frequent somewhere: no need to add up the others
      column.forEach((double) column.keys() / 2, code -> counts.put(code, total(code, columns)));
    }
    String best = "";
    long most = 0;
    boolean tie = false;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      if (entry.getValue() >= most && LEGAL.matcher(entry.getKey()).matches()) {
        tie = entry.getValue() == most;
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return most > 0 && !tie && 2L * most >= keys ? Optional.of(best) : Optional.empty();
  }

  private static long total(String code, List<KeyCodes> columns) {
    return columns.stream().mapToLong(column -> column.count(code)).sum();
  }
}
