package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ledgers, papers, a delivery and its metadata, as somebody who has read the help would give them.
 */
class AttachmentsTest {
  private static final String PACK =
      """
      {
        "id": "papers", "version": "1",
        "title": {"zh": "档案", "en": "Papers"},
        "description": {"zh": "档案", "en": "Papers"},
        "layers": [
          {"name": "YDXK", "title": {"zh": "用地许可", "en": "Permits"}, "aliases": ["用地许可"],
           "geometry": "none", "key": "XMBH", "required": true, "fields": [
            {"name": "XMBH", "title": {"zh": "项目编号", "en": "Number"}, "aliases": ["项目编号"],
             "type": "text", "length": 0, "required": true},
            {"name": "ZSBH", "title": {"zh": "证书编号", "en": "Certificate"}, "aliases": ["证书编号"],
             "type": "text", "length": 0, "required": true}]},
          {"name": "DAWJ", "title": {"zh": "档案文件", "en": "Papers"}, "aliases": [],
           "geometry": "none", "key": "LJ", "required": false, "fields": [
            {"name": "LJ", "title": {"zh": "路径", "en": "Path"}, "aliases": [],
             "type": "text", "length": 0, "required": true}]},
          {"name": "DAYM", "title": {"zh": "档案页面", "en": "Pages"}, "aliases": [],
           "geometry": "none", "required": false, "fields": []},
          {"name": "WJML", "title": {"zh": "文件目录", "en": "Delivery"}, "aliases": [],
           "geometry": "none", "required": false, "fields": []},
          {"name": "YSJ", "title": {"zh": "元数据", "en": "Metadata"}, "aliases": [],
           "geometry": "none", "required": false, "fields": []}
        ],
        "rules": [%s]
      }
      """;

  @TempDir Path folder;
  private Path pack;
  private Path ledger;
  private Path papers;

  private static String rule(String id, String check, String layer, String more) {
    return ("{\"id\": \"%s\", \"check\": \"%s\", \"title\": {\"zh\": \"%s\", \"en\": \"%s\"},"
            + " %s \"severity\": \"ERROR\", \"source\": {\"zh\": \"示例\", \"en\": \"example\"},"
            + " \"certainty\": \"U\" %s}")
        .formatted(id, check, id, id, layer.isEmpty() ? "" : "\"layer\": \"" + layer + "\",", more);
  }

  @BeforeEach
  void aCountyOfTwoProjects() throws Exception {
    String against = ", \"against\": \"YDXK\", \"params\": {\"againstField\": \"XMBH\"%s}";
    List<String> rules =
        List.of(
            rule("r-open", "archive.unreadable", "DAWJ", ""),
            rule("r-blank", "archive.blank-page", "DAYM", ""),
            rule("r-orphan", "archive.orphan-folder", "DAWJ", against.formatted("")),
            rule(
                "r-class",
                "archive.missing-class",
                "DAWJ",
                against.formatted(", \"classes\": [\"01=许可证\", \"02=申请表\"]")),
            rule("r-number", "archive.number-mismatch", "DAWJ", against.formatted("")),
            rule(
                "r-item",
                "organisation.missing-item",
                "WJML",
                ", \"params\": {\"items\": [\"*.csv=台账\", \"*.gdb=数据库\"]}"),
            rule("r-meta", "metadata.missing", "", ", \"against\": \"WJML\""),
            rule("r-level", "metadata.disagrees", "", ", \"against\": \"YSJ\""));
    pack =
        Files.writeString(folder.resolve("papers.json"), PACK.formatted(String.join(",", rules)));
    Path delivered = Files.createDirectory(folder.resolve("delivered"));
    ledger =
        Files.writeString(
            delivered.resolve("用地许可.csv"),
            "项目编号,证书编号\n2023-001,地字第430112202310076号\n2023-002,地字第430112202310077号\n");
    papers = folder.resolve("papers");
    paper("2023-001/01许可证.txt", "地字第 430112 2023 10076 号".getBytes(StandardCharsets.UTF_8));
    paper("2023-001/02申请表.jpg", scan(true));
    paper("2023-002/01许可证.txt", "地字第 430112 2023 10099 号".getBytes(StandardCharsets.UTF_8));
    paper("2023-003/02申请表.jpg", scan(false));
    paper("2023-002/03.pdf", new byte[0]);
  }

  private void paper(String path, byte[] bytes) throws Exception {
    Files.createDirectories(papers.resolve(path).getParent());
    Files.write(papers.resolve(path), bytes);
  }

  private static byte[] scan(boolean written) throws Exception {
    BufferedImage page = new BufferedImage(400, 560, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 400, 560);
    graphics.setColor(Color.BLACK);
    for (int y = 60; written && y < 500; y += 20) {
      graphics.fillRect(60, y, 280, 8);
    }
    graphics.dispose();
    var out = new java.io.ByteArrayOutputStream();
    ImageIO.write(page, "jpg", out);
    return out.toByteArray();
  }

  private Run check(Object... more) {
    List<Object> words = new ArrayList<>(List.of("check"));
    words.addAll(List.of(more));
    words.addAll(List.of("--pack", pack));
    return Run.of(words.toArray());
  }

  private static void assertFound(Run run, String... rules) {
    for (String rule :
        List.of("r-open", "r-blank", "r-orphan", "r-class", "r-number", "r-item", "r-meta")) {
      boolean found = run.out().lines().anyMatch(line -> line.contains(rule) && !isSkip(line));
      assertEquals(List.of(rules).contains(rule), found, rule + " in " + run);
    }
  }

  private static boolean isSkip(String line) {
    return line.contains("未检查") || line.contains("未提供");
  }

  @Test
  void papersAreHeldAgainstTheLedger() {
    Run run = check(ledger, "--archive", papers);
    assertEquals(1, run.code(), run.toString());
    assertFound(run, "r-open", "r-blank", "r-orphan", "r-class", "r-number");
    assertEquals("", run.err());
  }

  @Test
  void aZipOfThePapersAndALedgerByItsOptionGiveTheSame() throws Exception {
    Path zip = folder.resolve("papers.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        var files = Files.walk(papers)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(papers.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    Path other = Files.writeString(folder.resolve("other.csv"), "名称,数\n甲,1\n乙,2\n");
    Run plain = check(ledger, "--archive", papers);
    Run packed = check(other, "--ledger", ledger, "--archive", zip);
    assertFalse(findings(plain).isEmpty(), plain.toString());
    assertEquals(findings(plain), findings(packed));
  }

  private static List<String> findings(Run run) {
    return run.out().lines().filter(line -> line.contains("r-")).toList();
  }

  @Test
  void aDeliveryIsListedAndItsMetadataAreFound() throws Exception {
    Run without = check(ledger, "--delivery", ledger.getParent());
    assertFound(without, "r-item", "r-meta");
    Files.writeString(ledger.resolveSibling("元数据.txt"), "标题：用地许可\n密级：绝密\n");
    Run with = check(ledger, "--delivery", ledger.getParent());
    assertFound(with, "r-item");
    assertTrue(with.out().contains("r-level"), with.toString());
  }

  @Test
  void withoutADeliveryNothingIsAskedOfItAndNothingIsMissed() throws Exception {
    Run run = check(ledger, "--archive", papers);
    for (String rule : List.of("r-item", "r-meta", "r-level")) {
      assertFalse(run.out().contains(rule), run.toString());
    }
    assertFalse(run.out().contains("未检查"), run.toString());
  }

  @Test
  void metadataMayBeGivenByThemselves() throws Exception {
    Path record =
        Files.writeString(folder.resolve("record.xml"), "<a><title>x</title><密级>公开</密级></a>");
    Run run = check(ledger, "--metadata", record);
    assertFound(run);
    assertFalse(run.out().isEmpty(), run.toString());
  }

  @Test
  void whatNoRuleLooksAtIsSaid() throws Exception {
    Run used = check(ledger, "--archive", papers, "--delivery", ledger.getParent());
    assertFalse(used.out().contains("没有用到"), used.out());
    Files.writeString(pack, PACK.formatted(rule("r-key", "schema.missing-layer", "YDXK", "")));
    Run unused = check(ledger, "--archive", papers, "--delivery", ledger.getParent());
    assertEquals(0, unused.code(), unused.toString());
    assertTrue(unused.out().contains("--archive 没有用到"), unused.out());
    assertTrue(unused.out().contains("--delivery 没有用到"), unused.out());

    Run beside = check(ledger, "--previous", ledger, "--loaded", ledger);
    assertTrue(beside.out().contains("--previous 没有用到"), beside.out());
    assertTrue(beside.out().contains("--loaded 没有用到"), beside.out());
    assertFalse(beside.out().contains("--reference"), beside.out());
    Run zones = Run.of("check", ledger, "--ledger", ledger, "--pack", "cadastral-zone");
    assertTrue(zones.out().contains("--ledger 没有用到"), zones.toString());
  }

  @Test
  void whatIsNotThereIsOneLine() {
    for (String option : List.of("--archive", "--delivery", "--metadata", "--ledger")) {
      Run run = check(ledger, option, folder.resolve("nowhere"));
      assertEquals(2, run.code(), run.toString());
      assertEquals(1, run.complaints(), run.err());
      assertTrue(run.err().contains("nowhere"), run.err());
    }
  }
}
