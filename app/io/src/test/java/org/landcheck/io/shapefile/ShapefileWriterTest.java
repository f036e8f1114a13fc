package org.landcheck.io.shapefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedShapes;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.shape.Geometries;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.locationtech.jts.geom.Geometry;

/** Texts in either encoding, sizes that are known before, and tables without shapes. */
class ShapefileWriterTest {
  private static final WriteOptions GBK =
      new WriteOptions(Map.of(), Optional.of(Charset.forName("GBK")));

  @TempDir Path folder;

  /** Properties are given no folder: each try has its own. */
  private interface InFolder {
    void run(Path own) throws Exception;
  }

  private static void inFolder(InFolder work) throws Exception {
    Path own = Files.createTempDirectory("shapefiles");
    try {
      work.run(own);
    } finally {
      try (Stream<Path> files = Files.walk(own)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Property(tries = 60)
  void textsOfBothEncodingsComeBack(
      @ForAll @CharRange(from = '一', to = '龥') @NotBlank @StringLength(max = 30) String text)
      throws Exception {
    Dataset data = texts("名称", text, "plain");
    for (WriteOptions options : List.of(GBK, WriteOptions.DEFAULT)) {
      inFolder(
          own -> {
            Path shp = own.resolve("t.shp");
            new ShapefileWriter().write(data, shp, options, Monitor.SILENT);
            Layer back = read(shp).layers().get(0);
            assertEquals("名称", back.schema().fields().get(0).name());
            assertEquals(text, back.value(0, 0));
            assertEquals("plain", back.value(1, 0));
          });
    }
  }

  @Property(tries = 60)
  void sizesAreKnownBeforeAnythingIsWritten(@ForAll("shapes") List<Geometry> shapes)
      throws Exception {
    List<Feature> features = new ArrayList<>();
    features.add(new Feature(new FeatureRef("L", 0), Optional.empty(), List.of("x")));
    for (Geometry shape : shapes) {
      features.add(
          new Feature(new FeatureRef("L", features.size()), Optional.of(shape), List.of("长沙")));
    }
    List<Field> fields = List.of(Field.of("MC", FieldType.TEXT));
    Layer layer =
        ArrayLayer.of(new LayerSchema("L", GeometryType.POLYGON, fields), Crs.UNDECLARED, features);
    inFolder(
        own -> {
          Path shp = own.resolve("L.shp");
          new ShapefileWriter().write(ArrayDataset.of(layer), shp, GBK, Monitor.SILENT);
          assertEquals(Files.size(shp), ShpWriter.size(ShapeEncoder.of(layer).orElseThrow()));
          assertEquals(
              Files.size(own.resolve("L.dbf")),
              DbfWriter.size(layer, DbfWriter.columns(layer, DbfEncoding.GBK)));
        });
  }

  @Property(tries = 100)
  void packedPolygonsAreWrittenAsThoseThatAreObjects(@ForAll("shapes") List<Geometry> shapes)
      throws Exception {
    List<Feature> features = new ArrayList<>();
    for (Geometry shape : shapes) {
      features.add(
          new Feature(new FeatureRef("L", features.size()), Optional.of(shape), List.of()));
    }
    features.add(new Feature(new FeatureRef("L", features.size()), Optional.empty(), List.of()));
    LayerSchema schema = new LayerSchema("L", GeometryType.POLYGON, List.of());
    Layer objects = ArrayLayer.of(schema, Crs.UNDECLARED, features);
    Layer packed =
        new ColumnLayer(
            schema,
            Crs.UNDECLARED,
            RowIds.counted(0, features.size()),
            Optional.of(PackedShapes.of(objects)),
            List.of(),
            List.of());
    inFolder(
        own -> {
          write(objects, own.resolve("a.shp"));
          write(packed, own.resolve("b.shp"));
          for (String ending : List.of("shp", "shx", "dbf")) {
            assertArrayEquals(
                Files.readAllBytes(own.resolve("a." + ending)),
                Files.readAllBytes(own.resolve("b." + ending)));
          }
        });
  }

  private static void write(Layer layer, Path shp) throws BadInputException {
    new ShapefileWriter().write(ArrayDataset.of(layer), shp, WriteOptions.DEFAULT, Monitor.SILENT);
  }

  @Test
  void blanksThatTheFormatTakesForFillingAreALoss() throws Exception {
    assertEquals(List.of(), ShapefileWriter.losses(texts("MC", " 长沙", "a b")));
    List<LocalText> losses = ShapefileWriter.losses(texts("MC", "", "长沙 ", "a"));
    assertEquals(1, losses.size(), losses.toString());
    assertTrue(losses.get(0).zh().contains("有 2 个文字为空或末尾有空格"), losses.get(0).zh());
  }

  @Test
  void aNumberThatMarksNoDataTakesNoDecimalsFromTheOthers() throws Exception {
    List<Double> values = List.of(-Double.MAX_VALUE, 1234.56789, 1e20, -0.001);
    List<Feature> features = new ArrayList<>();
    for (double value : values) {
      features.add(
          new Feature(
              new FeatureRef("L", features.size()), Optional.empty(), List.of((Object) value)));
    }
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("L", GeometryType.POLYGON, List.of(Field.of("R", FieldType.REAL))),
            Crs.UNDECLARED,
            features);
    assertEquals(List.of(), ShapefileWriter.losses(ArrayDataset.of(layer)));
    inFolder(
        own -> {
          write(layer, own.resolve("a.shp"));
          Layer back = read(own.resolve("a.shp")).layers().get(0);
          for (int row = 0; row < values.size(); row++) {
            assertEquals(values.get(row), back.value(row, 0));
          }
        });
  }

  @Property(tries = 300)
  void numbersComeBackBitForBitWhereTheyFit(
      @ForAll @DoubleRange(min = -1e8, max = 1e8) double real, @ForAll long whole)
      throws Exception {
    List<Field> fields = List.of(Field.of("R", FieldType.REAL), Field.of("I", FieldType.INTEGER));
    Feature one = new Feature(new FeatureRef("L", 0), Optional.empty(), List.of(real, whole));
    Feature two = new Feature(new FeatureRef("L", 1), Optional.empty(), List.of(-0.5, 0L));
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("L", GeometryType.POLYGON, fields), Crs.UNDECLARED, List.of(one, two));
    boolean fits = ShapefileWriter.losses(ArrayDataset.of(layer)).isEmpty();
    inFolder(
        own -> {
          write(layer, own.resolve("a.shp"));
          Layer back = read(own.resolve("a.shp")).layers().get(0);
          double found = (Double) back.value(0, 0);
          assertEquals(fits, found == real || real == 0);
          assertEquals(real, found, 1e-6 * Math.max(1, Math.abs(real)));
          assertEquals(whole, back.value(0, 1));
          assertEquals(List.of(-0.5, 0L), back.feature(1).values());
        });
  }

  @Provide
  Arbitrary<List<Geometry>> shapes() {
    return Geometries.polygonal().list().ofMaxSize(4);
  }

  @Test
  void pointsLinesAndHeightsHaveKnownSizesToo() throws Exception {
    for (String wkt :
        List.of(
            "POINT (1 2)",
            "POINT Z (1 2 3)",
            "POINT M (1 2 3)",
            "MULTIPOINT ((1 2), (3 4))",
            "MULTIPOINT Z ((1 2 3), (3 4 5))",
            "LINESTRING (0 0, 1 1)",
            "MULTILINESTRING ZM ((0 0 1 2, 1 1 1 2), (5 5 1 2, 6 6 1 2, 7 7 1 2))")) {
      Geometry shape = Samples.shape(wkt);
      Feature feature = new Feature(new FeatureRef("L", 0), Optional.of(shape), List.of());
      Layer layer =
          ArrayLayer.of(
              new LayerSchema("L", GeometryType.of(shape), List.of()),
              Crs.UNDECLARED,
              List.of(feature));
      Path shp = folder.resolve("L.shp");
      new ShapefileWriter()
          .write(ArrayDataset.of(layer), shp, WriteOptions.DEFAULT, Monitor.SILENT);
      assertEquals(Files.size(shp), ShpWriter.size(ShapeEncoder.of(layer).orElseThrow()), wkt);
    }
  }

  @Test
  void whatWouldBeTooLargeIsRefusedBeforeAnythingIsWritten() throws Exception {
    Path shp = folder.resolve("DJQ.shp");
    BadInputException refused =
        assertThrows(
            BadInputException.class,
            () ->
                new ShapefileWriter(300)
                    .write(Samples.small(), shp, WriteOptions.DEFAULT, Monitor.SILENT));
    assertTrue(refused.text().zh().contains("DJQ 的 .shp 将有 0.00 GB，超过"), refused.text().zh());
    assertTrue(refused.text().zh().contains("请存为 GeoPackage"), refused.text().zh());
    refused =
        assertThrows(
            BadInputException.class,
            () ->
                new ShapefileWriter(500)
                    .write(Samples.small(), shp, WriteOptions.DEFAULT, Monitor.SILENT));
    assertTrue(refused.text().zh().contains(".dbf 将有"), refused.text().zh());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void charactersThatGbkHasNotAreSaidAndBecomeQuestionMarks() throws Exception {
    Dataset data = texts("MC", "长\uD842\uDFB7沙", "长沙");
    assertEquals(List.of(), ShapefileWriter.losses(data));
    assertEquals(
        List.of("t.MC: 1 values have characters that GBK has not; they become question marks"),
        ShapefileWriter.losses(data, GBK).stream().map(LocalText::en).toList());
    Path shp = folder.resolve("t.shp");
    new ShapefileWriter().write(data, shp, GBK, Monitor.SILENT);
    assertEquals("长?沙", read(shp).layers().get(0).value(0, 0));
  }

  @Test
  void gbkTakesMoreCharactersAndSaysWhatItIs() throws Exception {
    Dataset data = texts("地籍子区代码", "长".repeat(200), "b");
    Path shp = folder.resolve("t.shp");
    new ShapefileWriter().write(data, shp, GBK, Monitor.SILENT);
    Layer back = read(shp).layers().get(0);
    assertEquals("地籍子区代", back.schema().fields().get(0).name());
    assertEquals("长".repeat(127), back.value(0, 0));
    assertEquals("936", Files.readString(folder.resolve("t.cpg")));
    assertEquals(0x4D, Files.readAllBytes(folder.resolve("t.dbf"))[29]);
    assertEquals(
        "长".repeat(84),
        new String(DbfEncoding.UTF_8.cut("长".repeat(200), 254), StandardCharsets.UTF_8));
  }

  @Test
  void otherEncodingsAreRefused() {
    WriteOptions big5 = new WriteOptions(Map.of(), Optional.of(Charset.forName("Big5")));
    BadInputException refused =
        assertThrows(
            BadInputException.class,
            () ->
                new ShapefileWriter()
                    .write(Samples.small(), Path.of("x.shp"), big5, Monitor.SILENT));
    assertTrue(refused.text().zh().contains("只能写成 UTF-8 或 GBK"), refused.text().zh());
  }

  @Test
  void layersWithoutShapesBecomeTablesAndNamesStayApart() throws Exception {
    Dataset data =
        ArrayDataset.of(
            Samples.layer("台账", GeometryType.NONE, Samples.feature("台账", 0, null, new Object[7])),
            Samples.layer("a/b", GeometryType.POLYGON),
            Samples.layer("A_B", GeometryType.POLYGON));
    Path out = folder.resolve("out");
    Files.createDirectories(out);
    Files.write(out.resolve("台账.shp"), new byte[1]);
    new ShapefileWriter().write(data, out, WriteOptions.DEFAULT, Monitor.SILENT);
    assertFalse(Files.exists(out.resolve("台账.shp")));
    Dataset back = read(out);
    assertEquals(List.of("A_B", "a_b_2", "台账"), back.layers().stream().map(Layer::name).toList());
    assertEquals(GeometryType.NONE, back.layer("台账").orElseThrow().schema().geometryType());
  }

  @Test
  void theSameContentGivesTheSameBytesInGbk() throws Exception {
    Dataset data = texts("名称", "长沙", "株洲");
    new ShapefileWriter().write(data, folder.resolve("a.shp"), GBK, Monitor.SILENT);
    new ShapefileWriter().write(data, folder.resolve("b.shp"), GBK, Monitor.SILENT);
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.dbf")), Files.readAllBytes(folder.resolve("b.dbf")));
  }

  private static Dataset texts(String field, String... values) {
    List<Feature> features = new ArrayList<>();
    for (String value : values) {
      features.add(
          new Feature(new FeatureRef("t", features.size()), Optional.empty(), List.of(value)));
    }
    LayerSchema schema =
        new LayerSchema("t", GeometryType.POLYGON, List.of(Field.of(field, FieldType.TEXT)));
    return ArrayDataset.of(ArrayLayer.of(schema, Crs.UNDECLARED, features));
  }

  private static Dataset read(Path path) throws BadInputException {
    return new ShapefileFormat().read(path, ReadOptions.DEFAULT, Monitor.SILENT);
  }
}
