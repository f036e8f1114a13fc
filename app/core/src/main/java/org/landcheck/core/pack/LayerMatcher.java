package org.landcheck.core.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.RulePack;

/** Assigns layers to specs, best kind of match first. */
final class LayerMatcher {
  private final Dataset data;
  private final RulePack pack;
  private final MappingChoices choices;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, LayerMatch> found = new HashMap<>();

  LayerMatcher(Dataset data, RulePack pack, MappingChoices choices) {
    this.data = data;
    this.pack = pack;
    this.choices = choices;
  }

  List<LayerMatch> matches() {
    for (LayerSpec spec : pack.layers()) {
      if (choices.source(spec).filter(MappingChoices.NOTHING::equals).isPresent()) {
        found.put(spec.name(), without(spec, MatchKind.CHOSEN));
      }
    }
    assign(
        MatchKind.CHOSEN,
        (layer, spec) -> choices.source(spec).filter(layer.name()::equals).isPresent());
    assign(MatchKind.EXACT, (layer, spec) -> layer.name().equals(spec.name()));
    assign(MatchKind.EXACT, (layer, spec) -> NameMatch.exact(layer.name(), spec.name()));
    assign(MatchKind.ALIAS, (layer, spec) -> NameMatch.alias(layer.name(), spec.aliases()));
    assign(
        MatchKind.PREFIX,
        (layer, spec) ->
            NameMatch.prefix(layer.name(), spec.name(), spec.aliases())
                && fits(layer.schema().geometryType(), spec.geometryType()));
    int most = pack.layers().stream().mapToInt(spec -> spec.fields().size()).max().orElse(0);
    for (int fields = most; fields >= 2; fields--) {
      int count = fields;
      assign(MatchKind.FIELDS, (layer, spec) -> byFields(layer, spec) == count);
    }
    return pack.layers().stream()
        .map(spec -> found.getOrDefault(spec.name(), without(spec, MatchKind.MISSING)))
        .toList();
  }

  private static LayerMatch without(LayerSpec spec, MatchKind how) {
    return new LayerMatch(spec, Optional.empty(), how, List.of(), List.of());
  }

  private void assign(MatchKind kind, Answer answer) {
    Map<LayerSpec, List<Layer>> candidates = new HashMap<>();
    Map<String, Integer> claims = new HashMap<>();
    for (LayerSpec spec : pack.layers()) {
      if (found.containsKey(spec.name())) {
        continue;
      }
      List<Layer> fitting =
          data.layers().stream()
              .filter(layer -> !taken.contains(layer.name()) && answer.given(layer, spec))
              .toList();
      if (!fitting.isEmpty()) {
        candidates.put(spec, fitting);
      }
      fitting.forEach(layer -> claims.merge(layer.name(), 1, Integer::sum));
    }
    candidates.forEach(
        (spec, fitting) -> {
          boolean one = fitting.size() == 1 && claims.get(fitting.get(0).name()) == 1;
          found.put(
              spec.name(), one ? match(spec, fitting.get(0), kind) : ambiguous(spec, fitting));
          fitting.forEach(layer -> taken.add(layer.name()));
        });
  }

  /** Tables only: shapes of two layers often have the same fields. */
  private static int byFields(Layer layer, LayerSpec spec) {
    boolean tables =
        layer.schema().geometryType() == GeometryType.NONE
            && spec.geometryType() == GeometryType.NONE;
    return tables ? FieldMatcher.fields(layer.schema(), spec) : 0;
  }

  private LayerMatch match(LayerSpec spec, Layer layer, MatchKind kind) {
    List<FieldMatch> fields = FieldMatcher.match(layer.schema(), spec, choices);
    return new LayerMatch(spec, Optional.of(layer.name()), kind, fields, List.of());
  }

  private static LayerMatch ambiguous(LayerSpec spec, List<Layer> layers) {
    return new LayerMatch(
        spec,
        Optional.empty(),
        MatchKind.AMBIGUOUS,
        List.of(),
        layers.stream().map(Layer::name).toList());
  }

  private static boolean fits(GeometryType found, GeometryType expected) {
    return found == expected || found == GeometryType.ANY || expected == GeometryType.ANY;
  }

  private interface Answer {
    boolean given(Layer layer, LayerSpec spec);
  }
}
