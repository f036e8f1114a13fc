package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "frobnicate",
        "check",
        "check x.gpkg",
        "check --pack cadastral-zone",
        "check x.gpkg --pack cadastral-zone --lang fr",
        "check x.gpkg --pack cadastral-zone --threads 0",
        "check x.gpkg --pack cadastral-zone --threads many",
        "check x.gpkg --pack cadastral-zone --format doc",
        "check x.gpkg --pack cadastral-zone --unknown",
        "check x.gpkg --pack no-such-pack",
        "fix x.gpkg --pack cadastral-zone",
        "fix x.gpkg --pack cadastral-zone --rule no-such-rule --dry-run",
        "pack x.gpkg --pack cadastral-zone --submitter s --out b.zip --only djq-gap",
        "rules frob",
        "rules show",
        "rules show no-such-thing",
        "rules reference",
        "rules compare cadastral-zone",
        "rules compare cadastral-zone no-such.json",
        "rules list cadastral-zone",
        "rules reference cadastral-zone --out r",
        "rules show cadastral-zone rural-permit",
        "rules validate cadastral-zone --out r",
        "rules test cadastral-zone --overwrite",
        "rules validate",
        "rules validate p.json",
        "rules test p.json",
        "verify no-such-bundle.zip",
        "convert",
        "convert no-such-file.gpkg out.gpkg",
        "convert a.gpkg out.doc",
        "convert a.gpkg out.gpkg --to-crs 2000",
        "convert a.gpkg out.gpkg --to-crs EPSG:999999",
        "convert a.gpkg out.gpkg --datum-shift p.txt",
        "info no-such-file.gpkg"
      })
  void whatIsTypedWronglyIsOneLineAndCodeTwo(String line) {
    Run run = Run.of((Object[]) line.split(" "));
    assertEquals(2, run.code(), run.toString());
    assertEquals(1, run.complaints(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("landcheck: "), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "review b.zip --decisions d.json",
        "merge a b",
        "diff a b",
        "check x.gpkg --pack cadastral-zone --format pdf",
        "pack x.gpkg --pack cadastral-zone --submitter s --out b.zip --sign k"
      })
  void whatIsAnnouncedForLaterSaysSo(String line) {
    Run run = Run.of((Object[]) line.split(" "));
    assertEquals(2, run.code(), run.toString());
    assertTrue(run.err().contains("本版本尚未提供"), run.err());
    assertEquals(1, run.complaints());
  }

  @Test
  void helpAndVersionAreNoErrors() {
    assertEquals(0, Run.of("--help").code());
    assertEquals(0, Run.of("check", "--help").code());
    assertTrue(Run.of("--version").out().startsWith("landcheck "));
  }

  @Test
  void theSameWordsInEnglish() {
    Run run = Run.of("info", "no-such-file.gpkg", "--lang", "en");
    assertTrue(run.err().contains("does not exist"), run.err());
    assertTrue(Run.of("check", "--lang", "en").err().contains("missing:"));
    assertTrue(Run.of("check", "--lang=en").err().contains("missing:"));
    assertTrue(Run.of("check", "--lang=zh").err().contains("缺少"));
  }

  @Test
  void rulesListNamesPacksAndChecks() {
    Run run = Run.of("rules", "list");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("cadastral-zone") && run.out().contains("topology.gap"));
  }

  @Test
  void rulesShowTellsClauseAndCertainty() {
    assertTrue(Run.of("rules", "show", "cadastral-zone").out().contains("djzq-overlap"));
    assertTrue(Run.of("rules", "show", "topology.gap", "--lang", "en").out().contains("minWidth"));
  }
}
