package org.landcheck.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.zone;
import static org.landcheck.core.Fixtures.zonePack;
import static org.landcheck.core.Fixtures.zones;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Finding;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.core.checks.TestChecks;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.locationtech.jts.geom.Geometry;

class PatienceTest {
  private static final int VERTICES = 100_001;

  private static Geometry circle() {
    double[] xy = new double[2 * VERTICES];
    for (int i = 0; i < VERTICES; i++) {
      double angle = 2 * Math.PI * (i % (VERTICES - 1)) / (VERTICES - 1);
      xy[2 * i] = 1000 * Math.cos(angle);
      xy[2 * i + 1] = 1000 * Math.sin(angle);
    }
    return PackedXY.FACTORY.createPolygon(PackedXY.FACTORY.createLinearRing(new PackedXY(xy)));
  }

  @Test
  void oneShapeIsFixedOnlySoOftenAsItsSizeAllowsAndOthersNevertheless() throws BadInputException {
    Dataset data =
        ArrayDataset.of(zones(zone(1, circle(), "a3"), zone(2, box(2000, 0, 2010, 10), "b3")));
    Engine engine = TestChecks.engine(1);
    var plan = engine.plan(data, zonePack(rule("ends", "test.code-ends-in")), RunOptions.DEFAULT);
    List<Finding> findings = engine.run(plan, Monitor.SILENT).findings();
    Finding large = of(findings, "DJZQ/1");
    Patience patience = new Patience();
    int allowed = 0;
    while (patience.allows(large, data)) {
      allowed++;
    }
    assertEquals(Patience.VERTICES / VERTICES, allowed);
    assertFalse(patience.allows(large, data));
    assertTrue(patience.allows(of(findings, "DJZQ/2"), data));
  }

  private static Finding of(List<Finding> findings, String ref) {
    return findings.stream()
        .filter(finding -> finding.features().get(0).toString().equals(ref))
        .findFirst()
        .orElseThrow();
  }
}
