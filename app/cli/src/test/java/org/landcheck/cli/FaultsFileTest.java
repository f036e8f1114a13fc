package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.FeatureRef;
import org.landcheck.sample.PlantedFault;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.SampleVersions;
import org.landcheck.sample.permit.PermitFault;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;

/** The records of planted faults name each of them in both languages, with its rules. */
class FaultsFileTest {
  @TempDir private Path folder;

  private List<JsonNode> written(FaultsFile faults) throws Exception {
    Path file = folder.resolve("faults.json");
    faults.write(file);
    List<JsonNode> entries = new ArrayList<>();
    new ObjectMapper().readTree(file.toFile()).forEach(entries::add);
    return entries;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void faultsOfVersionsAreRecordedWithTheFileTheyAreIn() throws Exception {
    List<PlantedFault> faults = SampleVersions.generate(7, 12, 12).faults();
    FaultsFile record = new FaultsFile();
    record.addVersions(faults, "previous.gpkg", "loaded.gpkg");
    List<JsonNode> entries = written(record);
    assertEquals(faults.size(), entries.size());
    for (int i = 0; i < entries.size(); i++) {
      PlantedFault fault = faults.get(i);
      JsonNode entry = entries.get(i);
      assertEquals(fault.kind().name(), entry.get("kind").asText());
      assertEquals(fault.kind().title().zh(), entry.get("zh").asText());
      assertEquals(fault.kind().title().en(), entry.get("en").asText());
      assertEquals(Set.copyOf(fault.rules()), texts(entry.get("rules")));
      assertEquals(
          Set.copyOf(fault.features().stream().map(FeatureRef::toString).toList()),
          texts(entry.get("features")));
      assertEquals(fault.x(), entry.get("at").get(0).asDouble(), 1e-4);
      boolean loading = fault.rules().toString().contains("loaded");
      assertEquals(loading ? "loaded.gpkg" : "previous.gpkg", entry.get("file").asText());
    }
  }

  @Test
  void faultsOfPermitsAreRecordedWithWhatTheyAreAbout() throws Exception {
    for (PermitSet set : SamplePermits.generate(7, SampleCounty.clean(7, 16, 16))) {
      FaultsFile record = new FaultsFile();
      record.add(set, set.pack() + ".gpkg");
      List<JsonNode> entries = written(record);
      assertFalse(set.faults().isEmpty());
      assertEquals(set.faults().size(), entries.size());
      for (int i = 0; i < entries.size(); i++) {
        PermitFault fault = set.faults().get(i);
        assertEquals(fault.title().zh(), entries.get(i).get("zh").asText());
        assertEquals(fault.title().en(), entries.get(i).get("en").asText());
        assertEquals(fault.rules(), texts(entries.get(i).get("rules")));
        assertEquals(fault.marks(), texts(entries.get(i).get("features")));
        assertTrue(entries.get(i).get("file").asText().startsWith(set.pack()));
      }
    }
  }
}
