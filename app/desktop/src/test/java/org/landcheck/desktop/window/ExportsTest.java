package org.landcheck.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
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
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.desktop.work.Bench;
import org.landcheck.io.gpkg.GeoPackageWriter;

/** Writing what is open as another kind of file. */
class ExportsTest {
  @TempDir Path folder;
  private Bench bench;
  private Path original;

  @BeforeEach
  void open() throws Exception {
    original = folder.resolve("county.gpkg");
    new GeoPackageWriter()
        .write(Bench.COUNTY.data(), original, WriteOptions.DEFAULT, Monitor.SILENT);
    bench = Bench.empty();
    bench.workspace().open(original);
  }

  private void export(Path target) {
    bench.answers().savesTo(target);
    new Exports(bench.workspace()).export();
  }

  @Test
  void allLayersAreWrittenAndReadBack() throws Exception {
    Path target = folder.resolve("copy.gpkg");
    export(target);
    var back = bench.workspace().kit().formats().open(target, ReadOptions.DEFAULT, Monitor.SILENT);
    assertEquals(bench.layerNames(), back.layers().stream().map(layer -> layer.name()).toList());
    assertTrue(bench.answers().told().get(0).contains("copy.gpkg"));
  }

  @Test
  void severalLayersGoToAFolderOfShapefiles() {
    export(folder.resolve("out.shp"));
    assertTrue(Files.exists(folder.resolve("out/DJQ.shp")), "" + bench.answers().errors());
    assertTrue(Files.exists(folder.resolve("out/DJZQ.dbf")));
  }

  @Test
  void theOriginalIsNeverWrittenTo() throws Exception {
    byte[] before = Files.readAllBytes(original);
    export(original);
    assertEquals(1, bench.answers().errors().size());
    assertEquals(0, java.util.Arrays.compare(before, Files.readAllBytes(original)));
  }

  @Test
  void whoeverDoesNotWantTheLossesGetsNothing() throws Exception {
    Field wide = Field.of("A_NAME_OF_MORE_THAN_TEN_LETTERS", FieldType.TEXT);
    LayerSchema schema = new LayerSchema("T", GeometryType.NONE, List.of(wide));
    Feature row = new Feature(new FeatureRef("T", 1), Optional.empty(), List.of("x"));
    Dataset data = ArrayDataset.of(ArrayLayer.of(schema, Crs.UNDECLARED, List.of(row)));
    Path wideFile = folder.resolve("wide.gpkg");
    new GeoPackageWriter().write(data, wideFile, WriteOptions.DEFAULT, Monitor.SILENT);
    bench.workspace().open(wideFile);
    bench.answers().refuses();
    export(folder.resolve("narrow.shp"));
    assertFalse(Files.exists(folder.resolve("narrow.dbf")));
    assertEquals(List.of(), bench.answers().told());
    bench.answers().agrees();
    export(folder.resolve("narrow.shp"));
    assertTrue(Files.exists(folder.resolve("narrow.dbf")), "" + bench.answers().errors());
  }
}
