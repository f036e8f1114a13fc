package org.landcheck.checks;

import java.util.Optional;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;

/** Layers as messages call them. */
public final class LayerLabel {
  private LayerLabel() {}

  /**
   * The title that a pack gives a layer; its name in the source if it gives none.
   *
   * @param named as the pack names it
   */
  public static LocalText title(Layer layer, String named, Inspection inspection) {
    return spec(layer, Optional.of(named), inspection)
        .map(LayerSpec::title)
        .orElse(LocalText.same(layer.name()));
  }

  /**
   * The title of a layer with its name in the source behind it.
   *
   * @param named as the pack names it
   */
  public static LocalText of(Layer layer, String named, Inspection inspection) {
    return label(layer, Optional.of(named), inspection);
  }

  /** The same of a layer that the pack knows by its name in the source. */
  public static LocalText of(Layer layer, Inspection inspection) {
    return label(layer, Optional.empty(), inspection);
  }

  /** The layer that a rule compares with; empty if the data have none. */
  public static LocalText against(Inspection inspection) {
    return inspection
        .against()
        .map(layer -> label(layer, inspection.rule().against(), inspection))
        .orElse(new LocalText("", ""));
  }

  /**
   * Starts a finding about a layer as a whole, which its arguments {@code layerZh} and {@code
   * layerEn} name.
   */
  public static FindingBuilder about(Layer layer, CheckInfo check, Inspection inspection) {
    LocalText label = of(layer, inspection);
    return Finding.by(inspection.rule(), check)
        .in(layer.name())
        .arg("layerZh", label.zh())
        .arg("layerEn", label.en());
  }

  private static LocalText label(Layer layer, Optional<String> named, Inspection inspection) {
    String name = layer.name();
    LocalText title =
        spec(layer, named, inspection).map(LayerSpec::title).orElse(new LocalText(name, name));
    // titles are not said twice where a source uses them as names
    return new LocalText(
        name.contains(title.zh()) ? name : title.zh() + "（" + name + "）",
        name.contains(title.en()) ? name : title.en() + " (" + name + ")");
  }

  private static Optional<LayerSpec> spec(
      Layer layer, Optional<String> named, Inspection inspection) {
    String name = layer.name();
    return named
        .flatMap(inspection.pack()::layer)
        .or(() -> inspection.pack().layer(name))
        .or(
            () ->
                inspection.pack().layers().stream()
                    .filter(spec -> spec.aliases().contains(name))
                    .findFirst());
  }
}
