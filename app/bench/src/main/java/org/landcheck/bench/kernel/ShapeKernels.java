package org.landcheck.bench.kernel;

import java.util.concurrent.TimeUnit;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.landcheck.checks.geometry.Validity;
import org.landcheck.io.shape.UnreadableShapeException;
import org.landcheck.io.shape.WkbDecoder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
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

/** What is done to the one shape after the other, taking the shapes of a tile in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ShapeKernels {
  private Geometry[] shapes;
  private byte[][] wkb;
  private PackedShapes packed;
  private double[] ring;
  private int next;

  @Setup
  public void prepare() {
    Layer tile = Tile.cells();
    packed = PackedShapes.of(tile);
    ring = new double[1024];
    shapes = new Geometry[tile.size()];
    wkb = new byte[tile.size()][];
    WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    for (int row = 0; row < tile.size(); row++) {
      shapes[row] = tile.geometry(row);
      wkb[row] = writer.write(shapes[row]);
    }
  }

  private int turn() {
    next = next + 1 == shapes.length ? 0 : next + 1;
    return next;
  }

  @Benchmark
  public boolean validityProof() {
    return Validity.isValid(shapes[turn()]);
  }

  @Benchmark
  public Geometry wkbDecode() throws UnreadableShapeException {
    return WkbDecoder.decode(wkb[turn()], 0);
  }

  @Benchmark
  public double[] ringCopy() {
    packed.copy(turn(), ring);
    return ring;
  }
}
