package org.landcheck.sample.permit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.sample.SampleCounty;
import org.locationtech.jts.geom.Geometry;

class SamplePermitsTest {
  private static final SampleCounty COUNTY = SampleCounty.clean(7, 16, 16);
  private static final SamplePermits CLEAN = SamplePermits.clean(7, COUNTY);

  @TempDir Path folder;

  @Test
  void oneSeedGivesOneSetOfPermits() {
    assertEquals(rows(CLEAN.data()), rows(SamplePermits.clean(7, COUNTY).data()));
    assertEquals(CLEAN.ledgers(), SamplePermits.clean(7, COUNTY).ledgers());
    assertEquals(CLEAN.scans(), SamplePermits.clean(7, COUNTY).scans());
    assertFalse(rows(CLEAN.data()).equals(rows(SamplePermits.clean(8, COUNTY).data())));
  }

  private static String rows(Dataset data) {
    StringBuilder all = new StringBuilder();
    for (Layer layer : data.layers()) {
      for (int row = 0; row < layer.size(); row++) {
        all.append(layer.geometry(row));
        for (int field = 0; field < layer.schema().fields().size(); field++) {
          all.append(layer.value(row, field)).append(',');
        }
      }
    }
    return all.toString();
  }

  @Test
  void areasLieInTheCountyAndApartFromEachOther() {
    Layer areas = CLEAN.data().layer("DZ_YDHX").orElseThrow();
    Geometry county = CLEAN.data().layer("XZQ").orElseThrow().geometry(0);
    for (int row = 0; row < areas.size(); row++) {
      assertTrue(county.contains(areas.geometry(row)), "row " + row);
      for (int other = 0; other < row; other++) {
        assertFalse(areas.geometry(row).intersects(areas.geometry(other)), row + " and " + other);
      }
    }
  }

  @Test
  void everyPermitHasARecordARowOfTheLedgerAndItsPapers() {
    Layer areas = CLEAN.data().layer("DZ_YDHX").orElseThrow();
    Layer records = CLEAN.data().layer("YG_JBXX").orElseThrow();
    Set<Object> filed = new HashSet<>();
    CLEAN.scans().forEach(scan -> filed.add(scan.folder()));
    for (int row = 0; row < areas.size(); row++) {
      Object number = areas.value(row, areas.schema().indexOf("ZSBH"));
      assertEquals(number, records.value(row, records.schema().indexOf("ZSBH")));
      assertEquals(number, CLEAN.ledgers().get(0).rows().get(row).get(1));
      assertTrue(filed.contains(number), number + " has no papers");
    }
    assertEquals(areas.size(), filed.size());
  }

  @Test
  void faultsArePlantedOneAPermit() {
    SamplePermits faulty = SamplePermits.generate(7, COUNTY);
    assertTrue(faulty.faults().size() > 30, faulty.faults().size() + " faults");
    Set<String> marked = new HashSet<>();
    for (PermitFault fault : faulty.faults()) {
      for (String mark : fault.marks()) {
        assertTrue(marked.add(mark), mark + " bears two faults");
      }
    }
    assertEquals(rows(CLEAN.data()), rows(SamplePermits.clean(7, COUNTY).data()));
  }

  @Test
  void papersAreWrittenInTheirFormats() throws IOException {
    for (Scan scan : CLEAN.scans().subList(0, 8)) {
      ScanWriter.write(scan, folder);
      Path file = folder.resolve(scan.path());
      if (scan.name().endsWith(".pdf")) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
          assertEquals(scan.pages().size(), document.getNumberOfPages());
        }
      } else {
        assertEquals(1654, ImageIO.read(file.toFile()).getWidth(), scan.name());
      }
      byte[] first = Files.readAllBytes(file);
      ScanWriter.write(scan, folder);
      assertArrayEquals(first, Files.readAllBytes(file), scan.name());
    }
  }

  @Test
  void aLockedPaperAsksForAPassword() throws IOException {
    Scan locked = CLEAN.scans().get(0).in(Scan.State.LOCKED);
    ScanWriter.write(locked, folder);
    assertThrows(
        InvalidPasswordException.class,
        () -> Loader.loadPDF(folder.resolve(locked.path()).toFile()).close());
  }
}
