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
import java.util.List;
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
  private static final List<PermitSet> CLEAN = SamplePermits.clean(7, COUNTY);
  private static final PermitSet LAND_USE = CLEAN.get(0);

  @TempDir Path folder;

  @Test
  void oneSeedGivesOneSetOfPermits() {
    for (PermitSet set : CLEAN) {
      PermitSet again = set(SamplePermits.clean(7, COUNTY), set.pack());
      assertEquals(rows(set.data()), rows(again.data()));
      assertEquals(set.ledger(), again.ledger());
      assertEquals(set.scans(), again.scans());
      PermitSet other = set(SamplePermits.clean(8, COUNTY), set.pack());
      assertFalse(rows(set.data()).equals(rows(other.data())));
    }
  }

  private static PermitSet set(List<PermitSet> sets, String pack) {
    return sets.stream().filter(set -> set.pack().equals(pack)).findFirst().orElseThrow();
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
    Layer areas = LAND_USE.data().layer("DZ_YDHX").orElseThrow();
    Geometry county = LAND_USE.data().layer("XZQ").orElseThrow().geometry(0);
    for (int row = 0; row < areas.size(); row++) {
      assertTrue(county.contains(areas.geometry(row)), "row " + row);
      for (int other = 0; other < row; other++) {
        assertFalse(areas.geometry(row).intersects(areas.geometry(other)), row + " and " + other);
      }
    }
  }

  @Test
  void everyPermitHasARecordARowOfTheLedgerAndItsPapers() {
    Layer areas = LAND_USE.data().layer("DZ_YDHX").orElseThrow();
    Layer records = LAND_USE.data().layer("YG_JBXX").orElseThrow();
    Set<Object> filed = new HashSet<>();
    LAND_USE.scans().forEach(scan -> filed.add(scan.folder()));
    for (int row = 0; row < areas.size(); row++) {
      Object number = areas.value(row, areas.schema().indexOf("ZSBH"));
      assertEquals(number, records.value(row, records.schema().indexOf("ZSBH")));
      assertEquals(number, LAND_USE.ledger().rows().get(row).get(1));
      assertTrue(filed.contains(number), number + " has no papers");
    }
    assertEquals(areas.size(), filed.size());
  }

  @Test
  void faultsArePlantedOneAPermit() {
    for (PermitSet set : SamplePermits.generate(7, COUNTY)) {
      assertTrue(set.faults().size() > 25, set.faults().size() + " faults of " + set.pack());
      Set<String> marked = new HashSet<>();
      for (PermitFault fault : set.faults()) {
        for (String mark : fault.marks()) {
          assertTrue(marked.add(mark), mark + " bears two faults");
        }
      }
    }
  }

  @Test
  void papersAreWrittenInTheirFormats() throws IOException {
    for (Scan scan : LAND_USE.scans().subList(0, 8)) {
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
    Scan locked = LAND_USE.scans().get(0).in(Scan.State.LOCKED);
    ScanWriter.write(locked, folder);
    assertThrows(
        InvalidPasswordException.class,
        () -> Loader.loadPDF(folder.resolve(locked.path()).toFile()).close());
  }
}
