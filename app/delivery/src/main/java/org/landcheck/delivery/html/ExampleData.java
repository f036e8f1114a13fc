package org.landcheck.delivery.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Companion;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.example.CheckExample;

/**
 * A layer of an example and whose it is.
 *
 * @param role of data beside ours; empty for our own
 */
record ExampleData(Layer layer, Optional<ReferenceWord> role) {
  static List<ExampleData> of(CheckExample example) {
    List<ExampleData> all = new ArrayList<>();
    example.layers().forEach(layer -> all.add(new ExampleData(layer, Optional.empty())));
    example
        .neighbours()
        .forEach(layer -> all.add(new ExampleData(layer, Optional.of(ReferenceWord.NEIGHBOUR))));
    for (Companion companion : Companion.values()) {
      for (Layer layer : example.companions().getOrDefault(companion, List.of())) {
        all.add(new ExampleData(layer, Optional.of(role(companion))));
      }
    }
    return all;
  }

  private static ReferenceWord role(Companion companion) {
    return switch (companion) {
      case REFERENCE -> ReferenceWord.COMPARE;
      case PREVIOUS -> ReferenceWord.PREVIOUS;
      case LOADED -> ReferenceWord.LOADED;
    };
  }

  boolean ours() {
    return role.isEmpty();
  }

  String title(Lang lang) {
    return layer.name() + role.map(word -> " (" + word.in(lang) + ")").orElse("");
  }
}
