package org.landcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.JoinedDataset;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.permit.Delivery;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;

/** The sample's permits checked with ledgers and papers; once, for papers take their time. */
record FaultyPermits(PermitSet set, Dataset data, RunResult result) {
  private static final Toolbox TOOLS = Toolbox.standard();
  private static final Map<String, FaultyPermits> CHECKED = new TreeMap<>();

  /** The permits with their faults, by pack. */
  static synchronized Map<String, FaultyPermits> all() throws Exception {
    if (CHECKED.isEmpty()) {
      for (PermitSet set : SamplePermits.generate(2026, SampleCounty.clean(2026, 16, 16))) {
        CHECKED.put(set.pack(), of(set));
      }
    }
    return CHECKED;
  }

  static FaultyPermits of(PermitSet set) throws Exception {
    Path folder = Files.createTempDirectory("permits");
    try {
      Dataset data = joined(set, folder);
      Engine engine = TOOLS.engine(2);
      RunResult result =
          engine.run(
              engine.plan(data, new Inputs(TOOLS).pack(set.pack()).pack(), RunOptions.DEFAULT),
              Monitor.SILENT);
      return new FaultyPermits(set, data, result);
    } finally {
      delete(folder);
    }
  }

  /** A set as it is delivered: data with ledger, archive, folder and metadata. */
  private static Dataset joined(PermitSet set, Path folder) throws Exception {
    SamplePermitFiles.write(TOOLS, List.of(set), folder, Monitor.SILENT);
    Path place = folder.resolve(set.pack());
    Path ledger = place.resolve(set.delivery().ledgers()).resolve(set.ledger().file());
    Materials materials =
        Materials.NONE
            .withLedgers(List.of(ledger))
            .withArchive(Optional.of(place.resolve(Delivery.PAPERS)))
            .withDelivery(Optional.of(place));
    List<JoinedDataset.Part> parts = new ArrayList<>();
    parts.add(new JoinedDataset.Part("data", set.data()));
    parts.addAll(
        new Inputs(TOOLS).reader(2).tables(materials, ReadOptions.DEFAULT, Monitor.SILENT));
    return JoinedDataset.of(parts);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
