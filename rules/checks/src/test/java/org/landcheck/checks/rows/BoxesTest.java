package org.landcheck.checks.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedShapes;
import org.landcheck.checks.TestLayer;
import org.locationtech.jts.geom.Geometry;

class BoxesTest {
  /** Another layer's rows, with its shapes in large arrays. */
  private record Packed(Layer layer, PackedShapes packed) implements Layer {
    @Override
    public Optional<PackedShapes> shapes() {
      return Optional.of(packed);
    }

    @Override
    public LayerSchema schema() {
      return layer.schema();
    }

    @Override
    public Crs crs() {
      return layer.crs();
    }

    @Override
    public int size() {
      return layer.size();
    }

    @Override
    public long fid(int row) {
      return layer.fid(row);
    }

    @Override
    public int rowOf(long fid) {
      return layer.rowOf(fid);
    }

    @Override
    public Geometry geometry(int row) {
      return packed.geometry(row);
    }

    @Override
    public Object value(int row, int field) {
      return layer.value(row, field);
    }

    @Override
    public List<Unreadable> unreadable() {
      return layer.unreadable();
    }
  }

  @Example
  void envelopesOfPackedShapesAreThoseOfTheirGeometries() {
    StringBuilder round = new StringBuilder("POLYGON ((");
    for (int i = 0; i < 700; i++) {
      double angle = 2 * StrictMath.PI * i / 700;
      round.append(StrictMath.cos(angle)).append(' ').append(StrictMath.sin(angle)).append(", ");
    }
    round.append("1 0))");
    Layer plain =
        TestLayer.of(
            round.toString(),
            "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((-9 5, -8 5, -8 60, -9 5)))",
            "LINESTRING (3 4, 50 -6)",
            "POLYGON EMPTY",
            "NULL");
    Packed packed = new Packed(plain, PackedShapes.of(plain));
    Boxes boxes = new Boxes(packed);
    for (int row = 0; row < plain.size(); row++) {
      assertEquals(plain.geometry(row).getEnvelopeInternal(), boxes.of(row));
    }
  }
}
