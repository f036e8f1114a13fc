package org.landcheck.desktop.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.desktop.work.Bench;
import org.landcheck.io.gpkg.GeoPackageWriter;

/** Reports and bundles never take the place of what was opened. */
class DeliveriesSafetyTest {
  @TempDir Path folder;
  private Path data;
  private byte[] before;
  private Bench bench;
  private Deliveries deliveries;

  @BeforeEach
  void open() throws Exception {
    data = folder.resolve("findings.gpkg");
    new GeoPackageWriter().write(Bench.COUNTY.data(), data, WriteOptions.DEFAULT, Monitor.SILENT);
    before = Files.readAllBytes(data);
    bench = Bench.empty();
    deliveries = new Deliveries(bench.workspace(), (state, parcel) -> Optional.of("某局"));
    bench.workspace().open(data);
    bench.workspace().run();
  }

  private void refused() throws Exception {
    assertEquals(1, bench.answers().errors().size());
    assertTrue(
        bench.answers().errors().get(0).contains("original data"),
        () -> bench.answers().errors().get(0));
    assertArrayEquals(before, Files.readAllBytes(data));
  }

  @Test
  void aBundleIsNotWrittenOverTheData() throws Exception {
    bench.answers().savesTo(data);
    deliveries.bundle();
    refused();
  }

  @Test
  void aReportIsNotWrittenOverTheData() throws Exception {
    bench.answers().reportsTo(folder);
    deliveries.report();
    refused();
  }

  @Test
  void elsewhereBothAreWritten() {
    bench.answers().reportsTo(folder.resolve("report")).savesTo(folder.resolve("b.zip"));
    deliveries.report();
    deliveries.bundle();
    assertTrue(Files.exists(folder.resolve("report/report.html")));
    assertTrue(Files.exists(folder.resolve("b.zip")), bench.answers().errors().toString());
  }
}
