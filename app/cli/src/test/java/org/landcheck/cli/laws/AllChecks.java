package org.landcheck.cli.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.checks.Checks;

/**
 * A pack that runs every check there is on every layer it suits, with its default settings where
 * these say anything.
 */
final class AllChecks {
  static final RulePack PACK = pack();

  private AllChecks() {}

  private static RulePack pack() {
    List<Rule> rules = new ArrayList<>();
    for (Check check : Checks.all()) {
      for (String layer : List.of("DJQ", "DJZQ")) {
        boolean against = check.info().needs().contains(Need.AGAINST);
        boolean once = against || check instanceof DatasetCheck;
        if (layer.equals("DJZQ") || !once) {
          rules.add(rule(check, layer, against));
        }
      }
    }
    rules.add(gapsOutsideZones());
    return new RulePack(
        "all-checks",
        "1",
        "",
        LocalText.same("all"),
        LocalText.EMPTY,
        List.of(spec("DJQ"), spec("DJZQ")),
        rules);
  }

  /** Zones as places that may be empty: the rule hangs on both layers. */
  private static Rule gapsOutsideZones() {
    Check gap =
        Checks.all().stream()
            .filter(check -> check.info().id().equals("topology.gap"))
            .findFirst()
            .orElseThrow();
    return rule("djzq-gap-outside-zones", gap, "DJZQ", true);
  }

  private static Rule rule(Check check, String layer, boolean against) {
    String id = (layer + "-" + check.info().id()).toLowerCase(java.util.Locale.ROOT);
    return rule(id.replace('.', '-'), check, layer, against);
  }

  private static Rule rule(String id, Check check, String layer, boolean against) {
    return new Rule(
        id,
        check.info().id(),
        LocalText.same(check.info().id()),
        Optional.of(layer),
        against ? Optional.of("DJQ") : Optional.empty(),
        check.info().severity(),
        params(check.info().id(), layer),
        "",
        LocalText.EMPTY,
        Certainty.U);
  }

  /** What checks must be told that have nothing to look at by default. */
  private static Map<String, Object> params(String check, String layer) {
    String link = "DJZQMC=DJQMC";
    return switch (check) {
      case "attribute.expression" -> Map.of("condition", layer + "MC LIKE 'name 1%'");
      case "attribute.code-location" ->
          Map.of("field", "DJZQDM", "length", 9L, "parentField", "DJQDM");
      case "relation.cardinality" -> Map.of("link", link);
      case "relation.equal" -> Map.of("link", link, "fields", List.of("DJZQDM=DJQDM"));
      case "relation.foreign-key" ->
          Map.of("fields", List.of("DJZQDM"), "targetFields", List.of("DJQDM"));
      case "relation.one-to-one" -> Map.of("keys", List.of("DJQ.DJQMC", "DJZQ.DJZQMC"));
      case "relation.area", "relation.order", "relation.sum" ->
          Map.of("link", link, "field", "DJZQDM", "targetField", "DJQDM");
      default -> Map.of();
    };
  }

  private static LayerSpec spec(String name) {
    return new LayerSpec(
        name,
        LocalText.same(name),
        List.of(),
        GeometryType.POLYGON,
        Optional.of(name + "DM"),
        true,
        List.of(field(name + "DM"), field(name + "MC")));
  }

  private static FieldSpec field(String name) {
    return new FieldSpec(
        name, LocalText.same(name), List.of(), FieldType.TEXT, 0, 0, Unit.NONE, true);
  }
}
