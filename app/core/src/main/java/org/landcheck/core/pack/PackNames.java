package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.List;
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

/**
 * What two packs call the same thing: titles, other names, sources and groups. Nothing asks for
 * more or less by them.
 */
final class PackNames {
  private static final LocalText TITLE = new LocalText("名称", "title");
  private static final LocalText SOURCE = new LocalText("依据", "source");
  private static final LocalText GROUP = new LocalText("分组", "group");
  private static final LocalText ALIASES = new LocalText("别名", "other names");

  private final List<PackDifference> found = new ArrayList<>();

  private PackNames() {}

  static List<PackDifference> between(RulePack before, RulePack after) {
    PackNames names = new PackNames();
    for (Rule rule : before.rules()) {
      after.rule(rule.id()).ifPresent(now -> names.rule(rule, now));
    }
    for (LayerSpec layer : before.layers()) {
      after.layer(layer.name()).ifPresent(now -> names.layer(layer, now));
    }
    for (CodeList list : before.codeLists()) {
      after
          .codeList(list.id())
          .map(now -> new Thing(Subject.CODE_LIST, list.id(), now.title()))
          .ifPresent(thing -> names.note(thing, TITLE, list.title(), thing.title));
    }
    return names.found;
  }

  private record Thing(Subject subject, String name, LocalText title) {}

  private void rule(Rule was, Rule now) {
    Thing rule = new Thing(Subject.RULE, was.id(), now.title());
    note(rule, TITLE, was.title(), now.title());
    note(rule, SOURCE, was.source(), now.source());
    note(rule, GROUP, was.group().title(), now.group().title());
  }

  private void layer(LayerSpec was, LayerSpec now) {
    Thing layer = new Thing(Subject.LAYER, was.name(), now.title());
    note(layer, TITLE, was.title(), now.title());
    note(layer, ALIASES, listed(was.aliases()), listed(now.aliases()));
    for (FieldSpec field : was.fields()) {
      PackPresence.field(now, field.name())
          .ifPresent(
              other -> {
                String name = was.name() + "." + field.name();
                Thing thing = new Thing(Subject.FIELD, name, other.title());
                note(thing, TITLE, field.title(), other.title());
                note(thing, ALIASES, listed(field.aliases()), listed(other.aliases()));
              });
    }
  }

  private static LocalText listed(List<String> names) {
    return LocalText.same(String.join(", ", names));
  }

  /** In each language, unless only the other one differs. */
  private void note(Thing thing, LocalText member, LocalText was, LocalText now) {
    if (!was.equals(now)) {
      boolean zh = !was.zh().equals(now.zh());
      boolean en = !was.en().equals(now.en());
      found.add(
          new PackDifference(
              Kind.CHANGED,
              thing.subject,
              thing.name,
              thing.title,
              member,
              new LocalText(zh ? was.zh() : was.en(), en ? was.en() : was.zh()),
              new LocalText(zh ? now.zh() : now.en(), en ? now.en() : now.zh()),
              Unit.NONE,
              Effect.SAME));
    }
  }
}
