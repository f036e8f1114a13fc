package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.landcheck.sample.SampleCounty;

/** No command writes over what it was given to read. */
class OriginalsTest {
  @TempDir Path folder;
  private Path data;
  private byte[] before;

  @BeforeEach
  void aCounty() throws Exception {
    data = folder.resolve("findings.gpkg");
    new GeoPackageWriter()
        .write(
            SampleCounty.generate(2026, 8, 26).data(), data, WriteOptions.DEFAULT, Monitor.SILENT);
    before = Files.readAllBytes(data);
  }

  private void refused(Path file, Object... words) throws Exception {
    Run run = Run.of(words);
    assertEquals(2, run.code(), run.toString());
    assertEquals(1, run.complaints(), run.err());
    assertTrue(run.err().contains("原始数据"), run.err());
    assertArrayEquals(before, Files.readAllBytes(data));
    assertTrue(Files.exists(file) == file.equals(data), "nothing is written");
  }

  @Test
  void aBundleNeverTakesThePlaceOfTheData() throws Exception {
    refused(data, "pack", data, "--pack", "cadastral-zone", "--submitter", "某局", "--out", data);
  }

  @Test
  void aBundleIsNotPutAmongThePapersThatGoIntoIt() throws Exception {
    Path papers = Files.createDirectories(folder.resolve("档案/2023-001"));
    Path out = papers.resolve("b.zip");
    refused(
        out,
        "pack",
        data,
        "--pack",
        "cadastral-zone",
        "--archive",
        folder.resolve("档案"),
        "--submitter",
        "某局",
        "--out",
        out);
  }

  @Test
  void aReportNeverTakesThePlaceOfTheData() throws Exception {
    refused(data, "check", data, "--pack", "cadastral-zone", "--out", folder);
  }

  @Test
  void aReportNeverTakesThePlaceOfWhatTheDataAreHeldAgainst() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Path ledger = out.resolve("findings.json");
    byte[] own = "{}".getBytes(StandardCharsets.UTF_8);
    Files.write(ledger, own);
    Run run = Run.of("check", data, "--pack", "cadastral-zone", "--ledger", ledger, "--out", out);
    assertEquals(2, run.code(), run.toString());
    assertTrue(run.err().contains("原始数据"), run.err());
    assertArrayEquals(own, Files.readAllBytes(ledger));
  }

  @Test
  void reportsBesideTheDataUnderOtherNamesAreFine() {
    Run run =
        Run.of("check", data, "--pack", "cadastral-zone", "--out", folder, "--format", "json");
    assertFalse(run.code() == 2, run.err());
    assertTrue(Files.exists(folder.resolve("findings.json")));
  }
}
