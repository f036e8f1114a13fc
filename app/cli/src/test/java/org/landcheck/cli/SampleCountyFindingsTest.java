package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Finding;
import org.landcheck.api.Monitor;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.sample.PlantedFault;
import org.landcheck.sample.SampleCounty;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Every planted fault is found by exactly its rules, and nothing else is found. */
class SampleCountyFindingsTest {
  private static final Toolbox TOOLS = Toolbox.standard();

  private static RunResult check(Dataset data, Dataset neighbour) throws BadInputException {
    Engine engine = TOOLS.engine(2);
    RunOptions options = RunOptions.DEFAULT.withNeighbours(List.of(neighbour));
    return engine.run(
        engine.plan(data, new Inputs(TOOLS).pack("cadastral-zone").pack(), options),
        Monitor.SILENT);
  }

  @Test
  void everyPlantedFaultIsFoundByItsRulesAndNothingElse() throws BadInputException {
    for (long seed : new long[] {1, 2026}) {
      SampleCounty county = SampleCounty.generate(seed, 16, 16);
      Map<String, Set<String>> expected = new TreeMap<>();
      Map<String, Set<String>> found = new TreeMap<>();
      for (PlantedFault fault : county.faults()) {
        expected.put(fault.kind().name(), new TreeSet<>(fault.rules()));
        found.put(fault.kind().name(), new TreeSet<>());
      }
      for (Finding finding : check(county.data(), county.neighbour()).findings()) {
        String kind =
            county.faults().stream()
                .filter(fault -> explains(fault, finding))
                .findFirst()
                .map(fault -> fault.kind().name())
                .orElse("unexplained " + finding);
        found.computeIfAbsent(kind, k -> new TreeSet<>()).add(finding.rule());
      }
      Map<String, Set<String>> wanted = Map.copyOf(expected);
      expected.entrySet().removeAll(found.entrySet());
      found.entrySet().removeAll(wanted.entrySet());
      assertEquals(expected, found, "seed " + seed);
    }
  }

  private static boolean explains(PlantedFault fault, Finding finding) {
    if (!fault.rules().contains(finding.rule())) {
      return false;
    }
    boolean near =
        finding.geometry().map(shape -> near(shape.getEnvelopeInternal(), fault)).orElse(true);
    return near
        && (finding.features().isEmpty()
            || finding.features().stream().anyMatch(fault.features()::contains));
  }

  private static boolean near(Envelope place, PlantedFault fault) {
    Envelope around = new Envelope(place);
    around.expandBy(200);
    return around.contains(new Coordinate(fault.x(), fault.y()));
  }

  @Test
  void aCleanCountyHasNoFindingAtAll() throws BadInputException {
    SampleCounty county = SampleCounty.clean(2026, 16, 16);
    RunResult result = check(county.data(), county.neighbour());
    assertEquals(List.of(), result.findings());
    assertEquals(List.of(), result.skips());
    assertEquals(Optional.of("430181"), result.county());
  }
}
