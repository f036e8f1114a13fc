package org.landcheck.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.landcheck.core.Fixtures.against;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.everywhere;
import static org.landcheck.core.Fixtures.filtered;
import static org.landcheck.core.Fixtures.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.TestChecks;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.locationtech.jts.geom.Envelope;

/** After any edit the recheck says what a full run says, to the last finding, count and skip. */
class RecheckerLawsTest {
  private static final int STEPS = 12;

  private static final RulePack PACK =
      Fixtures.pack(
          List.of(Fixtures.ZONE_SPEC, Fixtures.spec("DJQ", true)),
          rule("counts", "test.layer-counts"),
          everywhere("counts-all", "test.layer-counts"),
          rule("ends", "test.code-ends-in"),
          filtered(rule("ends-a", "test.code-ends-in"), "DJZQDM = '430181a3'"),
          rule("county", "test.other-county"),
          rule("over", "test.square-overlap"),
          filtered(rule("over-a", "test.square-overlap"), "DJZQDM = '430181a3'"),
          rule("same", "test.same-code"),
          filtered(rule("same-a", "test.same-code"), "DJZQDM = '430181a3'"),
          rule("patched", "test.patched-same-code"),
          filtered(rule("patched-a", "test.patched-same-code"), "DJZQDM = '430181a3'"),
          against(rule("touch", "test.square-touches"), "DJQ"),
          against(rule("ends-against", "test.code-ends-in"), "DJQ"));

  private final Engine engine = TestChecks.engine(2);

  @Property(tries = 150)
  void aRecheckEqualsAFullRun(@ForAll long seed) throws BadInputException {
    check(new Random(seed), RunOptions.DEFAULT);
  }

  @Property(tries = 60)
  void soItDoesWithinABox(@ForAll long seed) throws BadInputException {
    check(
        new Random(seed),
        new RunOptions(
            Optional.empty(),
            List.of(),
            Set.of(),
            Map.of(),
            Optional.of(new Envelope(10, 40, 10, 40))));
  }

  private void check(Random random, RunOptions options) throws BadInputException {
    TreeMap<FeatureRef, Feature> model = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      String layer = i < 30 ? "DJZQ" : "DJQ";
      Feature feature = random(random, new FeatureRef(layer, i));
      model.put(feature.ref(), feature);
    }
    Snapshot snapshot = Snapshot.of(ArrayDataset.of(layer("DJQ", model), layer("DJZQ", model)));
    RunResult result = full(snapshot, options);
    Rechecker rechecker = new Rechecker(engine, options);
    Optional<Edit> last = Optional.empty();
    for (int step = 0; step < STEPS; step++) {
      boolean undo = last.isPresent() && random.nextInt(4) == 0;
      Edit edit = undo ? last.get().inverse() : randomEdit(random, model);
      last = undo ? Optional.empty() : Optional.of(edit);
      done(edit, model);
      snapshot = snapshot.apply(edit);
      result = rechecker.recheck(result, snapshot, edit, Monitor.SILENT);
      assertSame(full(snapshot, options), result);
    }
  }

  private RunResult full(Snapshot snapshot, RunOptions options) throws BadInputException {
    return engine.run(engine.plan(snapshot, PACK, options), Monitor.SILENT);
  }

  static void assertSame(RunResult expected, RunResult actual) {
    assertIterableEquals(expected.findings(), actual.findings());
    assertIterableEquals(expected.outcomes(), actual.outcomes());
    assertIterableEquals(expected.skips(), actual.skips());
    assertIterableEquals(expected.failures(), actual.failures());
    assertEquals(expected.county(), actual.county());
    assertFalse(actual.cancelled());
  }

  private static Layer layer(String name, TreeMap<FeatureRef, Feature> model) {
    LayerSchema schema =
        new LayerSchema(
            name,
            Fixtures.ZONES.geometryType(),
            Fixtures.ZONES.fields(),
            Fixtures.ZONES.keyField());
    List<Feature> features = new ArrayList<>();
    for (Feature feature : model.values()) {
      if (feature.ref().layer().equals(name)) {
        features.add(feature);
      }
    }
    return ArrayLayer.of(schema, Fixtures.METRES, features);
  }

  private static Feature random(Random random, FeatureRef ref) {
    double x = random.nextInt(50);
    double y = random.nextInt(50);
    String code =
        switch (random.nextInt(8)) {
          case 0 -> "boom";
          case 1 -> null;
          case 2, 3, 4 -> "430181a3";
          case 5 -> "430182b" + random.nextInt(5);
          default -> "430181c" + random.nextInt(5);
        };
    Optional<org.locationtech.jts.geom.Geometry> shape =
        random.nextInt(9) == 0
            ? Optional.empty()
            : Optional.of(box(x, y, x + random.nextInt(1, 8), y + random.nextInt(1, 8)));
    List<Object> values = new ArrayList<>();
    values.add(code);
    values.add(1.0);
    return new Feature(ref, shape, values);
  }

  private static Edit randomEdit(Random random, TreeMap<FeatureRef, Feature> model) {
    TreeMap<FeatureRef, FeatureChange> changes = new TreeMap<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      long fid = random.nextInt(45);
      FeatureRef ref = new FeatureRef(random.nextInt(4) > 0 ? "DJZQ" : "DJQ", fid);
      Feature before = model.get(ref);
      Feature after = random(random, ref);
      if (before != null && random.nextInt(3) == 0) {
        after = before.withGeometry(box(fid, fid, fid + 3, fid + 3));
      }
      if (before == null) {
        changes.put(ref, FeatureChange.add(after));
      } else if (random.nextInt(4) == 0) {
        changes.put(ref, FeatureChange.remove(before));
      } else {
        changes.put(ref, FeatureChange.replace(before, after));
      }
    }
    return new Edit("random", List.copyOf(changes.values()));
  }

  private static void done(Edit edit, TreeMap<FeatureRef, Feature> model) {
    for (FeatureChange change : edit.changes()) {
      model.remove(change.ref());
      change.after().ifPresent(after -> model.put(after.ref(), after));
    }
  }
}
