package org.landcheck.bench.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.checks.Checks;
import org.landcheck.checks.Packs;
import org.landcheck.checks.cql.CqlFilters;
import org.landcheck.core.pack.PackReader;
import org.landcheck.core.pack.ShippedPacks;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One topological rule on one tile by one thread: nearly all of it is segments cancelling. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CancellingKernel {
  private static final RunOptions GAPS =
      new RunOptions(Optional.empty(), List.of(), Set.of("djzq-gap"), Map.of(), Optional.empty());

  private Engine engine;
  private RulePack pack;
  private Dataset tile;

  @Setup
  public void prepare() throws BadInputException {
    engine = new Engine(Checks.all(), new CqlFilters(), 1);
    pack =
        new PackReader(Checks.all(), new ShippedPacks(Packs.names(), Packs::read), new CqlFilters())
            .read("cadastral-zone.json", Packs.read("cadastral-zone").orElseThrow());
    tile = Tile.dataset();
  }

  @Benchmark
  public RunResult gapsOfTile() throws BadInputException {
    return engine.run(engine.plan(tile, pack, GAPS), Monitor.SILENT);
  }
}
