package org.landcheck.sample.permit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "land-use-permit, DZ_YDHX",
    "building-permit, DZ_GG_JYDFW",
    "completion-verification, DZ_HYFW",
    "rural-permit, XCXK",
    "collective-land-conversion, ZZHX",
    "farmland-supplement, BCXM"
  })
  void areasLieInTheCountyAndApartFromEachOther(String pack, String layer) {
    Dataset data = set(CLEAN, pack).data();
    Layer areas = data.layer(layer).orElseThrow();
    Geometry county = data.layer("XZQ").orElseThrow().geometry(0);
    assertTrue(areas.size() > 40, areas.size() + " areas");
    for (int row = 0; row < areas.size(); row++) {
      assertTrue(county.contains(areas.geometry(row)), "row " + row);
      for (int other = 0; other < row; other++) {
        assertFalse(areas.geometry(row).intersects(areas.geometry(other)), row + " and " + other);
      }
    }
  }

  @Test
  void parcelsOfNewFarmlandLieInTheirProjectsSideBySide() {
    Dataset data = set(CLEAN, "farmland-supplement").data();
    Layer parcels = data.layer("BCDK").orElseThrow();
    Layer projects = data.layer("BCXM").orElseThrow();
    Map<Object, Geometry> shapes = new HashMap<>();
    for (int row = 0; row < projects.size(); row++) {
      shapes.put(projects.value(row, projects.schema().indexOf("XMBH")), projects.geometry(row));
    }
    int project = parcels.schema().indexOf("XMBH");
    for (int row = 0; row < parcels.size(); row++) {
      Geometry parcel = parcels.geometry(row);
      assertTrue(shapes.get(parcels.value(row, project)).contains(parcel), "row " + row);
      for (int other = 0; other < row; other++) {
        Geometry common = parcel.intersection(parcels.geometry(other));
        assertEquals(0, common.getArea(), row + " and " + other);
      }
    }
  }

  @Test
  void identityCardsAreOfNobodyBornButHaveTheRightCheckCharacter() {
    Layer areas = set(CLEAN, "rural-permit").data().layer("XCXK").orElseThrow();
    Set<Object> numbers = new HashSet<>();
    for (int row = 0; row < areas.size(); row++) {
      if (areas.value(row, areas.schema().indexOf("SFZH")) instanceof String number) {
        assertEquals("000", number.substring(14, 17), number);
        int sum = number.charAt(17) == 'X' ? 10 : number.charAt(17) - '0';
        for (int i = 0; i < 17; i++) {
          sum +=
              List.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2).get(i)
                  * (number.charAt(i) - '0');
        }
        assertEquals(1, sum % 11, number);
        numbers.add(number);
      }
    }
    assertTrue(numbers.size() > 20, numbers.size() + " people");
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
