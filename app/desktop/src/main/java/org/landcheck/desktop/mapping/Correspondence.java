package org.landcheck.desktop.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.checks.schema.TypeFit;
import org.landcheck.checks.schema.TypeWords;
import org.landcheck.core.pack.FieldMatch;
import org.landcheck.core.pack.LayerMatch;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.pack.Matching;
import org.landcheck.desktop.words.Texts;

/** What of the data would stand for what of a pack, whatever a person says, line by line. */
final class Correspondence {
  private final Dataset data;
  private final RulePack pack;
  private final Texts texts;
  private final List<String> alternatives;
  private final Map<String, List<SourceField>> known = new HashMap<>();

  Correspondence(Dataset data, RulePack pack, Texts texts) {
    this.data = data;
    this.pack = pack;
    this.texts = texts;
    this.alternatives = TypeFit.alternatives(pack);
  }

  /** The layers of the data. */
  List<Layer> layers() {
    return data.layers();
  }

  /** The fields of the layer that stands for one of the pack; none if none does. */
  List<SourceField> fields(LayerMatch match) {
    return match
        .source()
        .map(name -> known.computeIfAbsent(name, each -> SourceField.of(layer(each))))
        .orElse(List.of());
  }

  private Layer layer(String name) {
    return layers().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  Matching matching(MappingChoices draft) {
    return Matching.of(data, pack, draft);
  }

  /** Why choices cannot be in force; empty if they can. */
  Optional<LocalText> contradiction(MappingChoices draft) {
    try {
      draft.check(data, pack);
      return Optional.empty();
    } catch (BadInputException e) {
      return Optional.of(e.text());
    }
  }

  LayerLine line(LayerMatch match, MappingChoices draft) {
    Choice choice = new Choice(Optional.ofNullable(draft.layers().get(match.spec().name())));
    Optional<LocalText> misfit =
        match.source().flatMap(name -> misfit(layer(name), match.spec().geometryType()));
    return new LayerLine(match, choice, NotFound.fields(match), misfit);
  }

  private Optional<LocalText> misfit(Layer layer, GeometryType expected) {
    GeometryType found = layer.schema().geometryType();
    return found == expected || found == GeometryType.ANY || expected == GeometryType.ANY
        ? Optional.empty()
        : Optional.of(texts.both("mapping.shapes", TypeWords.of(found), TypeWords.of(expected)));
  }

  FieldLine line(LayerMatch layer, FieldMatch match, MappingChoices draft) {
    FieldSpec spec = match.spec();
    Map<String, String> said = draft.fields().getOrDefault(layer.spec().name(), Map.of());
    LocalText expected = TypeWords.of(spec.type(), spec.length(), spec.decimals());
    Optional<SourceField> found =
        fields(layer).stream()
            .filter(each -> match.source().filter(each.field().name()::equals).isPresent())
            .findFirst();
    Optional<LocalText> misfit = found.flatMap(each -> misfit(each, spec, expected));
    Choice choice = new Choice(Optional.ofNullable(said.get(spec.name())));
    return new FieldLine(match, choice, expected, found, misfit);
  }

  private Optional<LocalText> misfit(SourceField found, FieldSpec spec, LocalText expected) {
    return TypeFit.misfit(found.field(), spec, alternatives)
        .map(misfit -> "mapping.misfit." + misfit.name().toLowerCase(Locale.ROOT))
        .map(key -> texts.both(key, found.type(), expected));
  }

  /** Names of the data's layers that stand for nothing. */
  List<String> unused(Matching matching) {
    return left(
        layers().stream().map(Layer::name),
        matching.layers().stream().flatMap(match -> match.source().stream()));
  }

  /** Names of a layer's fields that stand for nothing. */
  List<String> unused(LayerMatch layer) {
    return left(
        fields(layer).stream().map(each -> each.field().name()),
        layer.fields().stream().flatMap(match -> match.source().stream()));
  }

  private static List<String> left(Stream<String> all, Stream<String> used) {
    Set<String> taken = used.collect(Collectors.toSet());
    return all.filter(name -> !taken.contains(name)).toList();
  }
}
