package org.landcheck.core.edit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.filtered;
import static org.landcheck.core.Fixtures.row;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.zone;
import static org.landcheck.core.Fixtures.zonePack;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.CountingLayer;
import org.landcheck.core.checks.TestChecks;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.SharedStructures;

/** What an edit costs, in questions to the layer beneath. */
class RecheckCostTest {
  private static final int ROWS = 20_000;

  private final CountingLayer layer = new CountingLayer(row(ROWS));
  private Snapshot snapshot = Snapshot.of(ArrayDataset.of(layer));

  @Test
  void aRecheckOfOneFeatureLooksAtFewOthers() throws BadInputException {
    RulePack pack =
        zonePack(
            rule("ends", "test.code-ends-in"),
            filtered(rule("ends-3", "test.code-ends-in"), "DJZQDM = '430181001003'"),
            filtered(rule("over-3", "test.square-overlap"), "DJZQDM = '430181001003'"),
            rule("county", "test.other-county"),
            rule("over", "test.square-overlap"));
    Engine engine = TestChecks.engine(2);
    SharedStructures structures = new SharedStructures();
    RunResult result =
        engine.run(engine.plan(snapshot, pack, RunOptions.DEFAULT), structures, Monitor.SILENT);
    assertTrue(layer.asked() > ROWS);
    Rechecker rechecker = new Rechecker(engine, RunOptions.DEFAULT, structures);
    for (long fid = 100; fid < 120; fid++) {
      Feature before = snapshot.feature(new FeatureRef("DJZQ", fid)).orElseThrow();
      Edit edit =
          new Edit(
              "move",
              List.of(
                  FeatureChange.replace(
                      before, before.withGeometry(box(10 * fid - 12, 0, 10 * fid, 10)))));
      snapshot = snapshot.apply(edit);
      result = rechecker.recheck(result, snapshot, edit, Monitor.SILENT);
      int asked = layer.asked();
      assertTrue(asked < 300, "asked " + asked + " times for feature " + fid);
    }
  }

  @Test
  void manyEditsOneByOneAskLittleEach() {
    int count = 2000;
    layer.asked();
    for (int i = 0; i < count; i++) {
      Feature added = zone(ROWS + 1L + i, box(0, 0, 1, 1), "new");
      Feature gone = snapshot.feature(new FeatureRef("DJZQ", 1L + 2 * i)).orElseThrow();
      snapshot =
          snapshot.apply(
              new Edit("both", List.of(FeatureChange.add(added), FeatureChange.remove(gone))));
    }
    int asked = layer.asked();
    assertTrue(asked < 40 * count, "asked " + asked);
  }
}
