package org.landcheck.delivery.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.Formats;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.delivery.County;
import org.landcheck.io.gpkg.GeoPackageFormat;
import org.landcheck.io.gpkg.GeoPackageWriter;

/** What the data of a bundle were held against: enclosed, recorded, found again. */
class BesideTest {
  private static final String DIGEST = "ab".repeat(32);

  @TempDir Path folder;
  private Path zip;
  private final AtomicReference<Materials> met = new AtomicReference<>();

  @BeforeEach
  void nameTheZip() {
    zip = folder.resolve("a.zip");
  }

  private static Dataset version(int rows) {
    return new ArrayDataset(
        new DatasetInfo(
            List.of(new DatasetInfo.Source("v" + rows + ".shp", "cd".repeat(32))), List.of()),
        List.of(County.zones(rows, 2)));
  }

  private static Submission submission(boolean enclosed) {
    return Packed.submission()
        .withHeldAgainst(
            List.of(
                new HeldAgainst(Role.PREVIOUS, "去年.gdb", version(2), true),
                new HeldAgainst(Role.NEIGHBOURS, "西.gpkg", version(3), enclosed),
                new HeldAgainst(Role.NEIGHBOURS, "东.gpkg", version(4), enclosed)));
  }

  private Bundle pack(Submission submission) throws BadInputException {
    new BundleWriter(new GeoPackageWriter())
        .write(
            submission,
            packed -> {
              met.set(packed);
              return Packed.run(packed, 3);
            },
            zip,
            Monitor.SILENT);
    return BundleReader.open(zip, ZipLimits.DEFAULT);
  }

  @Test
  void theRunMeetsTheFilesThatComeAlong() throws Exception {
    try (Bundle bundle = pack(submission(true))) {
      assertEquals(
          Set.of("previous.gpkg", "neighbour-1.gpkg", "neighbour-2.gpkg"),
          bundle.sizes(BagNames.BESIDE).keySet());
      assertEquals(
          List.of("neighbour-1.gpkg", "neighbour-2.gpkg"),
          met.get().neighbours().stream().map(file -> file.getFileName().toString()).toList());
      assertEquals(List.of(), BundleVerifier.verify(bundle, Monitor.SILENT));
      assertEquals(List.of(), bundle.beside().problems(bundle.digests(BagNames.BESIDE)));
      assertEquals(
          List.of("去年.gdb", "西.gpkg", "东.gpkg"),
          bundle.beside().entries().stream().map(BesideEntry::name).toList());
      assertEquals("v2.shp", bundle.beside().entries().get(0).sources().get(0).name());
    }
  }

  @Test
  void whatIsLeftOutIsMetButOnlyRecorded() throws Exception {
    byte[] digests;
    try (Bundle bundle = pack(submission(true))) {
      digests = bundle.beside().entries().toString().replace("enclosed=true", "").getBytes();
    }
    try (Bundle bundle = pack(submission(false))) {
      assertEquals(Set.of("previous.gpkg"), bundle.sizes(BagNames.BESIDE).keySet());
      assertEquals(2, met.get().neighbours().size());
      assertEquals(List.of(), bundle.beside().problems(bundle.digests(BagNames.BESIDE)));
      assertArrayEquals(
          digests,
          bundle
              .beside()
              .entries()
              .toString()
              .replace("enclosed=true", "")
              .replace("enclosed=false", "")
              .getBytes(),
          "the same digests, whether it comes along or not");
    }
  }

  @Test
  void theSameSubmissionGivesTheSameBytes() throws Exception {
    pack(submission(true)).close();
    byte[] once = Files.readAllBytes(zip);
    pack(submission(true)).close();
    assertArrayEquals(once, Files.readAllBytes(zip));
  }

  @Test
  void aBundleHeldAgainstNothingHasNoRecord() throws Exception {
    try (Bundle bundle = pack(Packed.submission())) {
      assertEquals(BesideRecord.NONE, bundle.beside());
      assertTrue(bundle.paths().stream().noneMatch(path -> path.contains("beside")));
    }
  }

  private RerunFiles find(Submission submission, Materials given) throws Exception {
    try (Bundle bundle = pack(submission)) {
      Path scratch = Files.createDirectories(folder.resolve("scratch"));
      return new RerunFiles.Search(
              new Formats(List.of(new GeoPackageFormat())), new GeoPackageWriter(), scratch)
          .of(
              bundle.beside(),
              bundle.unpackForRerun(scratch.resolve("bag"), Monitor.SILENT),
              given,
              Monitor.SILENT);
    }
  }

  private Path file(String name, int rows) throws Exception {
    Path file = folder.resolve(name);
    new GeoPackageWriter().write(version(rows), file, WriteOptions.DEFAULT, Monitor.SILENT);
    return file;
  }

  private static List<String> names(List<BesideEntry> entries) {
    return entries.stream().map(BesideEntry::name).toList();
  }

  @Test
  void whatIsEnclosedNeedsNotBeGiven() throws Exception {
    RerunFiles files = find(submission(true), Materials.NONE);
    assertEquals(List.of(), files.lacking());
    assertEquals(2, files.materials().neighbours().size());
    assertEquals(1, files.materials().companions().size());
  }

  @Test
  void filesAreKnownByWhatIsInThemInAnyOrder() throws Exception {
    Materials given = Materials.NONE.withNeighbours(List.of(file("x.gpkg", 4), file("y.gpkg", 3)));
    RerunFiles files = find(submission(false), given);
    assertEquals(List.of("东.gpkg", "西.gpkg"), names(files.confirmed()));
    assertEquals(List.of(), files.lacking());
    assertEquals(
        List.of("neighbour-1.gpkg", "neighbour-2.gpkg"),
        files.materials().neighbours().stream().map(f -> f.getFileName().toString()).toList());
  }

  @Test
  void aFileGivenTwiceDoesNotStandForTwo() throws Exception {
    Path one = file("x.gpkg", 4);
    RerunFiles files = find(submission(false), Materials.NONE.withNeighbours(List.of(one, one)));
    assertEquals(List.of("西.gpkg"), names(files.lacking()));
    assertEquals(1, files.others().size());
    assertEquals(Set.of(Role.NEIGHBOURS), files.lackingRoles());
    assertEquals(List.of(), files.materials().neighbours(), "one neighbour is not all of them");
  }

  @Test
  void anotherFileIsToldAndTheEnclosedOneIsMet() throws Exception {
    Materials given = Materials.NONE.with(Role.PREVIOUS, List.of(file("x.gpkg", 5)));
    RerunFiles files = find(submission(true), given);
    assertEquals(1, files.others().size());
    assertEquals(List.of(), files.confirmed());
    assertEquals(1, files.materials().companions().size());
  }

  @Test
  void whatNobodyHeldTheDataAgainstIsRefused() throws Exception {
    Materials given = Materials.NONE.with(Role.LOADED, List.of(file("x.gpkg", 2)));
    assertThrows(BadInputException.class, () -> find(submission(true), given));
  }

  private static BesideEntry entry(Role role, String file, boolean enclosed) {
    return new BesideEntry(role, "x", file, enclosed, DIGEST, 1, List.of());
  }

  @Test
  void enclosuresThatAreMissingSwappedOrSlippedInAreTold() {
    BesideRecord record =
        new BesideRecord(
            false,
            List.of(
                entry(Role.PREVIOUS, "previous.gpkg", true),
                entry(Role.LOADED, "loaded.gpkg", true),
                entry(Role.REFERENCE, "reference.gpkg", true),
                entry(Role.NEIGHBOURS, "neighbour-1.gpkg", false)));
    assertEquals(
        List.of(
            "MISSING data/beside/loaded.gpkg",
            "UNCHECKED data/beside/reference.gpkg",
            "UNCHECKED data/beside/neighbour-1.gpkg"),
        record
            .problems(
                Map.of(
                    "previous.gpkg", DIGEST,
                    "reference.gpkg", "00".repeat(32),
                    "neighbour-1.gpkg", DIGEST))
            .stream()
            .map(problem -> problem.kind() + " " + problem.path())
            .toList());
  }

  @Test
  void aRecordReadsBackAsItWasWritten() throws Exception {
    BesideRecord record =
        new BesideRecord(
            true,
            List.of(
                new BesideEntry(
                    Role.LOADED,
                    "库\n\"里\".gdb",
                    "loaded.gpkg",
                    false,
                    DIGEST,
                    1L << 40,
                    List.of(new DatasetInfo.Source("a.gdbtable", DIGEST))),
                entry(Role.NEIGHBOURS, "neighbour-1.gpkg", true),
                entry(Role.NEIGHBOURS, "neighbour-2.gpkg", false)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BesideJson.write(record, out);
    assertEquals(record, BesideJson.read(new ByteArrayInputStream(out.toByteArray())));
    assertEquals("入库后的数据 库 \"里\".gdb", record.entries().get(0).title().zh());
  }

  private static BesideRecord read(String entries) throws Exception {
    String text = "{\"schemaVersion\": 1, \"papersElsewhere\": false, \"beside\": " + entries + "}";
    return BesideJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../previous.gpkg",
        "/previous.gpkg",
        "previous.gpkg/../x",
        "Previous.gpkg",
        "",
        "x.gpkg"
      })
  void noNameFromOutsideBecomesAPath(String file) throws Exception {
    String entry =
        "[{\"role\": \"previous\", \"name\": \"n\", \"file\": \"%s\", \"enclosed\": true,"
            + " \"sha256\": \""
            + DIGEST
            + "\", \"bytes\": 1, \"sources\": []}]";
    assertEquals(1, read(entry.formatted("previous.gpkg")).entries().size());
    assertThrows(BadInputException.class, () -> read(entry.formatted(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "[7]", "[{}]", "[null]", "null", "[[]]", "[", "{\"a\": []}"})
  void whatIsNoRecordIsRefused(String entries) {
    assertThrows(BadInputException.class, () -> read(entries));
  }

  @Test
  void aRecordWithoutEndIsRefusedBeforeItFillsTheMemory() {
    String many = "[" + "{},".repeat(2_000_000) + "{}]";
    assertThrows(BadInputException.class, () -> read(many));
  }

  @Test
  void twoPreviousVersionsAreNone() {
    BesideEntry one = entry(Role.PREVIOUS, "previous.gpkg", true);
    assertThrows(IllegalArgumentException.class, () -> new BesideRecord(false, List.of(one, one)));
  }

  private static Dataset listing(String path, String digest) {
    return EnclosuresTest.papers(new String[] {path, digest});
  }

  private void refused(Submission submission, String word) throws Exception {
    BadInputException e = assertThrows(BadInputException.class, () -> pack(submission));
    assertTrue(e.text().zh().contains(word), e.text().zh());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.filter(f -> f.toString().endsWith(".zip")).count());
    }
  }

  @Test
  void papersThatAreListedAndDoNotComeAlongAreMissedWhenPacking() throws Exception {
    refused(Submission.of(listing("P1/01.pdf", DIGEST), Packed.PACK, "s"), "1 份档案");
  }

  @Test
  void papersOtherThanThoseListedAreRefusedWhenPacking() throws Exception {
    Path paper = Files.writeString(folder.resolve("01.pdf"), "another paper");
    Submission other =
        Submission.of(listing("P1/01.pdf", DIGEST), Packed.PACK, "s")
            .withAttachments(new TreeMap<>(Map.of("data/archive/P1/01.pdf", paper)));
    refused(other, "P1/01.pdf 不是检查时的那一份");
    refused(other.withAttachments(new TreeMap<>(Map.of("data/archive/P2/01.pdf", paper))), "共 2 处");
  }
}
