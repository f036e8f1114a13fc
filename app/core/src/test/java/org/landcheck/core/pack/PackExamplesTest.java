package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Companion;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.TestChecks;
import org.landcheck.core.run.ExampleRun;

class PackExamplesTest {
  private static final PackReader READER =
      new PackReader(TestChecks.all(), ShippedPacks.NONE, Fixtures.EQUALS);

  private static final String PACK =
      """
      {"id": "zones", "version": "1", "title": "Zones",
       "layers": [
         {"name": "DJQ", "geometry": "polygon", "key": "DJQDM",
          "fields": [
            {"name": "DJQDM", "type": "text", "length": 9},
            {"name": "MJ", "type": "real"},
            {"name": "RQ", "type": "date"}]}],
       "rules": [
         {"id": "ends", "check": "test.code-ends-in", "title": "t", "layer": "DJQ",
          "filter": "DJQDM = '430181003'"},
         {"id": "off", "check": "test.code-ends-in", "title": "t", "layer": "DJQ",
          "enabled": false},
         {"id": "all", "check": "test.code-ends-in", "title": "t", "layer": "DJQ"}],
       "examples": [
         {"title": "以 3 结尾", "rule": "ends", "kind": "bad",
          "layers": [{"name": "DJQ", "features": [
            {"id": 7, "wkt": "POLYGON ((0 0, 1 0, 1 1, 0 0))",
             "values": {"DJQDM": "430181003", "MJ": 1, "RQ": "2024-02-29"}},
            {"values": {"DJQDM": "430182003"}}]}],
          "previous": [{"name": "DJQ", "crs": "EPSG:4547", "fields": ["MJ",
            {"name": "X", "type": "integer", "length": 3}],
            "features": [{"values": {"X": 12, "MJ": null}}]}]},
         {"rule": "all", "kind": "good",
          "layers": [{"name": "DJQ", "features": [{"values": {"DJQDM": "430181004"}}]}]}]}
      """;

  @TempDir private Path folder;

  private static PackFile open(String json) throws BadInputException {
    return READER.open("zones.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ExampleRun> runs(String json) throws BadInputException {
    PackFile file = open(json);
    ExampleRun[] runs = new ExampleRun[file.examples().size()];
    for (int i = 0; i < runs.length; i++) {
      runs[i] =
          ExampleRun.of(file.examples().get(i), file.pack(), TestChecks.engine(1), Monitor.SILENT);
    }
    return Arrays.asList(runs);
  }

  @Test
  void anExampleSaysOnlyWhatItIsAboutAndTheRestIsAsThePackExpects() throws BadInputException {
    PackExample example = open(PACK).examples().get(0);
    assertEquals("examples[0]", example.place());
    assertEquals(1, example.finds());
    Layer layer = example.data().layer("DJQ").orElseThrow();
    assertEquals(List.of("DJQDM", "MJ", "RQ"), names(layer));
    assertEquals("EPSG:4526", layer.crs().id());
    assertEquals(2, layer.fid(0));
    assertEquals("430182003", layer.label(0));
    assertTrue(layer.geometry(0) == Layer.NO_GEOMETRY);
    assertEquals(7, layer.fid(1));
    assertEquals(0.5, layer.geometry(1).getArea());
    assertEquals(1.0, layer.value(1, 1));
    assertEquals(java.time.LocalDate.of(2024, 2, 29), layer.value(1, 2));
    Layer before = example.companions().get(Companion.PREVIOUS).layer("DJQ").orElseThrow();
    assertEquals(List.of("MJ", "X"), names(before));
    assertEquals("EPSG:4547", before.crs().id());
    assertEquals(114, before.crs().centralMeridian());
    assertEquals(12L, before.value(0, 1));
  }

  private static List<String> names(Layer layer) {
    return layer.schema().fields().stream().map(field -> field.name()).toList();
  }

  @Test
  void anExampleRunsItsRuleAlone() throws BadInputException {
    assertEquals(List.of(true, true), runs(PACK).stream().map(ExampleRun::passes).toList());
  }

  @Test
  void anExampleThatDoesNotHoldSaysWhatWasExpectedAndFound() throws BadInputException {
    ExampleRun run = runs(PACK.replace("430181003\", \"MJ\"", "430181005\", \"MJ\"")).get(0);
    assertFalse(run.passes());
    assertEquals("examples[0] ends (以 3 结尾): expected findings 1, found 0", run.text().en());
    assertEquals("examples[0] ends（以 3 结尾）：应发现 1 个问题，实际 0 个", run.text().zh());
    assertFalse(runs(PACK.replace("430181004", "430181003")).get(1).passes());
  }

  @Test
  void anExampleThatWasNotInspectedDoesNotPass() throws BadInputException {
    ExampleRun noCode = runs(PACK.replace("\"430181004\"", "null")).get(1);
    assertFalse(noCode.passes());
    assertTrue(noCode.text().en().endsWith("not inspected, no code"), noCode.text().en());
    ExampleRun off =
        runs(PACK.replace(
                "\"rule\": \"all\", \"kind\": \"good\"", "\"rule\": \"off\", \"kind\": \"good\""))
            .get(1);
    assertFalse(off.passes());
    assertTrue(off.text().zh().contains("停用"), off.text().zh());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"rule\": \"ends\"|\"rule\": \"end\"|examples[0].rule|known are ends, off, all",
        "\"kind\": \"bad\"|\"kind\": \"BAD\"|examples[0].kind|known are bad, good",
        "\"kind\": \"bad\"|\"kind\": \"bad\", \"finds\": 0|examples[0].finds|good finds nothing",
        "POLYGON ((0 0|POLYGON (0 0|examples[0].layers[0].features[0].wkt|not WKT",
        "(0 0, 1 0, 1 1, 0 0)|(0 0, 1 0, 1 1)|examples[0].layers[0].features[0].wkt|not WKT",
        "\"MJ\": 1,|\"JM\": 1,|examples[0].layers[0].features[0].values.JM|no field \"JM\"",
        "\"MJ\": 1,|\"MJ\": \"1\",|examples[0].layers[0].features[0].values.MJ|a number",
        "2024-02-29|2023-02-29|examples[0].layers[0].features[0].values.RQ|2024-01-31",
        "\"id\": 7|\"id\": 2|examples[0].layers[0].features[1]|DJQ/2",
        "EPSG:4547|EPSG:3857|examples[0].previous[0].crs|EPSG:4490",
        "[\"MJ\",|[\"JM\",|examples[0].previous[0].fields[0]|known are DJQDM, MJ, RQ"
      })
  void aFaultInAnExampleIsNamedWhereItStands(String old, String fresh, String path, String said) {
    assertTrue(PACK.contains(old), old);
    LocalText text =
        assertThrows(BadInputException.class, () -> open(PACK.replace(old, fresh))).text();
    assertTrue(text.en().contains("(" + path + "): "), text.en());
    assertTrue(text.en().contains(said), text.en());
    assertTrue(text.zh().contains("（" + path + "）："), text.zh());
  }

  @Test
  void aConditionOnAFieldThePackDoesNotListIsRefusedWhereItStands() {
    String json = PACK.replace("\"filter\": \"DJQDM", "\"filter\": \"DJXDM");
    String said = assertThrows(BadInputException.class, () -> open(json)).text().en();
    assertTrue(said.contains("line 10, column 15 (rules[0].filter): bad filter DJXDM"), said);
  }

  @Test
  void faultsThatStandSideBySideAreAllTold() throws Exception {
    String json =
        PACK.replace("\"filter\": \"DJQDM", "\"filter\": \"DJXDM")
            .replace("\"enabled\": false", "\"enabled\": 0");
    Path file = Files.writeString(folder.resolve("zones.json"), json);
    List<String> faults = READER.faults(file).stream().map(LocalText::en).toList();
    assertEquals(2, faults.size(), faults.toString());
    assertTrue(faults.get(0).contains("rules[0].filter"), faults.get(0));
    assertTrue(faults.get(1).contains("rules[1].enabled"), faults.get(1));
    assertEquals(List.of(), READER.faults(Files.writeString(file, PACK)));
    assertEquals(1, READER.faults(Files.writeString(file, "{")).size());
  }
}
