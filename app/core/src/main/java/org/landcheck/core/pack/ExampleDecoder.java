package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;

/** Turns located JSON into the examples of a pack. */
final class ExampleDecoder {
  static final Set<String> KEYS =
      PackDecoder.keys(
          "title",
          "rule",
          "kind",
          "finds",
          "county",
          "layers",
          "neighbour",
          "reference",
          "previous",
          "loaded");
  static final List<String> KINDS = List.of("bad", "good");

  private final RulePack pack;
  private final ExampleLayers layers;

  ExampleDecoder(RulePack pack) {
    this.pack = pack;
    this.layers = new ExampleLayers(pack);
  }

  PackExample example(Located item) throws BadInputException {
    Located.Members example = item.members(KEYS);
    Located rule = example.require("rule");
    if (pack.rule(rule.text()).isEmpty()) {
      throw PackDecoder.unknown(rule, pack.rules().stream().map(each -> each.id()).toList());
    }
    Map<Companion, Dataset> companions = new EnumMap<>(Companion.class);
    for (Companion role : Companion.values()) {
      Optional<Located> given = example.get(role.name().toLowerCase(Locale.ROOT));
      if (given.isPresent()) {
        companions.put(role, dataset(given.get()));
      }
    }
    Optional<Located> neighbour = example.get("neighbour");
    Optional<Located> county = example.get("county");
    return new PackExample(
        item.path(),
        PackDecoder.wordsOr(example.get("title"), LocalText.same(rule.text())),
        rule.text(),
        finds(example),
        county.isPresent() ? Optional.of(county.get().text()) : Optional.empty(),
        dataset(example.require("layers")),
        neighbour.isPresent() ? List.of(dataset(neighbour.get())) : List.of(),
        companions);
  }

  private static int finds(Located.Members example) throws BadInputException {
    Located kind = example.require("kind");
    if (!KINDS.contains(kind.text())) {
      throw PackDecoder.unknown(kind, KINDS);
    }
    boolean good = kind.text().equals("good");
    Optional<Located> finds = example.get("finds");
    int count = finds.isEmpty() ? (good ? 0 : 1) : LayerDecoder.size(finds.get());
    if (good != (count == 0)) {
      throw finds
          .get()
          .wrong("good 的例子不应有问题，bad 的例子至少有 1 个", "good finds nothing, bad finds at least 1");
    }
    return count;
  }

  private Dataset dataset(Located value) throws BadInputException {
    List<Layer> all = new ArrayList<>();
    for (Located item : value.items()) {
      Layer layer = layers.layer(item);
      if (all.stream().anyMatch(each -> each.name().equals(layer.name()))) {
        throw PackDecoder.twice(item, layer.name());
      }
      all.add(layer);
    }
    return ArrayDataset.of(all.toArray(Layer[]::new));
  }
}
