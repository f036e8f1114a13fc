package org.landcheck.desktop.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.desktop.map.MapContent;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.work.Bench;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.locationtech.jts.geom.Envelope;

class LayersViewModelTest {
  private final MapViewModel map = new MapViewModel();
  private Bench bench;
  private LayersViewModel layers;

  @BeforeEach
  void open() throws BadInputException {
    bench = Bench.withSample();
    map.resize(800, 600);
    layers = new LayersViewModel(bench.workspace(), map);
  }

  private List<String> painted() {
    return map.content().get().pictures().stream().map(p -> p.layer().name()).toList();
  }

  @Test
  void everyLayerIsListedWithItsNameInThePackAndItsSize() {
    assertEquals(List.of("DJQ", "DJZQ"), layers.rows().stream().map(LayerRow::name).toList());
    assertEquals(
        List.of("地籍区", "地籍子区"), layers.rows().stream().map(row -> row.title().zh()).toList());
    for (LayerRow row : layers.rows()) {
      Layer layer = Bench.COUNTY.data().layer(row.name()).orElseThrow();
      assertEquals(layer.size(), row.size().get());
    }
  }

  @Test
  void theMapShowsAllLayersWholeWithTheFirstOnTop() {
    assertEquals(List.of("DJZQ", "DJQ"), painted());
    assertTrue(map.viewport().get().envelope().contains(map.content().get().extent()));
    assertEquals(layers.rows().get(0).crs(), map.crs().get());
  }

  @Test
  void aLayerSwitchedOffIsNotPainted() {
    layers.rows().get(1).visible().set(false);
    assertEquals(List.of("DJQ"), painted());
    layers.rows().get(1).visible().set(true);
    assertEquals(List.of("DJZQ", "DJQ"), painted());
  }

  @Test
  void aColourIsPaintedAtOnceAndNothingMoves() {
    var before = map.viewport().get();
    layers.rows().get(0).rgb().set(0x123456);
    assertEquals(0x123456, map.content().get().pictures().get(1).style().rgb());
    assertEquals(before, map.viewport().get());
  }

  @Test
  void layersHaveColoursOfTheirOwn() {
    var colours = new HashSet<>(layers.rows().stream().map(row -> row.rgb().get()).toList());
    assertEquals(layers.rows().size(), colours.size());
  }

  @Test
  void theFirstChangeMovesNothingAlthoughItMakesAProject(@TempDir Path folder) {
    bench.answers().savesTo(folder.resolve("a.gpkg"));
    bench.workspace().run();
    map.goTo(new Envelope(map.content().get().extent().centre()));
    var before = map.viewport().get();
    layers.rows().get(1).visible().set(false);
    bench.workspace().apply(List.of(bench.safeFix()), outcome -> {});
    assertTrue(bench.workspace().opened().get().orElseThrow().project());
    assertEquals(before, map.viewport().get());
    assertEquals(List.of("DJQ"), painted());
    bench.workspace().close();
  }

  @Test
  void closingClearsListAndMap() {
    bench.workspace().close();
    assertEquals(List.of(), layers.rows());
    assertEquals(MapContent.EMPTY, map.content().get());
  }

  @Test
  void dataThatWereClosedAreNotKept(@TempDir Path folder) throws Exception {
    for (String name : List.of("DJQ", "DJZQ")) {
      Layer layer = Bench.COUNTY.data().layer(name).orElseThrow();
      Path file = folder.resolve(name + ".gpkg");
      new GeoPackageWriter()
          .write(ArrayDataset.of(layer), file, WriteOptions.DEFAULT, Monitor.SILENT);
    }
    bench.workspace().open(folder.resolve("DJQ.gpkg"));
    assertEquals(List.of("DJQ"), painted());
    WeakReference<Layer> first = new WeakReference<>(map.content().get().pictures().get(0).layer());
    bench.workspace().open(folder.resolve("DJZQ.gpkg"));
    assertEquals(List.of("DJZQ"), painted());
    for (int i = 0; i < 100 && first.get() != null; i++) {
      System.gc();
    }
    assertNull(first.get());
  }
}
