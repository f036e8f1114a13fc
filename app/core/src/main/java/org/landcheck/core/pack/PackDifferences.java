package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.landcheck.api.Adjustment;
import org.landcheck.api.Adjustment.Subject;
import org.landcheck.api.Check;
import org.landcheck.api.CodeList;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.core.pack.PackDifference.Effect;
import org.landcheck.core.pack.PackDifference.Kind;

/** Finds in what two packs differ; see {@link PackComparison}. */
final class PackDifferences {
  private final RulePack before;
  private final RulePack after;
  private final Map<String, Check> checks;

  private PackDifferences(RulePack before, RulePack after, Map<String, Check> checks) {
    this.before = before;
    this.after = after;
    this.checks = checks;
  }

  /**
   * @param checks by id
   */
  static List<PackDifference> between(RulePack before, RulePack after, Map<String, Check> checks) {
    return new PackDifferences(before, after, checks).all();
  }

  private List<PackDifference> all() {
    List<PackDifference> all = new ArrayList<>(PackPresence.between(before, after));
    RulePack here = common(before, after);
    RulePack there = common(after, before);
    Map<String, Adjustment> back = new LinkedHashMap<>();
    for (Adjustment each : Adjustments.between(there, here, checks)) {
      back.put(key(each), each);
    }
    for (Adjustment each : Adjustments.between(here, there, checks)) {
      if (!each.member().equals("title")) {
        all.add(changed(each, effect(each, Optional.ofNullable(back.get(key(each))))));
      }
    }
    back.values().stream().filter(PackDifferences::isCodes).map(this::codesGone).forEach(all::add);
    all.addAll(otherChecks());
    all.addAll(PackNames.between(before, after));
    return all;
  }

  /** Codes that only one of two lists has say nothing of those that only the other has. */
  private static boolean isCodes(Adjustment each) {
    return each.subject() == Subject.CODE_LIST && each.member().equals("codes");
  }

  private static String key(Adjustment each) {
    return each.subject() + " " + each.name() + " " + each.member();
  }

  private static Effect effect(Adjustment there, Optional<Adjustment> back) {
    boolean weakensBack = !isCodes(there) && back.map(Adjustment::weakens).orElse(false);
    if (there.weakens()) {
      return weakensBack ? Effect.UNCLEAR : Effect.LESS;
    }
    return weakensBack ? Effect.MORE : Effect.SAME;
  }

  /** Fewer codes allow fewer values. */
  private PackDifference codesGone(Adjustment back) {
    Adjustment gone = adjustment(back.subject(), back.name(), back.member(), back.to(), "");
    return changed(gone, Effect.MORE);
  }

  private PackDifference changed(Adjustment change, Effect effect) {
    return new PackDifference(
        Kind.CHANGED,
        change.subject(),
        change.name(),
        title(change.subject(), change.name()),
        change.memberText(),
        change.fromText(),
        change.toText(),
        unit(change),
        effect);
  }

  private Adjustment adjustment(
      Subject subject, String name, String member, String from, String to) {
    return new Adjustment(after.id(), subject, name, member, from, to, false);
  }

  /** A pack as far as another has the same things; rules of another check are another thing. */
  private static RulePack common(RulePack of, RulePack with) {
    return new RulePack(
        of.id(),
        of.version(),
        of.sha256(),
        of.title(),
        of.description(),
        keep(of.layers(), layer -> with.layer(layer.name()).isPresent()),
        keep(of.rules(), rule -> with.rule(rule.id()).filter(sameCheck(rule)).isPresent()),
        keep(of.codeLists(), list -> with.codeList(list.id()).isPresent()),
        of.scoring(),
        List.of());
  }

  private static Predicate<Rule> sameCheck(Rule rule) {
    return other -> other.check().equals(rule.check());
  }

  private static <T> List<T> keep(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).toList();
  }

  /** The same id for another check: nobody can say which asks for more. */
  private List<PackDifference> otherChecks() {
    List<PackDifference> all = new ArrayList<>();
    for (Rule was : before.rules()) {
      after
          .rule(was.id())
          .filter(now -> !now.check().equals(was.check()))
          .map(now -> adjustment(Subject.RULE, was.id(), "check", was.check(), now.check()))
          .ifPresent(check -> all.add(changed(check, Effect.UNCLEAR)));
    }
    return all;
  }

  private LocalText title(Subject subject, String name) {
    Function<RulePack, Optional<LocalText>> of =
        switch (subject) {
          case RULE -> pack -> pack.rule(name).map(Rule::title);
          case LAYER -> pack -> pack.layer(name).map(LayerSpec::title);
          case CODE_LIST -> pack -> pack.codeList(name).map(CodeList::title);
          case SCORING -> pack -> pack.scoring().map(scoring -> scoring.title());
          case FIELD -> pack -> fieldTitle(pack, name);
        };
    return of.apply(after).or(() -> of.apply(before)).orElse(LocalText.EMPTY);
  }

  private static Optional<LocalText> fieldTitle(RulePack pack, String name) {
    int dot = name.lastIndexOf('.');
    return pack.layer(name.substring(0, dot))
        .flatMap(layer -> PackPresence.field(layer, name.substring(dot + 1)))
        .map(FieldSpec::title);
  }

  private Unit unit(Adjustment change) {
    return after
        .rule(change.subject() == Subject.RULE ? change.name() : "")
        .map(rule -> checks.get(rule.check()))
        .flatMap(
            check ->
                check.info().params().stream()
                    .filter(param -> change.member().equals("params." + param.name()))
                    .map(Param::unit)
                    .findFirst())
        .orElse(Unit.NONE);
  }
}
