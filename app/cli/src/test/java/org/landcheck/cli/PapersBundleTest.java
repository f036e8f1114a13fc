package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
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
    forge("data/archive/P1/01许可证.txt", "另一份 P1/01许可证.txt".getBytes(StandardCharsets.UTF_8));
    Run verified = Run.of("verify", bundle);
    assertEquals(1, verified.code(), verified.toString());
    assertTrue(verified.out().contains("P1/01许可证.txt 不是检查时的那一份"), verified.toString());
  }

  /** Changes a file of the bag, and its manifests, as somebody with a text editor would. */
  private void forge(String path, byte[] content) throws Exception {
    Map<String, byte[]> files = new TreeMap<>(files());
    String root = files.keySet().iterator().next().replaceFirst("/.*", "/");
    String before = sha256(files.put(root + path, content));
    replace(files, root + "manifest-sha256.txt", before, sha256(content));
    byte[] manifest = files.get(root + "manifest-sha256.txt");
    String tags = new String(files.get(root + "tagmanifest-sha256.txt"), StandardCharsets.UTF_8);
    String old = tags.lines().filter(l -> l.endsWith(" manifest-sha256.txt")).findFirst().get();
    replace(files, root + "tagmanifest-sha256.txt", old.substring(0, 64), sha256(manifest));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bundle))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
  }

  private static void replace(Map<String, byte[]> files, String name, String from, String to) {
    String text = new String(files.get(name), StandardCharsets.UTF_8);
    assertTrue(text.contains(from), name);
    files.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
