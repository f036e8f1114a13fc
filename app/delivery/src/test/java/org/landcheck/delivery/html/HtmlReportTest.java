package org.landcheck.delivery.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedXY;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.Decision;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.Skip;
import org.landcheck.delivery.County;
import org.landcheck.delivery.OverlapForTest;
import org.landcheck.delivery.WavyCounty;
import org.locationtech.jts.geom.Geometry;
import org.xml.sax.InputSource;

class HtmlReportTest {
  @Test
  void conclusionCountsAndDataAreSaidInTheReadersLanguage() throws IOException {
    String zh = html(County.report(Lang.ZH));
    for (String said :
        List.of(
            "不合格",
            "有 2 个必须修改的问题",
            "430181.gpkg",
            "cd".repeat(32),
            "ab".repeat(32),
            "EPSG:4526",
            "图形无效",
            "重叠 250 平方米",
            "核对界线来源",
            "0.01 平方米",
            "实施方案 3.2")) {
      assertTrue(zh.contains(said), said);
    }
    String en = html(County.report(Lang.EN));
    for (String said :
        List.of("Does not conform", "Findings that must be fixed: 2", "overlap by 250 m²")) {
      assertTrue(en.contains(said), said);
    }
    assertFalse(Pattern.compile("\\p{IsHan}").matcher(visible(en)).find(), "Chinese in English");
  }

  @Test
  void aTableOwesNoCoordinateSystem() throws IOException {
    LayerSchema schema = new LayerSchema("YGTZ", GeometryType.NONE, List.of());
    Layer ledger = ArrayLayer.of(schema, Crs.UNDECLARED, List.of());
    String html =
        html(
            County.report(
                County.result(ledger, List.of(), List.of(), List.of()), ReviewLog.EMPTY, Lang.ZH));
    assertTrue(html.contains("没有图形的表"));
    assertFalse(html.contains("未声明"));
  }

  @Test
  void noPlaceForAValueIsLeftUnfilled() throws IOException {
    for (Lang lang : Lang.values()) {
      assertFalse(visible(html(wavy(5, lang))).matches("(?s).*\\{\\d}.*"));
    }
  }

  @Test
  void fileNeedsNothingButItself() throws IOException {
    String html = html(wavy(5, Lang.ZH));
    assertFalse(
        html.contains("http:") || html.contains("https:") || html.contains("url("), "address");
    Matcher links = Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(html);
    while (links.find()) {
      assertTrue(links.group(1).startsWith("#"), links.group(1));
    }
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhere() throws IOException {
    String html = html(wavy(5, Lang.ZH));
    Matcher links = Pattern.compile("href=\"#([^\"]*)\"").matcher(html);
    assertTrue(links.find());
    do {
      assertTrue(html.contains("id=\"" + links.group(1) + "\""), links.group(1));
    } while (links.find());
  }

  @Test
  void markupIsWellFormed() throws Exception {
    String body = withoutStyleAndScript(html(wavy(30, Lang.ZH))).replace("<!DOCTYPE html>", "");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    assertEquals(
        "html",
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(body)))
            .getDocumentElement()
            .getTagName());
  }

  @Test
  void hostileDataStayText() throws Exception {
    String hostile =
        "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\u0000\u0007";
    Layer plain = County.zones(1, 2);
    List<Feature> features = new ArrayList<>();
    for (int row = 0; row < 2; row++) {
      features.add(plain.feature(row).withValue(0, hostile + row));
    }
    Layer zones = ArrayLayer.of(plain.schema(), plain.crs(), features);
    RunResult result =
        County.result(
            zones,
            List.of(County.overlap(zones, 1, 2, 3), County.missing(zones, 1, hostile)),
            List.of(new Skip(hostile, Optional.empty(), LocalText.same(hostile))),
            List.of(new CheckFailure(hostile, Optional.empty(), Optional.empty(), hostile)));
    ReviewLog review =
        ReviewLog.EMPTY.with(
            new Decision(
                result.findings().get(0).key(),
                Decision.Verdict.EXCEPTION,
                hostile,
                hostile,
                Instant.EPOCH));
    String html = html(County.report(result, review, Lang.ZH));
    assertEquals(1, count(html, "<script"));
    assertFalse(html.contains("<img"));
    assertFalse(html.contains("\u0000"));
    String body = withoutStyleAndScript(html).replace("<!DOCTYPE html>", "");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }

  @Test
  void whatIsLeftOutIsCounted() throws IOException {
    Report report = wavy(30, Lang.ZH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(report, out, new HtmlReport.Limits(20, 5, 50, 12));
    String html = out.toString(StandardCharsets.UTF_8);
    assertTrue(html.contains("本规则共 30 个问题，这里列出 20 个；全部见 findings.xlsx"));
    assertTrue(html.contains("本规则共 30 个问题，这里列出 10 个"), "third rule: budget of 50 rows");
    assertTrue(html.contains("本规则共 30 个问题，这里列出 0 个"), "fourth rule: nothing left");
    assertEquals(12, count(html, "<article"));
  }

  @Test
  void sizeIsBoundedWhateverWasFound() throws IOException {
    Report report = wavy(2_000, Lang.ZH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(report, out, new HtmlReport.Limits(50, 10, 200, 40));
    assertTrue(out.size() < 1_000_000, "bytes: " + out.size());
  }

  @Test
  void longTextsAndLongListsOfReasonsAreCut() throws IOException {
    Layer zones = County.zones(2, 2);
    List<Skip> skips = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      Optional<FeatureRef> feature = Optional.of(new FeatureRef("DJZQ", i));
      skips.add(new Skip("djzq-overlap", feature, LocalText.same("因为" + i)));
    }
    RunResult result =
        County.result(
            zones, List.of(County.missing(zones, 1, "长".repeat(1_000_000))), skips, List.of());
    String html = html(County.report(result, ReviewLog.EMPTY, Lang.ZH));
    assertTrue(html.length() < 200_000, "characters: " + html.length());
    assertTrue(html.contains("共 5,000 项未检查，这里列出 500 项"));
  }

  @Test
  void sameReportGivesSameBytes() throws IOException {
    assertEquals(html(wavy(20, Lang.ZH)), html(wavy(20, Lang.ZH)));
  }

  @Test
  void exceptionsCountApartAndAreExplained() throws IOException {
    RunResult result = County.result();
    ReviewLog review = ReviewLog.EMPTY;
    for (Finding finding : result.findings()) {
      review =
          review.with(
              new Decision(
                  finding.key(),
                  Decision.Verdict.EXCEPTION,
                  "争议区，协议见附件",
                  "王建国",
                  Instant.parse("2026-11-20T20:00:00Z")));
    }
    String html = html(County.report(result, review, Lang.ZH));
    assertTrue(html.contains("已检查部分合格"), "one feature was not inspected");
    assertTrue(html.contains("其中 3 个问题有例外说明"));
    assertTrue(html.contains("例外说明：争议区，协议见附件（王建国，2026-11-21 04:00）"));
  }

  @Test
  void ruleThatFailedOrWasSkippedIsNotCalledClean() throws IOException {
    LocalText reason = new LocalText("没有相邻县数据", "no neighbouring data");
    RunResult result =
        County.result(
            County.zones(2, 2),
            List.of(),
            List.of(new Skip("djzq-required", Optional.empty(), reason)),
            List.of(
                new CheckFailure("djzq-overlap", Optional.empty(), Optional.empty(), "ISE: boom")));
    String html = html(County.report(result, ReviewLog.EMPTY, Lang.ZH));
    assertFalse(html.contains("class=\"clean\""));
    assertEquals(2, count(html, "<td class=\"unchecked\">未检查</td>"));
    assertTrue(html.contains("检查未完成"));
    assertTrue(html.contains("程序出错：ISE: boom"));
  }

  @Test
  void rulesThatPassedOverTheSameFeaturesForOneReasonAreSaidTogether() throws IOException {
    LocalText reason = new LocalText("图形无效", "shape is not valid");
    List<Skip> skips = new ArrayList<>();
    for (String rule : List.of("djzq-overlap", "djzq-required")) {
      for (int fid = 1; fid <= 30; fid++) {
        skips.add(new Skip(rule, Optional.of(new FeatureRef("DJZQ", fid)), reason));
      }
    }
    RunResult result = County.result(County.zones(6, 6), List.of(), skips, List.of());
    String html = html(County.report(result, ReviewLog.EMPTY, Lang.ZH));
    assertEquals(1, count(html, "30 个图斑：DJZQ/1、"));
    assertEquals(2, count(html, "（部分未检查）"));
  }

  @Test
  void aRuleThatWasLeftOutIsNamedWithTheReason() throws IOException {
    LocalText off = new LocalText("检查方案停用了这条规则", "the rule pack switches this rule off");
    RunResult result = County.withLeftOut(County.result(), "djzq-required", off);
    String zh = html(County.report(result, ReviewLog.EMPTY, Lang.ZH));
    assertTrue(zh.contains("不适用或已停用的规则"), zh);
    assertTrue(zh.contains("<small>djzq-required</small></td><td>检查方案停用了这条规则</td>"), zh);
    String en = html(County.report(result, ReviewLog.EMPTY, Lang.EN));
    assertTrue(en.contains("<td>the rule pack switches this rule off</td>"), en);
    assertFalse(html(County.report(Lang.ZH)).contains("已停用"));
  }

  @Test
  void whatThePackChangesOfItsParentIsCountedAndListedWhatWeakensFirst() throws IOException {
    RunResult result = County.withAdjustments(County.result());
    String zh = html(County.report(result, ReviewLog.EMPTY, Lang.ZH));
    assertTrue(zh.contains("本方案调整了上级方案 2 处，其中放宽 1 处。"), zh);
    int off = zh.indexOf("<small>djzq-gap</small></td><td>停用</td><td class=\"unchecked\">放宽");
    int tighter = zh.indexOf("参数 minArea 由“0.01”改为“0.001”</td><td>不放宽");
    assertTrue(0 < off && off < tighter, zh);
    String en = html(County.report(result, ReviewLog.EMPTY, Lang.EN));
    assertTrue(en.contains("<td>switched off</td><td class=\"unchecked\">weakens"), en);
    assertFalse(html(County.report(Lang.ZH)).contains("上级方案"));
  }

  @Test
  void marksAreShownWithWhatDecidesAndHowSureTheTableIs() throws IOException {
    RunResult result = County.withScoring(County.result());
    String zh = html(County.report(result, ReviewLog.EMPTY, Lang.ZH));
    assertTrue(zh.contains("质量评分：12 分，不合格"), zh);
    assertTrue(zh.contains("有 A 类缺陷、得分 12 低于 60、粗差率 33.33% 超过 5%"), zh);
    assertTrue(zh.contains("依据：GB/T 24356（等级 U）"), zh);
    String en = html(County.report(result, ReviewLog.EMPTY, Lang.EN));
    assertTrue(en.contains("Quality score: 12 marks, failed"), en);
    assertFalse(html(County.report(Lang.ZH)).contains("评分"));
  }

  @Test
  void everyRuleShowsItsNonconformingFeaturesAndTheirRate() throws IOException {
    String html = html(County.report(Lang.ZH));
    String overlap = html.substring(html.indexOf(">地籍子区之间无重叠<"));
    assertTrue(
        overlap.contains(
            "<td class=\"num found\">2</td><td class=\"num\">4</td><td class=\"num\">33.33%</td>"),
        overlap);
  }

  @Test
  void rulesAreListedGroupByGroup() throws IOException {
    String html = html(County.report(Lang.ZH));
    int logic = html.indexOf("<th colspan=\"8\">逻辑一致性</th>");
    int required = html.indexOf(">地籍子区必填项<");
    int topology = html.indexOf("<th colspan=\"8\">拓扑</th>");
    int overlap = html.indexOf(">地籍子区之间无重叠<");
    assertTrue(0 < logic && logic < required && required < topology && topology < overlap, html);
  }

  @Test
  void nothingFoundIsSaid() throws IOException {
    RunResult clean = County.result(County.zones(2, 2), List.of(), List.of(), List.of());
    String html = html(County.report(clean, ReviewLog.EMPTY, Lang.ZH));
    assertTrue(html.contains(">合格<"));
    assertTrue(html.contains("没有发现问题。"));
    assertTrue(html.contains("全部内容均已检查。"));
  }

  @Test
  void dataWithoutAnyShapeAndShapesOfNoUseAreBorne() throws IOException {
    Layer plain = County.zones(1, 3);
    Geometry broken =
        PackedXY.FACTORY.createPolygon(
            new PackedXY(new double[] {0, 0, Double.NaN, 0, 1, 1, 0, 0}));
    Geometry far = County.box(1e300, -1e300, 1, 1);
    List<Feature> features =
        Arrays.asList(
            new Feature(new FeatureRef("DJZQ", 1), Optional.empty(), plain.feature(0).values()),
            plain.feature(1).withGeometry(broken),
            plain.feature(2).withGeometry(far));
    for (int kept = 1; kept <= 3; kept++) {
      Layer zones = ArrayLayer.of(plain.schema(), plain.crs(), features.subList(0, kept));
      List<Finding> findings = new ArrayList<>();
      for (int row = 0; row < kept; row++) {
        findings.add(
            Finding.by(County.OVERLAP, OverlapForTest.INFO)
                .on(zones, row)
                .where(zones.geometry(row))
                .at(Double.NaN, 1)
                .build());
      }
      RunResult result = County.result(zones, findings, List.of(), List.of());
      String html = html(County.report(result, ReviewLog.EMPTY, Lang.EN));
      assertFalse(html.contains("NaN") || html.contains("Infinity"), html);
    }
  }

  private static Report wavy(int each, Lang lang) {
    return County.report(new WavyCounty(8, 12, 900).result(each), ReviewLog.EMPTY, lang);
  }

  private static String html(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(report, out, HtmlReport.Limits.DEFAULT);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String withoutStyleAndScript(String html) {
    return html.replaceAll("(?s)<style>.*?</style>", "").replaceAll("(?s)<script>.*?</script>", "");
  }

  /** Text a reader sees; values of the data are Chinese on purpose and left out. */
  private static String visible(String html) {
    return withoutStyleAndScript(html)
        .replaceAll("<[^>]*>", " ")
        .replace("第", "")
        .replace("子区", "");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
