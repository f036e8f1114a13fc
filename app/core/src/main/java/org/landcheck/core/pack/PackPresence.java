package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Adjustment.Subject;
import org.landcheck.api.CodeList;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.core.pack.PackDifference.Effect;
import org.landcheck.core.pack.PackDifference.Kind;

/** What stands in one of two packs only. */
final class PackPresence {
  private PackPresence() {}

  static List<PackDifference> between(RulePack before, RulePack after) {
    List<PackDifference> all = new ArrayList<>();
    for (boolean gone : new boolean[] {true, false}) {
      RulePack in = gone ? before : after;
      RulePack other = gone ? after : before;
      Effect asks = gone ? Effect.LESS : Effect.MORE;
      for (Rule rule : in.rules()) {
        if (other.rule(rule.id()).isEmpty()) {
          all.add(
              only(
                  gone,
                  Subject.RULE,
                  rule.id(),
                  rule.title(),
                  rule.enabled() ? asks : Effect.SAME));
        }
      }
      for (LayerSpec layer : in.layers()) {
        Optional<LayerSpec> twin = other.layer(layer.name());
        if (twin.isEmpty()) {
          all.add(only(gone, Subject.LAYER, layer.name(), layer.title(), asks));
        } else {
          for (FieldSpec field : layer.fields()) {
            if (field(twin.get(), field.name()).isEmpty()) {
              String name = layer.name() + "." + field.name();
              all.add(only(gone, Subject.FIELD, name, field.title(), asks));
            }
          }
        }
      }
      for (CodeList list : in.codeLists()) {
        if (other.codeList(list.id()).isEmpty()) {
          all.add(only(gone, Subject.CODE_LIST, list.id(), list.title(), Effect.SAME));
        }
      }
      if (in.scoring().isPresent() && other.scoring().isEmpty()) {
        all.add(only(gone, Subject.SCORING, "", in.scoring().get().title(), asks));
      }
    }
    return all;
  }

  private static PackDifference only(
      boolean gone, Subject subject, String name, LocalText title, Effect effect) {
    Kind kind = gone ? Kind.ONLY_BEFORE : Kind.ONLY_AFTER;
    return new PackDifference(
        kind,
        subject,
        name,
        title,
        LocalText.EMPTY,
        LocalText.EMPTY,
        LocalText.EMPTY,
        Unit.NONE,
        effect);
  }

  /** A field of a layer by its name. */
  static Optional<FieldSpec> field(LayerSpec layer, String name) {
    return layer.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
