package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * A county packs with its previous version, the data as loaded and two neighbours; the province
 * verifies where none of these files are. Zone 7 of the previous version is gone, zone 6 was not
 * loaded, and the western neighbour's border is 3 m off.
 */
class BesideBundleTest {
  @TempDir Path folder;
  private Path data;
  private Path previous;
  private Path loaded;
  private Path west;
  private Path east;
  private Path bundle;

  @BeforeEach
  void theCountyAndWhatItIsHeldAgainst() throws Exception {
    data = zones("county.gpkg", 430181, 0, 6);
    previous = zones("上一版.gpkg", 430181, 0, 7);
    loaded = zones("loaded.gpkg", 430181, 0, 5);
    west = zones("west.gpkg", 430182, -6000 - 3, 6);
    east = zones("east.gpkg", 430183, 6000, 6);
    bundle = folder.resolve("b.zip");
  }

  private Run pack(Object... more) {
    List<Object> words = new ArrayList<>(List.of("pack", data, "--pack", "cadastral-zone"));
    words.addAll(List.of("--previous", previous, "--loaded", loaded));
    words.addAll(List.of("--neighbour", west, "--neighbour", east));
    words.addAll(List.of("--submitter", "某县自然资源局", "--out", bundle));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  private Run verify(Object... given) {
    List<Object> words = new ArrayList<>(List.of("verify", bundle));
    words.addAll(List.of(given));
    return Run.of(words.toArray());
  }

  private Path away(Path file) throws Exception {
    Path province = Files.createDirectories(folder.resolve("省"));
    return Files.move(file, province.resolve("省里的" + file.getFileName()));
  }

  private void countySendsTheBundleAlone() throws Exception {
    for (Path file : List.of(data, previous, loaded, west, east)) {
      away(file);
    }
  }

  @Test
  void theProvinceRepeatsEveryRuleWithNothingButTheBundle() throws Exception {
    Run packed = pack();
    for (String word : List.of("上一版成果 上一版.gpkg", "入库后的数据 loaded.gpkg", "west.gpkg", "MB")) {
      assertTrue(packed.out().contains(word), packed.toString());
    }
    countySendsTheBundleAlone();
    Run verified = verify();
    assertEquals(0, verified.code(), verified.toString());
    assertTrue(verified.out().contains("完全一致"), verified.toString());
    for (String rule : List.of("djq-vanished", "djq-loaded-missing", "djq-edge")) {
      assertTrue(packed.out().contains("(" + rule + ")"), rule + packed);
      assertTrue(verified.out().contains("(" + rule + ")"), rule + verified);
    }
  }

  @Test
  void aBundleFindsWhatACheckWithTheSameFilesFinds() throws Exception {
    pack();
    Path out = folder.resolve("report");
    Run.of(
        "check",
        data,
        "--pack",
        "cadastral-zone",
        "--previous",
        previous,
        "--loaded",
        loaded,
        "--neighbour",
        west,
        "--neighbour",
        east,
        "--out",
        out,
        "--format",
        "json");
    List<String> checked = findings(Files.readString(out.resolve("findings.json")));
    assertFalse(checked.isEmpty());
    assertEquals(checked, findings(new String(new Forged(bundle).read("data/findings.json"))));
  }

  private static List<String> findings(String json) {
    return json.lines().filter(line -> line.startsWith("    {\"key\"")).toList();
  }

  @Test
  void whatIsLeftOutIsAskedForByNameAndTheOtherRulesAreRepeated() throws Exception {
    Run packed = pack("--leave-out", "previous,neighbour");
    assertTrue(packed.out().contains("没有装入：上一版成果 上一版.gpkg"), packed.toString());
    countySendsTheBundleAlone();
    Run verified = verify();
    assertEquals(4, verified.code(), verified.toString());
    assertTrue(verified.out().contains("没有上一版成果 上一版.gpkg，请用 --previous 给出"), verified.out());
    assertTrue(verified.out().contains("请用 --neighbour 给出"), verified.out());
    assertTrue(verified.out().contains("没有重复的规则"), verified.out());
    assertTrue(verified.out().contains("(djq-loaded-missing)"), verified.out());
    assertFalse(verified.out().contains("(djq-vanished)"), verified.out());
  }

  @Test
  void theProvincesOwnFilesStandInForThoseLeftOutWhateverTheyAreCalled() throws Exception {
    pack("--leave-out", "previous,neighbour");
    countySendsTheBundleAlone();
    Path province = folder.resolve("省");
    Object[] neighbours = {
      "--neighbour", province.resolve("省里的east.gpkg"),
      "--neighbour", province.resolve("省里的west.gpkg")
    };
    Run some = verify(neighbours);
    assertEquals(4, some.code(), some.toString());
    assertTrue(some.out().contains("(djq-edge)"), some.out());
    Run all =
        verify(
            neighbours[0],
            neighbours[1],
            neighbours[2],
            neighbours[3],
            "--previous",
            province.resolve("省里的上一版.gpkg"));
    assertEquals(0, all.code(), all.toString());
    assertTrue(all.out().contains("与检查时对照的一致：上一版成果 上一版.gpkg"), all.out());
  }

  @Test
  void oneOfTwoNeighboursIsNotEnoughForTheRulesOfBorders() throws Exception {
    pack("--leave-out", "neighbour");
    Run some = verify("--neighbour", west);
    assertEquals(4, some.code(), some.toString());
    assertTrue(some.out().contains("没有相邻县数据 east.gpkg"), some.out());
    assertFalse(some.out().contains("没有相邻县数据 west.gpkg"), some.out());
    assertFalse(some.out().contains("(djq-edge)"), some.out());
  }

  @Test
  void anotherVersionThanTheOneHeldAgainstIsNotTakenForIt() throws Exception {
    pack("--leave-out", "previous");
    Run other = verify("--previous", loaded);
    assertEquals(1, other.code(), other.toString());
    assertTrue(other.out().contains("不是检查时对照的那一份"), other.out());
  }

  @Test
  void whatTheDataWereNeverHeldAgainstIsNotNeeded() {
    pack();
    Run verified = verify("--reference", previous);
    assertEquals(2, verified.code());
    assertEquals(1, verified.complaints(), verified.err());
  }

  @Test
  void anEnclosureThatWasSwappedWithAllManifestsMadeToFitIsFound() throws Exception {
    pack();
    new Forged(bundle).put("data/beside/previous.gpkg", Files.readAllBytes(data)).write();
    Run verified = verify();
    assertEquals(1, verified.code(), verified.toString());
    assertTrue(verified.out().contains("data/beside/previous.gpkg 不是检查时对照的那一份"), verified.out());
  }

  @Test
  void anEnclosureSwappedWithItsRecordIsFoundByTheFindings() throws Exception {
    pack();
    swapPreviousAndRecord();
    Run verified = verify();
    assertEquals(1, verified.code(), verified.toString());
    assertTrue(verified.out().contains("多报 1 个"), verified.out());
  }

  @Test
  void anEnclosureThatIsNotWhatTheProvinceHasIsFound() throws Exception {
    pack();
    swapPreviousAndRecord();
    Run verified = verify("--previous", previous);
    assertEquals(1, verified.code(), verified.toString());
    assertTrue(verified.out().contains("上一版.gpkg 不是检查时对照的那一份"), verified.out());
  }

  private void swapPreviousAndRecord() throws Exception {
    byte[] other = Files.readAllBytes(data);
    Forged forged = new Forged(bundle);
    String before = Forged.sha256(forged.read("data/beside/previous.gpkg"));
    String after = Forged.sha256(other);
    forged
        .put("data/beside/previous.gpkg", other)
        .text("data/beside.json", text -> text.replace(before, after))
        .write();
  }

  @Test
  void aRecordTakenOutOrAFileSlippedInIsFound() throws Exception {
    pack();
    byte[] whole = Files.readAllBytes(bundle);
    new Forged(bundle).put("data/beside/reference.gpkg", Files.readAllBytes(data)).write();
    assertEquals(1, verify().code());
    Files.write(bundle, whole);
    new Forged(bundle).remove("data/beside.json").write();
    assertEquals(1, verify().code());
    Files.write(bundle, whole);
    new Forged(bundle).remove("data/beside/loaded.gpkg").write();
    Run missing = verify();
    assertEquals(1, missing.code());
    assertTrue(missing.out().contains("缺少文件 data/beside/loaded.gpkg"), missing.out());
  }

  @Test
  void findingsDeniedUnderTheCloakOfALeftOutVersionAreFoundWithIt() throws Exception {
    pack("--leave-out", "previous");
    Forged forged = new Forged(bundle);
    forged
        .text(
            "data/findings.json",
            text -> text.replaceAll("(?m)^.*\"djq-loaded-missing\",.*\\R", ""))
        .write();
    assertEquals(1, verify().code(), "rules that can be repeated are");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "previous.gpkg\"|../../evil.gpkg\"",
        "previous.gpkg\"|/etc/passwd\"",
        "\"previous\"|\"archive\"",
        "\"loaded\"|\"previous\"",
        "\"enclosed\" : true|\"enclosed\" : \"no\"",
        "\"schemaVersion\" : 1|\"schemaVersion\" : 9",
        "\"sha256\" : \"|\"sha256\" : \"../",
        "\"beside\" : [|\"beside\" : [ 7, "
      })
  void aRecordThatNobodyCanHaveWrittenIsOneLine(String change) throws Exception {
    pack();
    String[] parts = change.split("\\|", 2);
    new Forged(bundle)
        .text(
            "data/beside.json",
            text ->
                text.replace("\"file\" : \"" + parts[0], "\"file\" : \"" + parts[1])
                    .replace(parts[0], parts[1]))
        .write();
    Run verified = verify();
    assertEquals(2, verified.code(), verified.toString());
    assertEquals(1, verified.complaints(), verified.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "archive", "ledger", "previous,nonsense", ""})
  void whatIsNotThereCannotBeLeftOut(String words) {
    Run run = pack("--leave-out", words);
    assertEquals(2, run.code(), run.toString());
    assertEquals(1, run.complaints(), run.err());
    assertFalse(Files.exists(bundle));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--only=djq-edge", "--bbox=1,1,2,2", "--set=djq-edge.tolerance=1"})
  void aBundleIsStillCheckedWithTheWholePack(String option) {
    Run run = pack(option);
    assertEquals(2, run.code(), run.toString());
    assertFalse(Files.exists(bundle));
  }

  private Path zones(String name, int county, double east, int count) throws Exception {
    LayerSchema schema =
        new LayerSchema(
            "DJQ",
            GeometryType.POLYGON,
            List.of(Field.of("DJQDM", FieldType.TEXT, 9, 0)),
            Optional.empty());
    List<Feature> features = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      double x = 38_430_000 + 1000 * (i - 1) + east;
      features.add(
          new Feature(
              new FeatureRef("DJQ", i),
              Optional.of(
                  PackedXY.FACTORY.toGeometry(new Envelope(x, x + 1000, 3_090_000, 3_091_000))),
              List.of(county + "00" + i)));
    }
    Path target = folder.resolve(name);
    new GeoPackageWriter()
        .write(
            ArrayDataset.of(ArrayLayer.of(schema, CrsReader.ofEpsg(4526), features)),
            target,
            WriteOptions.DEFAULT,
            Monitor.SILENT);
    return target;
  }
}
