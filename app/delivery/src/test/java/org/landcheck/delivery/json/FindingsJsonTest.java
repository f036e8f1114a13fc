package org.landcheck.delivery.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Quantity;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.Decision;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.County;
import org.landcheck.delivery.OverlapForTest;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class FindingsJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void fileIsWrittenAsTheGoldenCopySays() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("findings.golden.json")) {
      assertEquals(
          new String(golden.readAllBytes(), StandardCharsets.UTF_8),
          text(County.report(Lang.ZH)).replace(version(), "VERSION"));
    }
  }

  @Test
  void everyFindingHasALineOfItsOwn() throws IOException {
    String text = text(County.report(Lang.EN));
    assertEquals(3, text.lines().filter(line -> line.startsWith("    {\"key\": ")).count());
    assertFalse(text.contains("\r"));
    assertTrue(text.endsWith("\n}\n"));
  }

  @Test
  void realOutputMeetsTheSchema() throws IOException {
    assertMeetsSchema(text(County.report(Lang.ZH)));
    Layer zones = County.zones(1, 2);
    RunResult faulty =
        County.result(
            zones,
            List.of(),
            List.of(),
            List.of(
                new CheckFailure(
                    "djzq-overlap",
                    Optional.empty(),
                    Optional.of(new FeatureRef("DJZQ", 1)),
                    "ISE: \"x\"")));
    assertMeetsSchema(text(County.report(faulty, ReviewLog.EMPTY, Lang.EN)));
  }

  @Test
  void rulesLeftOutAreListedOnlyWhereThereAreAny() throws IOException {
    LocalText off = new LocalText("检查方案停用了这条规则", "the rule pack switches this rule off");
    RunResult result = County.withLeftOut(County.result(), "djzq-off", off);
    String text = text(County.report(result, ReviewLog.EMPTY, Lang.EN));
    assertMeetsSchema(text);
    JsonNode leftOut = MAPPER.readTree(text).path("leftOut");
    assertEquals("djzq-off", leftOut.at("/0/rule").asText());
    assertEquals("the rule pack switches this rule off", leftOut.at("/0/reason").asText());
    assertFalse(MAPPER.readTree(text(County.report(Lang.EN))).has("leftOut"));
  }

  @Test
  void changesOfTheParentPackAreListedWithThePackOnlyWhereThereAreAny() throws IOException {
    String text =
        text(County.report(County.withAdjustments(County.result()), ReviewLog.EMPTY, Lang.EN));
    assertMeetsSchema(text);
    JsonNode changes = MAPPER.readTree(text).at("/pack/adjustments");
    assertEquals(2, changes.size());
    assertEquals("djzq-gap", changes.at("/1/rule").asText());
    assertEquals("switched off", changes.at("/1/text").asText());
    assertTrue(changes.at("/1/weakens").asBoolean());
    assertFalse(changes.at("/0/weakens").asBoolean());
    assertTrue(
        MAPPER.readTree(text(County.report(Lang.EN))).at("/pack/adjustments").isMissingNode());
  }

  @Test
  void marksAreWrittenOnlyIfThePackHasScoring() throws IOException {
    String text =
        text(County.report(County.withScoring(County.result()), ReviewLog.EMPTY, Lang.ZH));
    assertMeetsSchema(text);
    JsonNode score = MAPPER.readTree(text).at("/summary/score");
    assertEquals("fail", score.path("verdict").asText());
    assertEquals(12, score.path("score").asInt());
    JsonNode unit = score.at("/units/0");
    assertEquals("DJZQ", unit.path("layer").asText());
    assertEquals(2, unit.at("/defects/A").asInt());
    assertEquals("0.3333", unit.path("grossShare").asText());
    assertEquals("[\"class-a\",\"score\",\"gross-errors\"]", unit.path("failing").toString());
    assertTrue(MAPPER.readTree(text(County.report(Lang.ZH))).at("/summary/score").isMissingNode());
  }

  @Test
  void schemaRefusesWhatIsNotOfTheFormat() throws IOException {
    String text = text(County.report(Lang.EN));
    assertFalse(
        violations(text.replace("\"ERROR\", \"features\"", "\"BAD\", \"features\"")).isEmpty());
    assertFalse(violations(text.replace("\"measure\"", "\"measured\"")).isEmpty());
    assertFalse(violations(text.replace("\"type\": \"Polygon\"", "\"type\": \"Blob\"")).isEmpty());
  }

  @Test
  void allKindsOfShapesMeetTheSchema() throws Exception {
    for (String wkt :
        List.of(
            "POINT (1 2)",
            "POINT EMPTY",
            "LINESTRING (0 0, 1 1)",
            "LINEARRING (0 0, 1 1, 1 0, 0 0)",
            "POLYGON EMPTY",
            "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 2, 6 2, 6 3, 5 2))",
            "MULTIPOINT ((1 1), (2 2))",
            "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
            "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1))")) {
      String text = text(reportOf(County.zones(1, 2), wkt(wkt)));
      assertMeetsSchema(text);
      String type = MAPPER.readTree(text).at("/findings/0/geometry/type").asText();
      assertEquals(
          wkt.substring(0, wkt.indexOf(' ')).replace("LINEARRING", "LINESTRING"),
          type.toUpperCase(Locale.ROOT));
    }
  }

  @Test
  void holesFollowTheirShellAndHeightsAreLeftOut() throws Exception {
    Geometry shape =
        new WKTReader()
            .read("POLYGON Z ((0 0 7, 9 0 7, 9 9 7, 0 0 7), (5 2 7, 6 2 7, 6 3 7, 5 2 7))");
    String text = text(reportOf(County.zones(1, 2), shape));
    assertTrue(
        text.contains("[[[0, 0], [9, 0], [9, 9], [0, 0]], [[5, 2], [6, 2], [6, 3], [5, 2]]]"),
        text);
  }

  @Test
  void coordinatesThatAreNoNumbersBecomeNull() throws IOException {
    Geometry broken =
        PackedXY.FACTORY.createLineString(new PackedXY(new double[] {0, 0, Double.NaN, 1}));
    Layer zones = County.zones(1, 2);
    Finding finding =
        Finding.by(County.OVERLAP, OverlapForTest.INFO)
            .on(zones, 0)
            .where(broken)
            .at(Double.NaN, 0)
            .measured(Quantity.metres(Double.POSITIVE_INFINITY))
            .arg("area", Quantity.squareMetres(Double.NaN))
            .build();
    String text = text(reportOf(zones, finding));
    assertMeetsSchema(text);
    JsonNode written = MAPPER.readTree(text).at("/findings/0");
    assertTrue(written.get("geometry").isNull());
    assertTrue(written.get("at").isNull());
    assertTrue(written.at("/measure/value").isNull());
    assertTrue(written.at("/args/area").isNull());
  }

  @Test
  void metresGetFourPlacesAndDegreesNine() throws IOException {
    Layer degrees =
        ArrayLayer.of(
            new LayerSchema("DJZQ", GeometryType.POINT, List.of()),
            County.DEGREES,
            List.of(new Feature(new FeatureRef("DJZQ", 1), Optional.empty(), List.of())));
    Geometry place = PackedXY.FACTORY.createPoint(new Coordinate(112.12345678949, 28.00000000011));
    assertTrue(text(reportOf(degrees, place)).contains("\"at\": [112.123456789, 28]"));
    assertTrue(text(reportOf(County.zones(1, 2), place)).contains("\"at\": [112.1235, 28]"));
  }

  @Test
  void exceptionsDoNotChangeTheFile() throws IOException {
    RunResult result = County.result();
    ReviewLog review =
        ReviewLog.EMPTY.with(
            new Decision(
                result.findings().get(0).key(),
                Decision.Verdict.EXCEPTION,
                "争议区",
                "王",
                Instant.EPOCH));
    assertEquals(
        text(County.report(result, ReviewLog.EMPTY, Lang.ZH)),
        text(County.report(result, review, Lang.ZH)));
  }

  @Test
  void strangeTextsStayTexts() throws IOException {
    Layer zones = County.zones(1, 2);
    String strange = "\"</script>\n\u0000\u2028 \ud800 =1+1";
    JsonNode written =
        MAPPER.readTree(text(reportOf(zones, County.missing(zones, 1, strange)))).at("/findings/0");
    assertEquals(strange.replace('\ud800', '?'), written.at("/args/field").asText());
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws IOException {
    Layer zones = County.zones(1, 2);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      findings.add(County.missing(zones, 1 + i % 2, "field " + i));
    }
    Report report =
        County.report(
            County.result(zones, findings, List.of(), List.of()), ReviewLog.EMPTY, Lang.ZH);
    String one = text(report, 1);
    assertEquals(5000, MAPPER.readTree(one).get("findings").size());
    assertEquals(one, text(report, 2));
    assertEquals(one, text(report, 7));
  }

  @Test
  void shapesOfAnySizeAreWrittenInTheirPlace() throws IOException {
    Layer zones = County.zones(1, 2);
    Geometry large =
        PackedXY.FACTORY.createLineString(new PackedXY(new Random(1).doubles(40_000).toArray()));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      findings.add(
          Finding.by(County.OVERLAP, OverlapForTest.INFO)
              .on(zones, 0)
              .where(i % 100 == 7 ? large : County.box(i, 0, 1, 1))
              .at(i, 0)
              .build());
    }
    Report report =
        County.report(
            County.result(zones, findings, List.of(), List.of()), ReviewLog.EMPTY, Lang.ZH);
    String text = text(report, 3);
    JsonNode written = MAPPER.readTree(text).get("findings");
    for (int i = 0; i < 2000; i++) {
      assertEquals(i, written.get(i).at("/at/0").asInt());
      assertEquals(
          i % 100 == 7 ? "LineString" : "Polygon", written.get(i).at("/geometry/type").asText());
    }
    assertEquals(text, text(report, 1));
  }

  @Test
  void aReportWithoutFindingsHasAnEmptyList() throws IOException {
    Report report =
        County.report(
            County.result(County.zones(1, 2), new ArrayList<>(), List.of(), List.of()),
            ReviewLog.EMPTY,
            Lang.ZH);
    assertTrue(text(report).endsWith("\"findings\": []\n}\n"));
  }

  @Test
  void aFileThatCannotBeWrittenEndsAllThreads() {
    Layer zones = County.zones(1, 2);
    List<Finding> findings = Collections.nCopies(5000, County.missing(zones, 1, "field"));
    Report report =
        County.report(
            County.result(zones, findings, List.of(), List.of()), ReviewLog.EMPTY, Lang.ZH);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    IOException thrown = assertThrows(IOException.class, () -> FindingsJson.write(report, 3, full));
    assertEquals("full", thrown.getMessage());
  }

  @Test
  void messagesFollowTheLanguage() throws IOException {
    assertTrue(text(County.report(Lang.ZH)).contains("重叠 1.23 平方米"));
    assertTrue(text(County.report(Lang.EN)).contains("overlap by 1.23 m²"));
    assertTrue(text(County.report(Lang.EN)).contains("shape is not valid"));
  }

  @Test
  void shippedSchemaIsTheOneTested() throws IOException {
    assertEquals(
        "urn:landcheck:findings:1", MAPPER.readTree(FindingsJson.schema()).get("$id").asText());
    assertArrayEquals(FindingsJson.schema(), FindingsJson.schema());
  }

  private static String version() {
    return org.landcheck.delivery.Tool.CURRENT.version();
  }

  private static Geometry wkt(String wkt) throws ParseException {
    return new WKTReader(PackedXY.FACTORY).read(wkt);
  }

  private static Report reportOf(Layer zones, Geometry shape) {
    return reportOf(
        zones, Finding.by(County.OVERLAP, OverlapForTest.INFO).on(zones, 0).where(shape).build());
  }

  private static Report reportOf(Layer zones, Finding... findings) {
    return County.report(
        County.result(zones, new ArrayList<>(List.of(findings)), List.of(), List.of()),
        ReviewLog.EMPTY,
        Lang.ZH);
  }

  private static String text(Report report) throws IOException {
    return text(report, 2);
  }

  private static String text(Report report, int threads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FindingsJson.write(report, threads, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void assertMeetsSchema(String text) throws IOException {
    assertEquals(Set.of(), violations(text), text);
  }

  private static Set<ValidationMessage> violations(String text) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(new ByteArrayInputStream(FindingsJson.schema()));
    return schema.validate(MAPPER.readTree(text));
  }
}
