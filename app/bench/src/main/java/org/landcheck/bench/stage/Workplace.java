package org.landcheck.bench.stage;

import java.nio.file.Path;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.checks.Checks;
import org.landcheck.checks.Packs;
import org.landcheck.checks.cql.CqlFilters;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.Rechecker;
import org.landcheck.core.format.Formats;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.pack.PackReader;
import org.landcheck.core.pack.ShippedPacks;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunPlan;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.SharedStructures;
import org.landcheck.io.IoFormats;

/**
 * What a session has open: data, pack and engine, with the structures that runs leave to the next.
 */
final class Workplace {
  private static final String PACK = "cadastral-zone";

  private final List<Check> checks = Checks.all();
  private final SharedStructures structures = new SharedStructures();
  private final Engine engine;
  private final RulePack pack;
  private final Dataset data;

  private Workplace(Dataset data, RulePack pack) {
    this.engine = new Engine(checks, new CqlFilters(), Runtime.getRuntime().availableProcessors());
    this.pack = pack;
    this.data = data;
  }

  static Dataset read(Path file) throws BadInputException {
    return new Formats(IoFormats.all()).open(file, ReadOptions.DEFAULT, Monitor.SILENT);
  }

  static Workplace open(Path file) throws BadInputException {
    return open(file, PACK + ".json", Packs.read(PACK).orElseThrow());
  }

  /**
   * @param name of the pack, for what is wrong with it
   * @param json the pack
   */
  static Workplace open(Path file, String name, byte[] json) throws BadInputException {
    return new Workplace(
        read(file),
        new PackReader(Checks.all(), new ShippedPacks(Packs.names(), Packs::read), new CqlFilters())
            .read(name, json));
  }

  List<Check> checks() {
    return checks;
  }

  Snapshot snapshot() {
    return Snapshot.of(data);
  }

  Rechecker rechecker() {
    return new Rechecker(engine, RunOptions.DEFAULT, structures);
  }

  /** Checks everything and leaves what it built to rechecks. */
  RunResult run(Snapshot snapshot, Monitor monitor) throws BadInputException {
    return engine.run(plan(snapshot), structures, monitor);
  }

  /** Checks everything and leaves nothing. */
  RunResult runAlone(Snapshot snapshot, Monitor monitor) throws BadInputException {
    return engine.run(plan(snapshot), monitor);
  }

  private RunPlan plan(Snapshot snapshot) throws BadInputException {
    return engine.plan(snapshot, pack, RunOptions.DEFAULT);
  }
}
