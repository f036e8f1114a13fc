package org.landcheck.desktop.material;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.desktop.layers.LayerRow;
import org.landcheck.desktop.layers.LayersViewModel;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.work.Bench;

class AttachingTest {
  @TempDir Path folder;
  private Path ledger;
  private Bench bench;
  private LayersViewModel layers;
  private Attaching attaching;

  @BeforeEach
  void open() throws Exception {
    ledger = folder.resolve("台账.csv");
    write("编号,名称\n1,甲\n");
    bench = Bench.withSample();
    layers = new LayersViewModel(bench.workspace(), new MapViewModel());
    attaching = new Attaching(bench.workspace());
  }

  private void write(String text) throws Exception {
    Files.write(ledger, text.getBytes(StandardCharsets.UTF_8));
  }

  private LayerRow table() {
    return layers.rows().get(layers.rows().size() - 1);
  }

  @Test
  void aTableBesideTheDataIsListedBehindTheLayersWhichKeepTheirLook() {
    layers.rows().get(0).visible().set(false);
    bench.answers().sets(now -> now.withLedgers(List.of(ledger)));
    attaching.choose();
    assertEquals(List.of(), bench.answers().errors());
    assertTrue(table().beside());
    assertTrue(table().table());
    assertEquals(1, table().size().get());
    assertFalse(layers.rows().get(0).beside());
    assertFalse(layers.rows().get(0).visible().get());
  }

  @Test
  void readingAgainShowsWhatTheFileHoldsNow() throws Exception {
    assertFalse(attaching.any());
    bench.answers().sets(now -> now.withLedgers(List.of(ledger)));
    attaching.choose();
    assertTrue(attaching.any());
    write("编号,名称\n1,甲\n2,乙\n");
    assertEquals(1, table().size().get());
    attaching.reread();
    assertEquals(2, table().size().get());
  }

  @Test
  void whoeverChangesNothingKeepsTheFindings() {
    bench.workspace().run();
    bench.answers().sets(now -> now);
    attaching.choose();
    assertFalse(bench.result().findings().isEmpty());
    bench.answers().sets(now -> now.withLedgers(List.of(ledger)));
    attaching.choose();
    assertTrue(bench.state().result().isEmpty());
  }

  @Test
  void aFileThatCannotBeReadLeavesAllAsItWas() {
    bench.answers().sets(now -> now.withLedgers(List.of(folder.resolve("none.xlsx"))));
    attaching.choose();
    assertEquals(1, bench.answers().errors().size());
    assertFalse(attaching.any());
    assertFalse(table().beside());
  }
}
