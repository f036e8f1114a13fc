package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.shapefile.ShapefileWriter;

/** Where the encoding of texts came from is shown, and people can say better. */
class EncodingOptionTest {
  @TempDir private Path folder;
  private Path shp;

  @BeforeEach
  void aShapefileThatDeclaresNoEncoding() throws Exception {
    LayerSchema schema =
        new LayerSchema(
            "DJQ", GeometryType.POLYGON, List.of(Field.of("DJQMC", FieldType.TEXT, 20, 0)));
    Feature feature = new Feature(new FeatureRef("DJQ", 0), Optional.empty(), List.of("长沙县"));
    shp = folder.resolve("DJQ.shp");
    new ShapefileWriter()
        .write(
            ArrayDataset.of(ArrayLayer.of(schema, Crs.UNDECLARED, List.of(feature))),
            shp,
            WriteOptions.DEFAULT,
            Monitor.SILENT);
    Files.delete(folder.resolve("DJQ.cpg"));
  }

  @Test
  void aGuessIsShownInEachEncoding() {
    Run run = Run.of("info", shp);
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().contains("说明：DJQ 没有声明编码，根据文字内容判断为 UTF-8"), run.out());
    assertTrue(run.out().contains("编码是猜测的（UTF-8）"), run.out());
    assertTrue(run.out().contains("  UTF-8  长沙县"), run.out());
    assertTrue(run.out().contains("  Big5"), run.out());
  }

  @Test
  void whatAPersonSaysIsTaken() {
    Run run = Run.of("info", shp, "--encoding", "gbk");
    assertTrue(run.out().contains("DJQ 的编码是 GBK（人工指定）"), run.out());
    assertFalse(run.out().contains("编码是猜测的"), run.out());
    assertEquals(1, Run.of("check", shp, "--pack", "cadastral-zone", "--encoding", "GBK").code());
  }

  @Test
  void unknownNamesAreRefusedInOneLine() {
    Run run = Run.of("info", shp, "--encoding", "klingon");
    assertEquals(2, run.code());
    assertEquals(1, run.complaints(), run.err());
    assertTrue(run.err().contains("--encoding klingon 无法识别"), run.err());
  }

  @Test
  void convertWritesGbkWhereThatIsAskedFor() {
    Path out = folder.resolve("gbk").resolve("DJQ.shp");
    out.getParent().toFile().mkdir();
    Run run = Run.of("convert", shp, out, "--to-encoding", "GBK");
    assertEquals(0, run.code(), run.toString());
    run = Run.of("info", out);
    assertTrue(run.out().contains("DJQ 的编码是 GBK（.cpg 文件）"), run.out());
    run = Run.of("convert", shp, folder.resolve("a.gpkg"), "--to-encoding", "GBK");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--to-encoding 只用于 shapefile"), run.err());
  }

  @Test
  void aZipIsADatasetAsWell() throws Exception {
    Path zip = folder.resolve("县.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().contains("DJQ.")).sorted().toList()) {
        packed.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, packed);
      }
    }
    Run run = Run.of("info", zip);
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().matches("(?s).*sha-256 [0-9a-f]{64}  县.zip\\R.*"), run.out());
    assertTrue(run.out().contains("图层 DJQ：1 个图斑，面"), run.out());
    assertEquals(0, Run.of("check", zip, "--pack", "cadastral-zone").complaints());
  }
}
