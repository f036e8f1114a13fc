package org.landcheck.delivery.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.delivery.County;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;
import org.w3c.dom.Document;

class BundleTest {
  @TempDir Path folder;
  private Path zip;

  @BeforeEach
  void nameTheZip() {
    zip = folder.resolve("430181.zip");
  }

  @Test
  void bundleHoldsWhatTheContractListsAndVerifies() throws Exception {
    Packed.write(Packed.submission(), zip);
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      assertEquals(
          List.of(
              "bag-info.txt",
              "bagit.txt",
              "data/dataset.gpkg",
              "data/edits.jsonl",
              "data/findings.json",
              "data/findings.xlsx",
              "data/metadata.xml",
              "data/pack.json",
              "data/report.html",
              "data/review.json",
              "manifest-sha256.txt",
              "tagmanifest-sha256.txt"),
          List.copyOf(bundle.paths()));
      assertEquals(List.of(), BundleVerifier.verify(bundle, Monitor.SILENT));
      assertEquals(Optional.of("宁乡市自然资源局"), bundle.info().submitter());
      assertEquals(Optional.of("430181"), bundle.info().county());
      assertEquals(bundle.info().identifier(), Optional.of(bundle.name()));
      assertFalse(bundle.text("bag-info.txt").contains("Bagging-Date"));
    }
    assertEquals(List.of("430181.zip"), names(folder), "no scaffolding is left");
  }

  @Test
  void sameSubmissionGivesSameBytesWhateverTheFileIsCalled() throws Exception {
    Path other = folder.resolve("elsewhere").resolve("other.zip");
    assertArrayEquals(
        Files.readAllBytes(Packed.write(Packed.submission(), zip)),
        Files.readAllBytes(Packed.write(Packed.submission(), other)));
  }

  @Test
  void dateIsWrittenWhenGiven() throws Exception {
    Packed.write(Packed.dated(), zip);
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      assertTrue(bundle.text("bag-info.txt").contains("Bagging-Date: 2026-11-22\n"));
    }
  }

  @Test
  void rerunOnTheUnpackedDataAgreesByteByByte() throws Exception {
    UnpackedBundle unpacked = unpack();
    assertArrayEquals(Packed.PACK, Files.readAllBytes(unpacked.pack()));
    assertEquals(Lang.ZH, unpacked.lang());
    RerunComparison same =
        RerunComparison.of(unpacked.findings(), Packed.run(unpacked.dataset(), 3));
    assertTrue(same.identical());
    assertTrue(same.text().zh().contains("完全一致"));
  }

  @Test
  void rerunThatDisagreesNamesTheFindings() throws Exception {
    UnpackedBundle unpacked = unpack();
    RerunComparison more =
        RerunComparison.of(unpacked.findings(), Packed.run(unpacked.dataset(), 5));
    assertFalse(more.identical());
    assertEquals(2, more.missing().size());
    assertEquals(List.of(), more.extra());
    assertEquals(List.of("summary"), more.sections());
    RerunComparison fewer =
        RerunComparison.of(unpacked.findings(), Packed.run(unpacked.dataset(), 1));
    assertEquals(2, fewer.extra().size());

    String findings = Files.readString(unpacked.findings());
    Files.writeString(unpacked.findings(), findings.replace("重叠 3 平方米", "重叠 1 平方米"));
    RerunComparison changed =
        RerunComparison.of(unpacked.findings(), Packed.run(unpacked.dataset(), 3));
    assertEquals(1, changed.changed().size());
    Files.writeString(unpacked.findings(), findings.replace("\n", "\r\n"));
    RerunComparison layout =
        RerunComparison.of(unpacked.findings(), Packed.run(unpacked.dataset(), 3));
    assertFalse(layout.identical());
    assertTrue(layout.text().zh().contains("书写格式"));
    Files.writeString(unpacked.findings(), findings.substring(0, findings.length() / 2));
    assertThrows(
        BadInputException.class,
        () -> RerunComparison.of(unpacked.findings(), Packed.run(unpacked.dataset(), 3)));
  }

  @Test
  void decisionsComeBack() throws Exception {
    UnpackedBundle unpacked = unpack();
    assertEquals(Packed.run(unpacked.dataset(), 3).review(), unpacked.review());
    JsonNode review =
        new ObjectMapper().readTree(unpacked.folder().resolve("data/review.json").toFile());
    assertEquals("争议区，协议见附件", review.at("/exceptions/0/reason").asText());
    assertEquals(
        "430181001001 与 430181001002 重叠 1 平方米", review.at("/exceptions/0/message").asText());
  }

  @Test
  void editsSayWhoWhenWhyBeforeAndAfterToTheBit() throws Exception {
    UnpackedBundle unpacked = unpack();
    List<String> lines = Files.readAllLines(unpacked.folder().resolve("data/edits.jsonl"));
    assertEquals(1, lines.size());
    JsonNode edit = new ObjectMapper().readTree(lines.get(0));
    assertEquals("王建国", edit.get("author").asText());
    assertEquals("2026-11-20T02:03:04Z", edit.get("at").asText());
    assertEquals("界线以协议为准", edit.get("reason").asText());
    JsonNode change = edit.at("/changes/0");
    assertEquals("DJZQ/1", change.get("feature").asText());
    Geometry after =
        new WKBReader(PackedXY.FACTORY)
            .read(WKBReader.hexToBytes(change.at("/after/geometry").asText()));
    assertTrue(after.equalsExact(County.box(38_410_000, 3_100_000, 99.5, 100)));
    assertEquals("{\"DJZQMC\":\"子区1\",\"MJ\":10000}", change.at("/before/values").toString());
    assertEquals("{\"DJZQMC\":\"改名\",\"MJ\":0.1}", change.at("/after/values").toString());
  }

  @Test
  void metadataAreXmlWithTheCoreItems() throws Exception {
    UnpackedBundle unpacked = unpack();
    Path file = unpacked.folder().resolve("data/metadata.xml");
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertEquals("gmd:MD_Metadata", document.getDocumentElement().getTagName());
    String text = document.getDocumentElement().getTextContent();
    for (String item :
        List.of(
            "430181 地籍区、地籍子区",
            "宁乡市自然资源局",
            "EPSG:4526",
            "DJZQ 12",
            "38410400",
            "不合格",
            "DJZQ.shp sha256:efef",
            "按 GBK 读取",
            "sha256:" + Digests.sha256(Packed.PACK))) {
      assertTrue(text.contains(item), item);
    }
  }

  @Test
  void attachmentsComeAlongUnderChineseNames() throws Exception {
    Path scan = folder.resolve("scan.pdf");
    Files.writeString(scan, "%PDF");
    Submission attached =
        Packed.submission()
            .withAttachments(new TreeMap<>(Map.of("data/archive/430181001001/01 协议书.pdf", scan)));
    Packed.write(attached, zip);
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      assertEquals(List.of(), BundleVerifier.verify(bundle, Monitor.SILENT));
      UnpackedBundle unpacked = bundle.unpack(folder.resolve("out"), Monitor.SILENT);
      assertEquals(
          "%PDF",
          Files.readString(unpacked.folder().resolve("data/archive/430181001001/01 协议书.pdf")));
    }
    Files.delete(scan);
    BadInputException missing =
        assertThrows(
            BadInputException.class, () -> Packed.write(attached, folder.resolve("b.zip")));
    assertTrue(missing.text().zh().contains("scan.pdf"));
  }

  @Test
  void attachmentsHaveTheirPlaces() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Submission.of(Packed.data(), Packed.PACK, "x")
                .withAttachments(new TreeMap<>(Map.of("data/findings.json", zip))));
  }

  @Test
  void whatStandsForWhatComesAlongForTheRerun() throws Exception {
    MappingChoices mapping =
        new MappingChoices(Map.of("DJZQ", "子区"), Map.of("DJZQ", Map.of("DJZQDM", "代码")));
    Packed.write(Packed.submission().withMapping(mapping), zip);
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      assertEquals(List.of(), BundleVerifier.verify(bundle, Monitor.SILENT));
      UnpackedBundle unpacked = bundle.unpackForRerun(folder.resolve("out"), Monitor.SILENT);
      assertEquals(mapping, unpacked.mapping());
    }
  }

  @Test
  void aDamagedMappingIsToldInOneLine() throws Exception {
    Packed.write(Packed.submission(), zip);
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      UnpackedBundle unpacked = bundle.unpack(folder.resolve("out"), Monitor.SILENT);
      assertEquals(MappingChoices.NONE, unpacked.mapping());
      for (String bad : List.of("", "[]", "{\"layers\": 3}", "{\"layers\": {\"a\": null}}")) {
        Files.writeString(unpacked.folder().resolve(BagNames.MAPPING), bad);
        BadInputException e = assertThrows(BadInputException.class, unpacked::mapping);
        assertTrue(e.text().en().contains("mapping.json"), e.text().en());
      }
    }
  }

  @Test
  void anotherPackThanTheOneCheckedWithIsRefusedAndNothingIsLeft() throws Exception {
    Submission other =
        Submission.of(Packed.data(), "{}".getBytes(StandardCharsets.UTF_8), "宁乡市自然资源局");
    assertThrows(BadInputException.class, () -> Packed.write(other, zip));
    assertEquals(List.of(), names(folder));
  }

  @Test
  void failedRerunLeavesNothing() throws Exception {
    BundleWriter writer = new BundleWriter(new GeoPackageWriter());
    assertThrows(
        IllegalStateException.class,
        () ->
            writer.write(
                Packed.submission(),
                dataset -> {
                  throw new IllegalStateException("boom");
                },
                zip,
                Monitor.SILENT));
    assertEquals(List.of(), names(folder));
  }

  @Test
  void submitterCannotForgeLinesOfTheDescription() throws Exception {
    Submission forged =
        Submission.of(Packed.data(), Packed.PACK, "某局\nPayload-Oxum: 0.0\r\nLandcheck-County: 1");
    Packed.write(forged, zip);
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      assertEquals(List.of(), BundleVerifier.verify(bundle, Monitor.SILENT));
      assertEquals(Optional.of("430181"), bundle.info().county());
    }
  }

  private UnpackedBundle unpack() throws BadInputException {
    Packed.write(Packed.submission(), zip);
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      return bundle.unpack(folder.resolve("unpacked"), Monitor.SILENT);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
