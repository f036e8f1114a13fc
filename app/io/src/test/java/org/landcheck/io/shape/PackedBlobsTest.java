package org.landcheck.io.shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.PackedXY;
import org.landcheck.api.VertexSpace;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class PackedBlobsTest {
  @Provide
  Arbitrary<Geometry> polygons() {
    return Geometries.polygonal();
  }

  @Property(tries = 300)
  void theBytesAreThoseOfTheGeometries(
      @ForAll @Size(max = 6) List<@From("polygons") Geometry> shapes) {
    PackedShapesBuilder builder = new PackedShapesBuilder(new VertexSpace(1 << 20));
    shapes.forEach(builder::add);
    PackedShapes packed = builder.build();
    PackedBlobs blobs = new PackedBlobs(packed, 4526);
    for (int row = 0; row < shapes.size(); row++) {
      Geometry shape = shapes.get(row);
      Optional<Envelope> bounds = Bounds.of(shape);
      assertArrayEquals(
          GeoPackageBlob.encode(shape, bounds, 4526), blobs.encode(row, bounds, false));
      assertArrayEquals(
          GeoPackageBlob.encode(multi(shape), bounds, 4526), blobs.encode(row, bounds, true));
    }
  }

  private static Geometry multi(Geometry shape) {
    return shape instanceof Polygon polygon
        ? new MultiPolygon(new Polygon[] {polygon}, PackedXY.FACTORY)
        : shape;
  }
}
