package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.boundary.BoundaryPointFormat;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;

class SamplePermitFilesTest {
  @TempDir Path folder;

  @Test
  void theParcelsOfEveryFarmlandProjectAreInABoundaryPointFile() throws Exception {
    PermitSet set =
        SamplePermits.clean(7, SampleCounty.clean(7, 16, 16)).stream()
            .filter(each -> each.pack().equals("farmland-supplement"))
            .findFirst()
            .orElseThrow();
    PermitSet withoutPapers =
        new PermitSet(set.pack(), set.data(), set.ledger(), List.of(), List.of());
    SamplePermitFiles.write(Toolbox.standard(), List.of(withoutPapers), folder, Monitor.SILENT);

    Map<String, Map<String, Double>> written = new TreeMap<>();
    Layer parcels = set.data().layer("BCDK").orElseThrow();
    for (int row = 0; row < parcels.size(); row++) {
      written
          .computeIfAbsent(text(parcels, row, "XMBH"), project -> new TreeMap<>())
          .put(text(parcels, row, "DKBH"), parcels.geometry(row).getArea());
    }
    Path parcelFiles = folder.resolve(set.pack()).resolve(SamplePermitFiles.PARCELS);
    for (Map.Entry<String, Map<String, Double>> project : written.entrySet()) {
      assertTrue(project.getValue().size() > 1, project.getKey() + " has one parcel only");
      Layer read = read(parcelFiles.resolve(project.getKey() + ".txt"));
      assertEquals(project.getValue().size(), read.size(), project.getKey());
      for (int row = 0; row < read.size(); row++) {
        double area = project.getValue().get(text(read, row, "DKBH"));
        // the file has points to the millimetre
        assertEquals(area, read.geometry(row).getArea(), 0.5, project.getKey());
      }
    }
  }

  private static Layer read(Path file) throws Exception {
    return new BoundaryPointFormat()
        .read(file, ReadOptions.DEFAULT, Monitor.SILENT)
        .layers()
        .get(0);
  }

  private static String text(Layer layer, int row, String field) {
    return (String) layer.value(row, layer.schema().indexOf(field));
  }
}
