package org.landcheck.cli.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.Edit;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.Checks;
import org.landcheck.checks.cql.CqlFilters;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.Rechecker;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.SharedStructures;

/**
 * Checks that answer from structures built beneath the edits say what a run without a past says,
 * through a long life of edits and of edits taken back.
 */
class RowStructuresLawTest {
  private static final int LIVES = 8;
  private static final int EDITS = 260;

  private static final RulePack PACK =
      new RulePack(
          "rows",
          "1",
          "",
          LocalText.same("rows"),
          LocalText.EMPTY,
          List.of(spec("DJQ"), spec("DJZQ")),
          List.of(
              rule("unique", "attribute.unique", Map.of("fields", List.of("DJZQDM"))),
              rule("unique-two", "attribute.unique", Map.of("fields", List.of("DJZQDM", "N"))),
              rule("unique-number", "attribute.unique", Map.of("fields", List.of("N"))),
              filtered("unique-some", "attribute.unique", Map.of("fields", List.of("N")), "N > 1"),
              rule("constant", "attribute.constant", Map.of("fields", List.of("N"))),
              rule(
                  "constant-in-groups",
                  "attribute.constant",
                  Map.of("fields", List.of("DJZQDM"), "groupBy", List.of("N"))),
              filtered(
                  "constant-some",
                  "attribute.constant",
                  Map.of("fields", List.of("N"), "groupBy", List.of("DJZQDM")),
                  "N > 1"),
              rule("serial", "attribute.serial-gap", Map.of("field", "DJZQDM", "prefix", "6")),
              above("parent", Map.of("field", "DJZQDM", "length", 9L, "parentField", "DJQDM"), ""),
              above(
                  "parent-some",
                  Map.of("field", "DJZQDM", "length", 9L, "parentField", "DJQDM"),
                  "N > 1"),
              rule("county", "attribute.code-parent", Map.of("field", "DJZQDM", "length", 6L)),
              rule("same", "topology.duplicate-geometry", Map.of("idField", "N")),
              filtered("same-some", "topology.duplicate-geometry", Map.of(), "N > 1"),
              rule("undeclared", "crs.undeclared", Map.of()),
              rule("wrong", "crs.wrong", Map.of()),
              rule("name", "crs.name", Map.of()),
              rule("zone", "crs.zone", Map.of("within", "county")),
              rule("axes", "crs.axis-order", Map.of("within", "county")),
              rule("extent", "crs.extent", Map.of("within", "county")),
              rule("extent-province", "crs.extent", Map.of("within", "province")),
              rule("field", "schema.missing-field", Map.of()),
              rule("type", "schema.field-type", Map.of()),
              rule("layer", "schema.missing-layer", Map.of())));

  private final Engine engine = new Engine(Checks.all(), new CqlFilters(), 2);
  private final Engine alone = new Engine(Checks.all(), new CqlFilters(), 1);

  private static Rule rule(String id, String check, Map<String, Object> params) {
    return filtered(id, check, params, "");
  }

  private static Rule above(String id, Map<String, Object> params, String filter) {
    return rule(id, "attribute.code-parent", Optional.of("DJQ"), params, filter);
  }

  private static Rule filtered(String id, String check, Map<String, Object> params, String filter) {
    return rule(id, check, Optional.empty(), params, filter);
  }

  private static Rule rule(
      String id,
      String check,
      Optional<String> against,
      Map<String, Object> params,
      String filter) {
    return new Rule(
        id,
        check,
        LocalText.same(id),
        Optional.of("DJZQ"),
        against,
        Severity.ERROR,
        params,
        filter,
        LocalText.EMPTY,
        Certainty.U);
  }

  private static LayerSpec spec(String name) {
    return new LayerSpec(
        name,
        LocalText.same(name),
        List.of(),
        GeometryType.POLYGON,
        Optional.of(name + "DM"),
        true,
        List.of(
            new FieldSpec(
                name + "DM",
                LocalText.same(name + "DM"),
                List.of(),
                FieldType.TEXT,
                0,
                0,
                Unit.NONE,
                true)));
  }

  private RunResult fresh(Snapshot snapshot) throws BadInputException {
    return alone.run(alone.plan(snapshot, PACK, RunOptions.DEFAULT), Monitor.SILENT);
  }

  private static void assertSame(RunResult expected, RunResult actual) {
    assertEquals(List.of(), expected.failures());
    assertIterableEquals(expected.findings(), actual.findings());
    assertIterableEquals(expected.outcomes(), actual.outcomes());
    assertIterableEquals(expected.skips(), actual.skips());
    assertEquals(expected.failures(), actual.failures());
  }

  @Example
  void structuresFollowEditsThroughALongLife() throws BadInputException {
    Set<String> rules = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    for (long seed = 0; seed < LIVES; seed++) {
      live(seed, rules, kinds);
    }
    assertTrue(
        rules.containsAll(
            List.of(
                "axes",
                "county",
                "extent",
                "extent-province",
                "parent",
                "parent-some",
                "same",
                "same-some",
                "undeclared",
                "unique",
                "unique-number",
                "unique-some",
                "unique-two",
                "zone")),
        rules.toString());
    assertTrue(
        kinds.containsAll(
            List.of("degrees", "guess", "misplaced", "no", "outside", "swapped", "yes")),
        kinds.toString());
  }

  private void live(long seed, Set<String> rules, Set<String> kinds) throws BadInputException {
    CodedGrid grid = new CodedGrid(seed);
    Snapshot base = Snapshot.of(grid.dataset());
    Snapshot snapshot = base;
    SharedStructures kept = new SharedStructures();
    RunResult result =
        engine.run(engine.plan(snapshot, PACK, RunOptions.DEFAULT), kept, Monitor.SILENT);
    Rechecker rechecker = new Rechecker(engine, RunOptions.DEFAULT, kept);
    Deque<Edit> done = new ArrayDeque<>();
    for (int step = 0; step < EDITS; step++) {
      boolean back = !done.isEmpty() && grid.takesBack();
      Edit edit = back ? done.pop().inverse() : grid.edit();
      if (back) {
        grid.remember(edit);
      } else {
        done.push(edit);
      }
      snapshot = snapshot.apply(edit);
      result = rechecker.recheck(result, snapshot, edit, Monitor.SILENT);
      assertSame(fresh(snapshot), result);
      if (step % 20 == 0) {
        // as if the data had been saved and opened: no layer beneath
        assertIterableEquals(fresh(Snapshot.of(grid.dataset())).findings(), result.findings());
      }
      result
          .findings()
          .forEach(
              finding -> {
                rules.add(finding.rule());
                kinds.addAll(new TreeMap<>(kindsOf(finding.args())).values());
              });
    }
  }

  private static Map<String, String> kindsOf(Map<String, Object> args) {
    Map<String, String> kinds = new TreeMap<>();
    for (String name : List.of("kind", "certain")) {
      if (args.get(name) instanceof String text) {
        kinds.put(name, text);
      }
    }
    return kinds;
  }
}
