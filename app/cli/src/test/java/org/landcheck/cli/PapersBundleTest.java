package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that hold ledgers and papers, as whoever receives one verifies them. */
class PapersBundleTest {
  private static final String PACK =
      """
      {
        "id": "papers", "version": "1", "title": "档案",
        "layers": [
          {"name": "XM", "title": "项目", "geometry": "none",
           "fields": [{"name": "XMBH", "title": "项目编号", "aliases": ["项目编号"], "type": "text"}]},
          {"name": "TZ", "title": "台账", "aliases": ["台账"], "geometry": "none",
           "fields": [{"name": "XMBH", "title": "项目编号", "aliases": ["项目编号"], "type": "text"}]},
          {"name": "DAWJ", "title": "档案文件", "geometry": "none", "fields": []}],
        "rules": [
          {"id": "r-open", "check": "archive.unreadable", "layer": "DAWJ", "severity": "ERROR"},
          {"id": "r-orphan", "check": "archive.orphan-folder", "layer": "DAWJ", "against": "XM",
           "severity": "ERROR", "params": {"againstField": "XMBH"}},
          {"id": "r-row", "check": "relation.foreign-key", "layer": "TZ", "against": "XM",
           "severity": "ERROR", "params": {"fields": ["XMBH"], "targetFields": ["XMBH"]}}]
      }
      """;

  @TempDir Path folder;
  private Path papers;
  private Path bundle;

  @BeforeEach
  void twoProjectsOneOfThemUnknown() throws Exception {
    Files.writeString(folder.resolve("papers.json"), PACK);
    Files.writeString(folder.resolve("XM.csv"), "项目编号\nP1\nP2\n");
    Files.writeString(folder.resolve("台账.csv"), "项目编号\nP1\nP9\n");
    papers = folder.resolve("papers");
    for (String paper : new String[] {"P1/01许可证.txt", "P3/01许可证.txt"}) {
      Files.createDirectories(papers.resolve(paper).getParent());
      Files.writeString(papers.resolve(paper), "许可证 " + paper);
    }
    bundle = folder.resolve("b.zip");
  }

  private Run pack(Path archive) {
    return Run.of(
        "pack",
        folder.resolve("XM.csv"),
        "--ledger",
        folder.resolve("台账.csv"),
        "--archive",
        archive,
        "--pack",
        folder.resolve("papers.json"),
        "--submitter",
        "某县自然资源局",
        "--out",
        bundle);
  }

  private Map<String, byte[]> files() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(bundle))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void papersAndLedgersComeAlongAndTheRunIsRepeatedOnTheirTables() throws Exception {
    Run packed = pack(papers);
    assertEquals(1, packed.code(), packed.toString());
    for (String rule : new String[] {"r-orphan", "r-row"}) {
      assertTrue(packed.out().contains(rule), packed.toString());
    }
    assertFalse(packed.out().contains("r-open"), packed.toString());
    assertEquals(
        3,
        files().keySet().stream()
            .filter(name -> name.contains("/data/archive/P") || name.endsWith("ledger/台账.csv"))
            .count());
    Run verified = Run.of("verify", bundle);
    assertEquals(0, verified.code(), verified.toString());
    assertTrue(verified.out().contains("r-orphan"), verified.toString());
  }

  @Test
  void anArchiveInAZipIsVerifiedToo() throws Exception {
    Path zip = folder.resolve("papers.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String paper : new String[] {"P1/01.txt", "P2/01.txt"}) {
        out.putNextEntry(new ZipEntry(paper));
        out.write(paper.getBytes(StandardCharsets.UTF_8));
      }
    }
    pack(zip);
    Run verified = Run.of("verify", bundle);
    assertEquals(0, verified.code(), verified.toString());
  }

  @Test
  void aPaperThatWasSwappedWithAllDigestsMadeToFitIsFound() throws Exception {
    pack(papers);
    new Forged(bundle)
        .put("data/archive/P1/01许可证.txt", "另一份".getBytes(StandardCharsets.UTF_8))
        .write();
    Run verified = Run.of("verify", bundle);
    assertEquals(1, verified.code(), verified.toString());
    assertTrue(verified.out().contains("P1/01许可证.txt 不是检查时的那一份"), verified.toString());
  }

  /** Data that list papers, as an office gets them that exports what it once checked. */
  private Path exported() throws Exception {
    pack(papers);
    return Files.write(
        folder.resolve("exported.gpkg"), new Forged(bundle).read("data/dataset.gpkg"));
  }

  private Run packAgain(Path data, Object... more) throws Exception {
    Files.deleteIfExists(bundle);
    List<Object> words =
        new ArrayList<>(List.of("pack", data, "--pack", folder.resolve("papers.json")));
    words.addAll(List.of("--submitter", "某县自然资源局", "--out", bundle));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  @Test
  void dataThatListPapersAreNotPackedWithoutThem() throws Exception {
    Run refused = packAgain(exported());
    assertEquals(2, refused.code(), refused.toString());
    assertEquals(1, refused.complaints(), refused.err());
    for (String word : new String[] {"2 份档案", "--archive", "--leave-out archive"}) {
      assertTrue(refused.err().contains(word), refused.err());
    }
    assertFalse(Files.exists(bundle));
  }

  @Test
  void withTheirPapersTheyArePackedAsIfReadForTheFirstTime() throws Exception {
    Run packed = packAgain(exported(), "--archive", papers);
    assertEquals(1, packed.code(), packed.toString());
    Run verified = Run.of("verify", bundle);
    assertEquals(0, verified.code(), verified.toString());
    assertTrue(verified.out().contains("r-orphan"), verified.toString());
  }

  @Test
  void papersHandedInAnotherWayAreSaidToBeAndCanBeComparedLater() throws Exception {
    Run packed = packAgain(exported(), "--leave-out", "archive");
    assertEquals(1, packed.code(), packed.toString());
    assertTrue(packed.out().contains("没有装入：档案"), packed.toString());
    Run unseen = Run.of("verify", bundle);
    assertEquals(4, unseen.code(), unseen.toString());
    assertTrue(unseen.out().contains("完全一致"), unseen.toString());
    assertTrue(unseen.out().contains("档案 2 份没有装入汇交包"), unseen.toString());
    Run seen = Run.of("verify", bundle, "--archive", papers);
    assertEquals(0, seen.code(), seen.toString());
    Files.writeString(papers.resolve("P1/01许可证.txt"), "另一份");
    Run other = Run.of("verify", bundle, "--archive", papers);
    assertEquals(1, other.code(), other.toString());
    assertTrue(other.out().contains("P1/01许可证.txt 不是检查时的那一份"), other.toString());
  }

  @Test
  void papersReadForTheRunMayBeLeftOutToo() throws Exception {
    Run packed = packAgain(folder.resolve("XM.csv"), "--archive", papers, "--leave-out", "archive");
    assertEquals(1, packed.code(), packed.toString());
    assertFalse(Files.size(bundle) == 0);
    assertEquals(4, Run.of("verify", bundle).code());
    assertEquals(0, Run.of("verify", bundle, "--archive", papers).code());
  }

  @Test
  void papersTakenOutOfABundleAreMissedUnlessTheSubmitterSaidSo() throws Exception {
    pack(papers);
    new Forged(bundle)
        .remove("data/archive/P1/01许可证.txt")
        .remove("data/archive/P3/01许可证.txt")
        .write();
    Run verified = Run.of("verify", bundle);
    assertEquals(1, verified.code(), verified.toString());
    assertTrue(verified.out().contains("缺少文件 data/archive/P1/01许可证.txt"), verified.toString());
  }
}
