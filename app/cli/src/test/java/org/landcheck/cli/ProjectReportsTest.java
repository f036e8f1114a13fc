package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From records, a ledger and papers to reports that say which projects agree, and to a bundle. */
class ProjectReportsTest {
  private static final String PACK =
      """
      {
        "id": "projects", "version": "1", "title": "项目",
        "layers": [
          {"name": "XM", "title": "项目", "geometry": "none", "required": true,
           "fields": [{"name": "XMBH", "title": "项目编号", "aliases": ["项目编号"], "type": "text"},
                      {"name": "XMMC", "title": "项目名称", "aliases": ["项目名称"], "type": "text"}]},
          {"name": "TZ", "title": "台账", "aliases": ["台账"], "geometry": "none", "required": false,
           "fields": [{"name": "XMBH", "title": "项目编号", "aliases": ["项目编号"], "type": "text"},
                      {"name": "XMMC", "title": "项目名称", "aliases": ["项目名称"], "type": "text"}]},
          {"name": "DAWJ", "title": "档案文件", "geometry": "none", "required": false, "fields": []}],
        "rules": [
          {"id": "r-one", "check": "relation.one-to-one", "severity": "ERROR",
           "params": {"keys": ["XM.XMBH", "TZ.XMBH"]}},
          {"id": "r-name", "check": "relation.equal", "layer": "TZ", "against": "XM",
           "severity": "ERROR", "params": {"fields": ["XMMC"], "link": "XMBH"}},
          {"id": "r-papers", "check": "archive.missing-class", "layer": "DAWJ", "against": "XM",
           "severity": "ERROR", "params": {"againstField": "XMBH", "classes": ["01=许可证"]}}]
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void fourProjectsOfWhichOneAgrees() throws Exception {
    Files.writeString(folder.resolve("projects.json"), PACK);
    Files.writeString(folder.resolve("XM.csv"), "项目编号,项目名称\nP1,东园\nP2,西园\nP3,南园\nP4,北园\n");
    Files.writeString(folder.resolve("台账.csv"), "项目编号,项目名称\nP1,东园\nP2,西苑\nP4,北园\n");
    for (String project : List.of("P1", "P2", "P3")) {
      Path paper = folder.resolve("papers").resolve(project).resolve("01许可证.txt");
      Files.createDirectories(paper.getParent());
      Files.writeString(paper, "许可证 " + project);
    }
  }

  private Run run(String command, Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                command,
                folder.resolve("XM.csv"),
                "--ledger",
                folder.resolve("台账.csv"),
                "--archive",
                folder.resolve("papers"),
                "--pack",
                folder.resolve("projects.json")));
    words.addAll(Arrays.asList(more));
    return Run.of(words.toArray());
  }

  private JsonNode findings(String out) throws Exception {
    return new ObjectMapper().readTree(folder.resolve(out).resolve("findings.json").toFile());
  }

  @Test
  void everyReportSaysWhichProjectsAgree() throws Exception {
    Run run = run("check", "--out", folder.resolve("out"));
    assertEquals(1, run.code(), run.toString());
    JsonNode matrix = findings("out").path("consistency");
    assertEquals(4, matrix.path("count").asInt());
    assertEquals(1, matrix.path("agrees").asInt());
    assertEquals("[1,1,1]", matrix.at("/projects/0/found").toString());
    assertEquals("项目名称", matrix.at("/projects/1/differing/0/field").asText());
    assertEquals("[1,0,1]", matrix.at("/projects/2/found").toString());
    assertEquals("[1,1,0]", matrix.at("/projects/3/found").toString());
    String html = Files.readString(folder.resolve("out/report.html"));
    assertTrue(html.contains("共 4 个项目，库、表、档一致的 1 个，不一致的 3 个"));
    try (ZipFile book = new ZipFile(folder.resolve("out/findings.xlsx").toFile())) {
      byte[] sheet = book.getInputStream(book.getEntry("xl/worksheets/sheet3.xml")).readAllBytes();
      String rows = new String(sheet, StandardCharsets.UTF_8);
      assertTrue(rows.indexOf("P2") > 0 && rows.indexOf("P2") < rows.indexOf("P1"), rows);
    }
  }

  @Test
  void whoeverReceivesTheBundleFindsTheSameProjects() throws Exception {
    Path bundle = folder.resolve("b.zip");
    Run packed = run("pack", "--submitter", "某县自然资源局", "--out", bundle);
    assertEquals(1, packed.code(), packed.toString());
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (String file : List.of("report.html", "findings.json")) {
        String text =
            zip.stream()
                .filter(entry -> entry.getName().endsWith("/data/" + file))
                .map(
                    entry -> {
                      try {
                        return new String(
                            zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    })
                .findFirst()
                .orElseThrow();
        assertTrue(text.contains(file.endsWith("html") ? "共 4 个项目" : "\"consistency\""), file);
      }
    }
    Run verified = Run.of("verify", bundle);
    assertEquals(0, verified.code(), verified.toString());
    assertTrue(verified.out().contains("完全一致"), verified.toString());
  }

  @Test
  void aRunOfSomeRulesSaysNothingOfProjects() throws Exception {
    run("check", "--only", "r-name", "--out", folder.resolve("some"));
    assertFalse(findings("some").has("consistency"));
    assertEquals("r-name", findings("some").at("/findings/0/rule").asText());
  }
}
