package org.landcheck.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;

/** Which layers a check about the dataset looks at. */
public final class InspectedLayers {
  private InspectedLayers() {}

  /**
   * The layer the rule names, if it names one; else those the pack speaks of; else, if it speaks of
   * none, all.
   */
  public static List<Layer> of(Inspection inspection) {
    Optional<String> named = inspection.rule().layer();
    if (named.isEmpty() && inspection.pack().layers().isEmpty()) {
      return inspection.dataset().layers();
    }
    List<Layer> found = new ArrayList<>();
    for (LayerSpec spec : specs(inspection)) {
      inspection.dataset().layer(spec.name()).ifPresent(found::add);
    }
    if (named.isPresent() && found.isEmpty()) {
      inspection.dataset().layer(named.get()).ifPresent(found::add);
    }
    return found;
  }

  /** What the pack expects of these layers. */
  public static List<LayerSpec> specs(Inspection inspection) {
    Optional<String> named = inspection.rule().layer();
    return inspection.pack().layers().stream()
        .filter(spec -> named.isEmpty() || named.get().equals(spec.name()))
        .toList();
  }
}
