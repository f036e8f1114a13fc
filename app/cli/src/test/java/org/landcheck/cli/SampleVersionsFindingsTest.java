package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Companion;
import org.landcheck.api.Finding;
import org.landcheck.api.Monitor;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.sample.PlantedFault;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.SampleVersions;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** The county held against its previous version and the copy in a database. */
class SampleVersionsFindingsTest {
  private static final Toolbox TOOLS = Toolbox.standard();
  private static final int ZONES = 16;
  private static final int VILLAGES = 16;

  /** Metres; the place of a moved vertex lies on the rim of what was gained or lost. */
  private static final double NEAR = 10;

  private static RunResult check(long seed, SampleVersions versions) throws BadInputException {
    SampleCounty county = SampleCounty.clean(seed, ZONES, VILLAGES);
    RunOptions options =
        RunOptions.DEFAULT
            .withNeighbours(List.of(county.neighbour()))
            .withCompanions(
                Map.of(
                    Companion.PREVIOUS, versions.previous(), Companion.LOADED, versions.loaded()));
    Engine engine = TOOLS.engine(2);
    return engine.run(
        engine.plan(county.data(), new Inputs(TOOLS).pack("cadastral-zone").pack(), options),
        Monitor.SILENT);
  }

  @Test
  void everyFaultOfAVersionIsFoundByItsRulesAndNothingElse() throws BadInputException {
    for (long seed : new long[] {1, 2026}) {
      SampleVersions versions = SampleVersions.generate(seed, ZONES, VILLAGES);
      Map<String, Set<String>> expected = new TreeMap<>();
      Map<String, Set<String>> found = new TreeMap<>();
      for (PlantedFault fault : versions.faults()) {
        expected.put(fault.kind().name(), new TreeSet<>(fault.rules()));
        found.put(fault.kind().name(), new TreeSet<>());
      }
      for (Finding finding : check(seed, versions).findings()) {
        String kind =
            versions.faults().stream()
                .filter(fault -> explains(fault, finding))
                .findFirst()
                .map(fault -> fault.kind().name())
                .orElse("unexplained " + finding);
        found.computeIfAbsent(kind, k -> new TreeSet<>()).add(finding.rule());
      }
      assertEquals(expected, found, "seed " + seed);
    }
  }

  /** By its rule, and by its features; a finding about a layer by its place. */
  private static boolean explains(PlantedFault fault, Finding finding) {
    if (!fault.rules().contains(finding.rule())) {
      return false;
    }
    if (!finding.features().isEmpty()) {
      return finding.features().stream().anyMatch(fault.features()::contains);
    }
    Point place = new GeometryFactory().createPoint(new Coordinate(fault.x(), fault.y()));
    return finding.geometry().filter(shape -> shape.isWithinDistance(place, NEAR)).isPresent();
  }

  @Test
  void versionsThatDifferInNothingThatMattersGiveNoFindingAtAll() throws BadInputException {
    RunResult result = check(2026, SampleVersions.clean(2026, ZONES, VILLAGES));
    assertEquals(List.of(), result.findings());
    assertEquals(List.of(), result.skips());
  }
}
