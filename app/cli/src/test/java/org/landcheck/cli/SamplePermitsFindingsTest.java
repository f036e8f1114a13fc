package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.JoinedDataset;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.io.archive.ArchiveReader;
import org.landcheck.io.archive.FolderListing;
import org.landcheck.io.archive.MetadataReader;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.permit.Delivery;
import org.landcheck.sample.permit.PermitFault;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;

class SamplePermitsFindingsTest {
  private static final Toolbox TOOLS = Toolbox.standard();
  private static final SampleCounty COUNTY = SampleCounty.clean(2026, 16, 16);

  @TempDir Path folder;

  /** A set as it is delivered: data with ledger, archive, folder and metadata. */
  private Dataset joined(PermitSet set) throws Exception {
    SamplePermitFiles.write(TOOLS, List.of(set), folder, Monitor.SILENT);
    Path place = folder.resolve(set.pack());
    List<JoinedDataset.Part> parts = new ArrayList<>();
    parts.add(new JoinedDataset.Part("data", set.data()));
    Path ledger = place.resolve(set.delivery().ledgers()).resolve(set.ledger().file());
    parts.add(
        new JoinedDataset.Part(
            "ledger", TOOLS.formats().open(ledger, ReadOptions.DEFAULT, Monitor.SILENT)));
    Path archive = place.resolve(Delivery.PAPERS);
    parts.add(
        new JoinedDataset.Part("archive", new ArchiveReader(2).read(archive, Monitor.SILENT)));
    parts.add(new JoinedDataset.Part("delivery", new FolderListing().read(place, Monitor.SILENT)));
    Optional<Path> metadata = MetadataReader.find(place, Monitor.SILENT);
    if (metadata.isPresent()) {
      parts.add(
          new JoinedDataset.Part(
              "metadata", new MetadataReader().read(metadata.get(), Monitor.SILENT)));
    }
    return JoinedDataset.of(parts);
  }

  private static RunResult check(Dataset data, String pack) throws Exception {
    Engine engine = TOOLS.engine(2);
    RunOptions options = RunOptions.DEFAULT;
    return engine.run(
        engine.plan(data, new Inputs(TOOLS).pack(pack).pack(), options), Monitor.SILENT);
  }

  @Test
  void permitsInWhichEverythingAgreesHaveNoFindingAtAll() throws Exception {
    for (PermitSet set : SamplePermits.clean(2026, COUNTY)) {
      RunResult result = check(joined(set), set.pack());
      assertEquals(List.of(), result.findings(), set.pack());
      assertEquals(List.of(), result.skips(), set.pack());
    }
  }

  @Test
  void everyFaultAmongPermitsIsFoundByItsRulesAndNothingElse() throws Exception {
    for (PermitSet set : SamplePermits.generate(2026, COUNTY)) {
      Dataset data = joined(set);
      Map<String, Set<String>> expected = new TreeMap<>();
      Map<String, Set<String>> found = new TreeMap<>();
      for (PermitFault fault : set.faults()) {
        expected.put(fault.title().en(), new TreeSet<>(fault.rules()));
        found.put(fault.title().en(), new TreeSet<>());
      }
      RunResult result = check(data, set.pack());
      for (Finding finding : result.findings()) {
        Set<String> words = words(data, finding);
        String title =
            set.faults().stream()
                .filter(fault -> fault.rules().contains(finding.rule()))
                .filter(fault -> fault.marks().stream().anyMatch(words::contains))
                .findFirst()
                .map(fault -> fault.title().en())
                .orElse("unexplained " + finding.rule() + " " + finding.features());
        found.computeIfAbsent(title, t -> new TreeSet<>()).add(finding.rule());
      }
      Map<String, Set<String>> wanted = Map.copyOf(expected);
      expected.entrySet().removeAll(found.entrySet());
      found.entrySet().removeAll(wanted.entrySet());
      assertEquals(expected, found, set.pack() + ", not inspected: " + result.skips());
    }
  }

  /**
   * What a finding speaks of: its features, and the first texts of their rows, their numbers; if it
   * is about no feature, what it says.
   */
  private static Set<String> words(Dataset data, Finding finding) {
    Set<String> words = new HashSet<>();
    if (finding.features().isEmpty()) {
      finding.args().values().forEach(value -> words.add(value.toString()));
    }
    for (FeatureRef ref : finding.features()) {
      words.add(ref.toString());
      Layer layer = data.layer(ref.layer()).orElseThrow();
      int row = layer.rowOf(ref.fid());
      IntStream.range(0, row < 0 ? 0 : layer.schema().fields().size())
          .mapToObj(field -> layer.value(row, field))
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .limit(2)
          .forEach(words::add);
    }
    return words;
  }
}
