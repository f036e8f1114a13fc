package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.locationtech.jts.geom.Envelope;

class ReferenceOptionTest {
  @TempDir Path folder;

  @Test
  void dataAreComparedWithTheReferenceWhateverItsZone() throws Exception {
    Path data = zones("data.gpkg", 4526, 95);
    Path right = zones("right.gpkg", 4526, 0);
    Path other = folder.resolve("other.gpkg");
    assertEquals(0, Run.of("convert", right, other, "--to-crs", "EPSG:4490").code());
    for (Path reference : List.of(right, other)) {
      Run run = check(data, "--reference", reference);
      assertTrue(run.out().contains("crs-shift"), run.toString());
      assertFalse(check(right, "--reference", reference).out().contains("crs-shift"));
    }
  }

  @Test
  void withoutAReferenceTheRuleIsNeitherRunNorMissed() throws Exception {
    Run run = check(zones("data.gpkg", 4526, 95));
    assertFalse(run.out().contains("crs-shift"), run.out());
  }

  @Test
  void aReferenceOnAnotherDatumIsRefusedInOneLine() throws Exception {
    Path data = zones("data.gpkg", 4526, 0);
    Run run = check(data, "--reference", zones("old.gpkg", 2362, 0));
    assertEquals(2, run.code());
    assertEquals(1, run.complaints());
    assertTrue(run.err().contains("Xian 1980"), run.err());
  }

  @Test
  void aBundleEnclosesTheReferenceWhateverItsZone() throws Exception {
    Path data = zones("data.gpkg", 4526, 95);
    Path right = folder.resolve("right.gpkg");
    Run.of("convert", zones("r.gpkg", 4526, 0), right, "--to-crs", "EPSG:4490");
    Path bundle = folder.resolve("b.zip");
    Run run =
        Run.of(
            "pack",
            data,
            "--pack",
            "cadastral-zone",
            "--submitter",
            "s",
            "--out",
            bundle,
            "--reference",
            right);
    assertTrue(run.out().contains("crs-shift"), run.toString());
    Files.delete(right);
    Run verified = Run.of("verify", bundle);
    assertEquals(0, verified.code(), verified.toString());
    assertTrue(verified.out().contains("crs-shift"), verified.toString());
  }

  private static Run check(Path data, Object... more) {
    List<Object> words =
        new ArrayList<>(List.of("check", data, "--pack", "cadastral-zone", "--county", "430181"));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  private Path zones(String name, int code, double east) throws Exception {
    LayerSchema schema =
        new LayerSchema(
            "DJQ",
            GeometryType.POLYGON,
            List.of(Field.of("DJQDM", FieldType.TEXT, 9, 0)),
            Optional.empty());
    List<Feature> features = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      double x = 38_430_000 + 1000 * i + east;
      features.add(
          new Feature(
              new FeatureRef("DJQ", i),
              Optional.of(
                  PackedXY.FACTORY.toGeometry(new Envelope(x, x + 1000, 3_090_000, 3_091_000))),
              List.of("43018100" + i)));
    }
    Path target = folder.resolve(name);
    new GeoPackageWriter()
        .write(
            ArrayDataset.of(ArrayLayer.of(schema, CrsReader.ofEpsg(code), features)),
            target,
            WriteOptions.DEFAULT,
            Monitor.SILENT);
    return target;
  }
}
