package org.landcheck.delivery.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.landcheck.core.material.Materials;

class EnclosuresTest {
  @TempDir Path folder;

  static Dataset papers(String[]... rows) {
    LayerSchema schema =
        new LayerSchema(
            "DAWJ",
            GeometryType.NONE,
            List.of(Field.of("LJ", FieldType.TEXT), Field.of("SHA256", FieldType.TEXT)));
    List<Feature> features = new ArrayList<>();
    for (String[] row : rows) {
      features.add(
          new Feature(
              new FeatureRef("DAWJ", features.size() + 1L),
              Optional.empty(),
              Arrays.asList((Object[]) row)));
    }
    return ArrayDataset.of(ArrayLayer.of(schema, Crs.UNDECLARED, features));
  }

  @Test
  void onlyPapersThatWereReadComeAlong() throws Exception {
    Path archive = Files.createDirectories(folder.resolve("档案"));
    Materials materials =
        Materials.NONE
            .withArchive(Optional.of(archive))
            .withLedgers(List.of(folder.resolve("a/台账.xlsx"), folder.resolve("b/台账.xlsx")));
    assertEquals(
        Set.of("data/archive/P1/01.pdf", "data/ledger/2/台账.xlsx", "data/ledger/台账.xlsx"),
        Enclosures.of(materials, papers(new String[] {"P1/01.pdf", "aa"})).keySet());
  }

  @Test
  void anArchiveInAZipComesAlongAsItIs() throws Exception {
    Path zip = Files.createFile(folder.resolve("档案.zip"));
    Materials materials = Materials.NONE.withArchive(Optional.of(zip));
    assertEquals(
        Map.of("data/archive/档案.zip", zip),
        Enclosures.of(materials, papers(new String[] {"P1/01.pdf", "aa"})));
  }

  @Test
  void papersThatWereChangedTakenOutOrAddedAreTold() {
    Dataset checked =
        papers(
            new String[] {"same", "aa"},
            new String[] {"changed", "bb"},
            new String[] {"gone", "cc"},
            new String[] {"neverOpened", null});
    Map<String, String> enclosed =
        Map.of("same", "aa", "changed", "xx", "added", "dd", "neverOpened", "ee");
    assertEquals(
        List.of(
            "UNCHECKED data/archive/changed",
            "MISSING data/archive/gone",
            "UNCHECKED data/archive/added"),
        Enclosures.problems(checked, enclosed).stream()
            .map(problem -> problem.kind() + " " + problem.path())
            .toList());
  }

  @Test
  void dataWithoutPapersNeedNone() {
    assertEquals(List.of(), Enclosures.problems(ArrayDataset.of(), Map.of()));
  }
}
