package org.landcheck.checks.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.AreaRules;

/** What the rules of a pack say about which tables belong together, for those who show it. */
public final class LinkRules {
  private LinkRules() {}

  /** A field of a table, both as the pack names them. */
  public record Place(String layer, String field) {
    /** Reads {@code LAYER.FIELD}; empty if it is not of that form. */
    public static Optional<Place> parse(String text) {
      int point = text.lastIndexOf('.');
      return point < 1 || point == text.length() - 1
          ? Optional.empty()
          : Optional.of(new Place(text.substring(0, point), text.substring(point + 1)));
    }
  }

  /** Rows of two tables belong together where these fields show the same. */
  public record Link(Place own, Place other) {}

  /**
   * Two fields of linked rows that must say the same.
   *
   * @param tolerance that numbers may differ by, in the unit of the first; of an area in m²
   * @param relative that an area may differ by besides, as a part of it
   * @param fold whether texts are compared without regard to width, brackets and the like
   * @param area whether it is about an area
   */
  public record Pair(
      Place own, Place other, double tolerance, double relative, boolean fold, boolean area) {}

  /** A field that must be the sum of one of the rows that belong to it. */
  public record Sum(Place whole, Place part) {}

  /** The keys of the first rule that wants tables one to one; none if there is no such rule. */
  public static List<Place> oneToOne(RulePack pack) {
    return pack.rules().stream()
        .filter(rule -> rule.enabled() && rule.check().equals("relation.one-to-one"))
        .map(rule -> Texts.list(rule.param(NotOneToOne.KEYS)))
        .map(keys -> keys.stream().flatMap(key -> Place.parse(key).stream()).toList())
        .filter(keys -> keys.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  /** The links, by one field each, of rules that want rows to say the same. */
  public static List<Link> links(RulePack pack) {
    List<Link> links = new ArrayList<>();
    for (Rule rule : comparing(pack)) {
      FieldPairs.parse(rule.param(Links.LINK))
          .filter(pairs -> pairs.own().size() == 1)
          .ifPresent(pairs -> links.add(link(rule, pairs)));
    }
    return links;
  }

  /** All links, by one field each, whatever rules hold linked rows against each other for. */
  public static List<Link> allLinks(RulePack pack) {
    List<Link> links = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      if (rule.enabled() && rule.layer().isPresent() && rule.against().isPresent()) {
        fields(rule)
            .filter(pairs -> pairs.own().size() == 1 && pairs.other().size() == 1)
            .ifPresent(pairs -> links.add(link(rule, pairs)));
      }
    }
    return links;
  }

  private static Optional<FieldPairs> fields(Rule rule) {
    return switch (rule.check()) {
      case "relation.equal",
          "relation.area",
          "relation.order",
          "relation.sum",
          "relation.cardinality" ->
          FieldPairs.parse(rule.param(Links.LINK));
      case "relation.foreign-key" ->
          Optional.of(
              new FieldPairs(
                  Texts.list(rule.param(UnknownKey.FIELDS)),
                  Texts.list(rule.param(UnknownKey.TARGET_FIELDS))));
      default -> Optional.empty();
    };
  }

  private static Link link(Rule rule, FieldPairs pairs) {
    return new Link(
        new Place(rule.layer().orElseThrow(), pairs.own().get(0)),
        new Place(rule.against().orElseThrow(), pairs.other().get(0)));
  }

  /** The fields that must say the same, in the order of the rules. */
  public static List<Pair> pairs(RulePack pack) {
    List<Pair> pairs = new ArrayList<>();
    for (Rule rule : comparing(pack)) {
      String layer = rule.layer().orElseThrow();
      String against = rule.against().orElseThrow();
      if (isArea(rule)) {
        pairs.add(
            new Pair(
                new Place(layer, rule.param(AreaDisagreement.FIELD)),
                new Place(against, rule.param(AreaDisagreement.TARGET_FIELD)),
                rule.param(AreaDisagreement.TOLERANCE),
                rule.param(AreaDisagreement.RELATIVE) / 100,
                false,
                true));
      } else {
        FieldPairs.parse(Texts.list(rule.param(LinkedDifference.FIELDS)))
            .ifPresent(fields -> pairs.addAll(pairs(rule, layer, against, fields)));
      }
    }
    return pairs;
  }

  /** The fields that must state the area of their shape, and another row's besides. */
  public static List<AreaRules.Stated> areas(RulePack pack) {
    return comparing(pack).stream()
        .filter(LinkRules::isArea)
        .map(
            rule ->
                new AreaRules.Stated(
                    rule.layer().orElseThrow(),
                    rule.param(AreaDisagreement.FIELD),
                    Optional.empty(),
                    rule.param(AreaDisagreement.AREA).equals("ellipsoid")))
        .toList();
  }

  /** The fields that must be sums. */
  public static List<Sum> sums(RulePack pack) {
    return pack.rules().stream()
        .filter(rule -> rule.enabled() && rule.check().equals("relation.sum"))
        .filter(rule -> rule.layer().isPresent() && rule.against().isPresent())
        .map(
            rule ->
                new Sum(
                    new Place(rule.layer().get(), rule.param(LinkedSum.FIELD)),
                    new Place(rule.against().get(), rule.param(LinkedSum.TARGET_FIELD))))
        .toList();
  }

  private static List<Pair> pairs(Rule rule, String layer, String against, FieldPairs fields) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < fields.own().size(); i++) {
      pairs.add(
          new Pair(
              new Place(layer, fields.own().get(i)),
              new Place(against, fields.other().get(i)),
              rule.param(LinkedDifference.TOLERANCE),
              0,
              rule.param(LinkedDifference.FOLD),
              false));
    }
    return pairs;
  }

  private static boolean isArea(Rule rule) {
    return rule.check().equals("relation.area");
  }

  private static List<Rule> comparing(RulePack pack) {
    return pack.rules().stream()
        .filter(rule -> rule.enabled() && rule.layer().isPresent() && rule.against().isPresent())
        .filter(rule -> isArea(rule) || rule.check().equals("relation.equal"))
        .toList();
  }
}
