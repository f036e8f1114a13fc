package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.locationtech.jts.geom.Envelope;

/**
 * Whatever the input is: one line that says what, where and what to do, and nothing half-written.
 */
class BadInputTest {
  @TempDir private Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private void refused(Path data) throws IOException {
    Path out = folder.resolve("out");
    Run run = Run.of("check", data, "--pack", "cadastral-zone", "--out", out);
    assertEquals(2, run.code(), run.toString());
    assertEquals(1, run.complaints(), run.err());
    assertTrue(run.err().contains(data.getFileName().toString()), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.list(out)) {
        assertEquals(List.of(), files.toList(), "nothing half-written");
      }
    }
  }

  @Test
  void aFileThatIsNotThere() throws IOException {
    refused(folder.resolve("missing.gpkg"));
  }

  @Test
  void aFolderWithoutData() throws IOException {
    refused(Files.createDirectory(folder.resolve("empty")));
  }

  @Test
  void aFileOfNoBytes() throws IOException {
    refused(file("zero.gpkg", new byte[0]));
  }

  @Test
  void aFileThatIsSomethingElse() throws IOException {
    refused(file("text.gpkg", "this is no database".getBytes()));
  }

  @Test
  void aCutOffDatabase() throws Exception {
    byte[] whole = Files.readAllBytes(squares("whole.gpkg", "DJQ"));
    refused(file("cut.gpkg", Arrays.copyOf(whole, whole.length / 3)));
  }

  @Test
  void aCutOffShapefile() throws IOException {
    file("cut.dbf", new byte[10]);
    refused(file("cut.shp", new byte[] {0, 0, 0x27, 0x0A, 0, 0}));
  }

  @Test
  void aPackThatIsNoJsonTellsLineAndColumn() throws Exception {
    Path data = squares("data.gpkg", "DJQ");
    Path pack = file("broken.json", "{\n  \"id\": \"x\",\n  oops\n}".getBytes());
    Run run = Run.of("check", data, "--pack", pack);
    assertEquals(2, run.code());
    assertEquals(1, run.complaints());
    assertTrue(run.err().contains("3"), run.err());
  }

  @Test
  void anOutputThatCannotBeWritten() throws Exception {
    Path data = squares("data.gpkg", "DJQ");
    Path blocked = file("blocked", new byte[1]);
    Run run = Run.of("check", data, "--pack", "cadastral-zone", "--out", blocked.resolve("sub"));
    assertEquals(2, run.code());
    assertEquals(1, run.complaints());
    assertEquals("", run.out());
  }

  @Test
  void theOriginalIsNeverTheOutput() throws Exception {
    Path data = squares("data.gpkg", "DJQ");
    byte[] before = Files.readAllBytes(data);
    Run run = Run.of("fix", data, "--pack", "cadastral-zone", "--out", data);
    assertEquals(2, run.code());
    assertTrue(Arrays.equals(before, Files.readAllBytes(data)));
  }

  @Test
  void aDatabaseWithoutTheExpectedLayerIsAFindingNotTheEnd() throws Exception {
    Path data = squares("other.gpkg", "SOMETHING");
    Run run = Run.of("check", data, "--pack", "cadastral-zone");
    assertEquals(1, run.code(), run.toString());
    assertEquals("", run.err());
  }

  /** A layer of two squares that share a border. */
  private Path squares(String name, String layer) throws Exception {
    Crs crs = CrsReader.ofEpsg(4526);
    LayerSchema schema =
        new LayerSchema(
            layer,
            GeometryType.POLYGON,
            List.of(Field.of("DJQDM", FieldType.TEXT, 9, 0)),
            Optional.empty());
    List<Feature> features =
        Stream.of(1, 2)
            .map(
                i ->
                    new Feature(
                        new FeatureRef(layer, i),
                        Optional.of(
                            PackedXY.FACTORY.toGeometry(
                                new Envelope(
                                    38_450_000 + 100 * i,
                                    38_450_100 + 100 * i,
                                    3_100_000,
                                    3_100_100))),
                        List.of("43018100" + i)))
            .toList();
    Dataset data = ArrayDataset.of(ArrayLayer.of(schema, crs, features));
    Path target = folder.resolve(name);
    new GeoPackageWriter().write(data, target, WriteOptions.DEFAULT, Monitor.SILENT);
    return target;
  }
}
