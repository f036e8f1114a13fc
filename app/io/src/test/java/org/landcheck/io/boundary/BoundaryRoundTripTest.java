package org.landcheck.io.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.crs.CrsReader;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** What is written is read back bit for bit. */
class BoundaryRoundTripTest {
  private static final List<Field> FIELDS =
      List.of(Field.of("DKBH", FieldType.TEXT), Field.of("DKMC", FieldType.TEXT));

  @Property(tries = 300)
  void shapesAndTextsComeBack(
      @ForAll("parcels") List<Feature> features, @ForAll("zones") int zone, @ForAll boolean gbk)
      throws Exception {
    Crs crs = CrsReader.ofEpsg(zone);
    List<Feature> numbered = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      Feature one = features.get(i);
      Geometry shape = one.geometry().orElseThrow().copy();
      shape.apply(new Shift(crs.falseEasting()));
      numbered.add(new Feature(new FeatureRef("DK", i + 1), Optional.of(shape), one.values()));
    }
    Layer layer = ArrayLayer.of(new LayerSchema("DK", GeometryType.POLYGON, FIELDS), crs, numbered);
    BoundaryPointWriter writer =
        gbk ? new BoundaryPointWriter() : new BoundaryPointWriter(StandardCharsets.UTF_8);
    Layer back = roundTrip(writer, layer);
    assertEquals(crs.id(), back.crs().id());
    assertEquals(layer.size(), back.size());
    assertTrue(back.unreadable().isEmpty());
    for (int row = 0; row < layer.size(); row++) {
      assertEquals(layer.geometry(row).toText(), back.geometry(row).toText());
      for (String field : List.of("DKBH", "DKMC")) {
        assertEquals(Txt.value(layer, row, field), Txt.value(back, row, field));
      }
      assertEquals((long) layer.geometry(row).getNumPoints(), Txt.value(back, row, "JZDS"));
      assertEquals(Txt.value(back, row, "JZDS"), Txt.value(back, row, "SJDS"));
      double area = layer.geometry(row).getArea() / 10_000;
      assertEquals(area, (Double) Txt.value(back, row, "DKMJ"), 0.00005 + 1e-9 * area);
    }
  }

  private static Layer roundTrip(BoundaryPointWriter writer, Layer layer) throws Exception {
    Path folder = Files.createTempDirectory("boundary");
    try {
      Path file = folder.resolve("a.txt");
      writer.write(ArrayDataset.of(layer), file, WriteOptions.DEFAULT, Monitor.SILENT);
      return Txt.read(file).layers().get(0);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Provide
  Arbitrary<Integer> zones() {
    return Arbitraries.of(4524, 4525, 4526, 4545, 4546, 4547, 2362, 2383, 2414, 4497, 4508);
  }

  @Provide
  Arbitrary<List<Feature>> parcels() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("甲乙地块AZ09（）-、 ，")
            .ofMinLength(1)
            .ofMaxLength(40)
            .map(text -> "宗" + text.strip());
    Arbitrary<Double> ordinates =
        Arbitraries.longs().between(-90_000_000, 90_000_000).map(mm -> mm / 1000.0);
    Arbitrary<double[]> centres =
        Combinators.combine(ordinates, ordinates).as((x, y) -> new double[] {x, y});
    Arbitrary<Integer> corners = Arbitraries.integers().between(3, 30);
    Arbitrary<Boolean> holes = Arbitraries.of(true, false);
    return Combinators.combine(texts, texts, centres, corners, holes)
        .as(
            (number, name, centre, count, hole) ->
                new Feature(
                    new FeatureRef("DK", 1),
                    Optional.of(star(centre, count, hole)),
                    Arrays.asList(number, name)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static Polygon star(double[] centre, int corners, boolean hole) {
    LinearRing shell = ring(centre, corners, 500);
    LinearRing[] holes = hole ? new LinearRing[] {ring(centre, corners, 10)} : new LinearRing[0];
    return new Polygon(shell, holes, PackedXY.FACTORY);
  }

  private static LinearRing ring(double[] centre, int corners, double radius) {
    double[] xy = new double[2 * corners + 2];
    for (int i = 0; i <= corners; i++) {
      double angle = 2 * Math.PI * (i % corners) / corners;
      xy[2 * i] = Math.rint(1000 * (centre[0] + radius * Math.cos(angle))) / 1000;
      xy[2 * i + 1] = Math.rint(1000 * (3_000_000 + centre[1] + radius * Math.sin(angle))) / 1000;
    }
    return new LinearRing(new PackedXY(xy), PackedXY.FACTORY);
  }
}
