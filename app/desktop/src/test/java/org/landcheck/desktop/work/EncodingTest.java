package org.landcheck.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.landcheck.io.shapefile.ShapefileWriter;

/** Opening data anew in an encoding a person chose. */
class EncodingTest {
  private static final Charset GBK = Charset.forName("GB18030");

  @TempDir Path folder;
  private Bench bench;
  private Layer zones;

  @BeforeEach
  void open() throws Exception {
    bench = Bench.empty();
    zones = Bench.COUNTY.data().layer("DJQ").orElseThrow();
    Path shp = folder.resolve("DJQ.shp");
    new ShapefileWriter().write(ArrayDataset.of(zones), shp, WriteOptions.DEFAULT, Monitor.SILENT);
    Files.delete(folder.resolve("DJQ.cpg"));
    bench.workspace().open(shp);
  }

  @AfterEach
  void close() {
    bench.workspace().close();
  }

  private String name() {
    Layer read = bench.state().snapshot().layer("DJQ").orElseThrow();
    return (String) read.value(0, read.schema().indexOf("DJQMC"));
  }

  @Test
  void textsReadAsThePersonSays() {
    String right = (String) zones.value(0, zones.schema().indexOf("DJQMC"));
    assertEquals(right, name());
    bench.answers().reads(GBK);
    new Encodings(bench.workspace()).choose();
    assertEquals(new String(right.getBytes(StandardCharsets.UTF_8), GBK), name());
    bench.answers().reads(StandardCharsets.UTF_8);
    new Encodings(bench.workspace()).choose();
    assertEquals(right, name());
  }

  @Test
  void whatLiesBesideTheDataAndWhatWasSaidOfThemStays() throws Exception {
    Path ledger = Files.writeString(folder.resolve("台账.csv"), "编号,名称\n1,甲\n");
    Workspace workspace = bench.workspace();
    workspace.materials(
        workspace.opened().get().orElseThrow().materials().withLedgers(List.of(ledger)));
    workspace.options(bench.state().options().withCounty(Optional.of("430181")));
    bench.answers().reads(StandardCharsets.UTF_8);
    new Encodings(workspace).choose();
    assertEquals(List.of(), bench.answers().errors());
    assertEquals(List.of(ledger), workspace.opened().get().orElseThrow().materials().ledgers());
    assertTrue(bench.layerNames().contains("台账"), bench.layerNames().toString());
    assertEquals(Optional.of("430181"), bench.state().options().county());
  }

  @Test
  void whereTheFormatFixesTheEncodingThereIsNothingToChoose() throws Exception {
    Path gpkg = folder.resolve("a.gpkg");
    new GeoPackageWriter()
        .write(ArrayDataset.of(zones), gpkg, WriteOptions.DEFAULT, Monitor.SILENT);
    bench.workspace().open(gpkg);
    new Encodings(bench.workspace()).choose();
    assertTrue(bench.answers().told().get(0).contains("fixes the encoding"));
  }
}
