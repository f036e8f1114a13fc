package org.landcheck.cli;

import org.landcheck.core.pack.FieldMatch;
import org.landcheck.core.pack.LayerMatch;
import org.landcheck.core.pack.MatchKind;
import org.landcheck.core.pack.Matching;

/** Says what of the data was taken for what of the pack where the names alone do not tell. */
final class MatchLines {
  private MatchLines() {}

  static void print(Matching matching, Terminal terminal) {
    for (LayerMatch layer : matching.layers()) {
      String name = layer.spec().name();
      if (layer.how() == MatchKind.CHOSEN) {
        terminal.say(
            "图层 " + name + " ← " + layer.source().orElse("无") + "（指定）",
            "layer " + name + " <- " + layer.source().orElse("nothing") + " (chosen)");
      } else if (layer.how() == MatchKind.FIELDS) {
        String source = layer.source().orElseThrow();
        terminal.say(
            "图层 " + name + " ← " + source + "（按字段认定，可用 --map 更改）",
            "layer " + name + " <- " + source + " (by its fields; change it with --map)");
      }
      for (FieldMatch field : layer.fields()) {
        if (field.how() == MatchKind.CHOSEN) {
          String place = name + "." + field.spec().name();
          terminal.say(
              "字段 " + place + " ← " + field.source().orElse("无") + "（指定）",
              "field " + place + " <- " + field.source().orElse("nothing") + " (chosen)");
        }
      }
    }
  }
}
