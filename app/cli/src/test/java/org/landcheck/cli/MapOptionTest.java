package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** {@code --map} on a county that calls its zones 片区 and their codes 编号. */
class MapOptionTest {
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void writeACountyWithNamesOfItsOwn() throws Exception {
    LayerSchema schema =
        new LayerSchema(
            "片区",
            GeometryType.POLYGON,
            List.of(Field.of("编号", FieldType.TEXT, 9, 0)),
            Optional.empty());
    List<Feature> features =
        Stream.of(1, 2)
            .map(
                i ->
                    new Feature(
                        new FeatureRef("片区", i),
                        Optional.of(
                            PackedXY.FACTORY.toGeometry(
                                new Envelope(
                                    38_450_000 + 50 * i,
                                    38_450_100 + 50 * i,
                                    3_100_000,
                                    3_100_100))),
                        List.of("43018100" + i)))
            .toList();
    data = folder.resolve("county.gpkg");
    new GeoPackageWriter()
        .write(
            ArrayDataset.of(ArrayLayer.of(schema, CrsReader.ofEpsg(4526), features)),
            data,
            WriteOptions.DEFAULT,
            Monitor.SILENT);
  }

  private Run check(Object... more) {
    Object[] all =
        Stream.concat(Stream.of("check", data, "--pack", "cadastral-zone"), Stream.of(more))
            .toArray();
    return Run.of(all);
  }

  @Test
  void aLayerAndAFieldThatAPersonNamesAreInspected() {
    assertFalse(check().out().contains("(djq-overlap)"), check().out());
    Run run = check("--map", "DJQ=片区", "--map", "DJQ.DJQDM=编号");
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("图层 DJQ ← 片区（指定）"), run.out());
    assertTrue(run.out().contains("字段 DJQ.DJQDM ← 编号（指定）"), run.out());
    assertTrue(run.out().contains("       1  必须修改  地籍区之间不得重叠  (djq-overlap)"), run.out());
    assertFalse(run.out().contains("没有字段 DJQDM"), run.out());
  }

  @Test
  void fixesSeeTheSameNames() {
    Run run =
        Run.of(
            "fix",
            data,
            "--pack",
            "cadastral-zone",
            "--map",
            "DJQ=片区",
            "--dry-run",
            "--lang",
            "en");
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().startsWith("found "), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DJQ", "=片区", "=", ".X=Y", "DJQ.=Y", "DJX=片区", "DJQ=别的", "DJQ.DJQDM=编号"})
  void aMappingThatCannotBeMeantIsOneLine(String map) {
    Run run = check("--map", map);
    assertEquals(2, run.code(), run.toString());
    assertEquals(1, run.complaints(), run.err());
    assertEquals("", run.out());
  }

  @Test
  void aFieldThatAPersonDeclinesIsNotTakenByItsName() {
    Run byName = check("--map", "DJQ=片区", "--map", "DJQ.DJQDM=编号");
    assertFalse(byName.out().contains("没有字段 DJQDM"), byName.out());
    Run declined = check("--map", "DJQ=片区", "--map", "DJQ.DJQDM=");
    assertTrue(declined.out().contains("字段 DJQ.DJQDM ← 无（指定）"), declined.out());
    assertTrue(declined.out().contains("没有字段 DJQDM"), declined.out());
  }

  @Test
  void aLayerThatAPersonDeclinesIsNotTakenEither() {
    Run declined = check("--map", "DJQ=片区", "--map", "DJZQ=");
    assertTrue(declined.out().contains("图层 DJZQ ← 无（指定）"), declined.out());
    assertEquals(2, check("--map", "DJQ=片区", "--map", "DJQ=").code(), "not one thing and none");
  }

  @Test
  void whoReceivesABundleDeclinesTheSame() {
    Path bundle = folder.resolve("b.zip");
    Run.of(
        "pack",
        data,
        "--pack",
        "cadastral-zone",
        "--submitter",
        "s",
        "--map",
        "DJQ=片区",
        "--map",
        "DJQ.DJQDM=",
        "--out",
        bundle);
    Run verified = Run.of("verify", bundle);
    assertEquals(0, verified.code(), verified.toString());
  }

  @Test
  void aBundleTellsItsReceiverWhatStandsForWhat() {
    Path bundle = folder.resolve("b.zip");
    Run run =
        Run.of(
            "pack",
            data,
            "--pack",
            "cadastral-zone",
            "--submitter",
            "s",
            "--map",
            "DJQ=片区",
            "--map",
            "DJQ.DJQDM=编号",
            "--out",
            bundle);
    assertTrue(run.out().contains("(djq-overlap)"), run.toString());
    Run verified = Run.of("verify", bundle);
    assertEquals(0, verified.code(), verified.toString());
    assertTrue(verified.out().contains("(djq-overlap)"), verified.toString());
  }
}
