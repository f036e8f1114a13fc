package org.landcheck.delivery.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Lang;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.core.report.Report;
import org.landcheck.delivery.County;
import org.landcheck.delivery.Projects;

class ProjectSectionTest {
  private static String html(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(report, out, HtmlReport.Limits.DEFAULT);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String section(ProjectMatrix matrix, Lang lang) throws IOException {
    String html = html(Projects.report(matrix, lang));
    int from = html.indexOf("<section id=\"projects\">");
    return html.substring(from, html.indexOf("</section>", from));
  }

  /** The row of a project; empty if it is not listed. */
  private static String row(String section, String key) {
    return section
        .lines()
        .filter(line -> line.startsWith("<tr><td class=\"key\">" + key + "<"))
        .findFirst()
        .orElse("");
  }

  @Test
  void totalsComeFirstAndOnlyWhatDoesNotAgreeIsListed() throws IOException {
    String zh = section(Projects.matrix(), Lang.ZH);
    assertTrue(zh.contains("共 6 个项目，图、库、档一致的 2 个，不一致的 3 个，未能全部比较的 1 个"), zh);
    assertTrue(zh.contains("未提供"), "the ledger");
    assertTrue(zh.contains("图、库：项目名称 XMMC 2 个"), zh);
    assertTrue(zh.contains("面积应一致"), zh);
    assertEquals("", row(zh, "P1"));
    assertEquals("", row(zh, "P2"), "no folder is asked of it");
    for (String key : List.of("P3", "P5", "P6", "P7")) {
      assertFalse(row(zh, key).isEmpty(), key);
    }
  }

  @Test
  void aRowSaysWhereAProjectIsAndHowLargeItIs() throws IOException {
    String zh = section(Projects.matrix(), Lang.ZH);
    assertTrue(row(zh, "P3").contains("疑与 P4 是同一编号"), zh);
    assertTrue(row(zh, "P3").contains("<td class=\"apart\">缺</td>"), zh);
    assertTrue(row(zh, "P5").contains("<td class=\"apart\">2 条</td>"), zh);
    assertTrue(row(zh, "P6").contains("<td class=\"num\">12,000.00</td>"), zh);
    assertTrue(row(zh, "P6").contains("<td class=\"num\">123.46</td>"), zh);
    assertTrue(row(zh, "P6").contains("<p>图、库：项目名称 XMMC</p>"), zh);
    assertTrue(row(zh, "P7").contains("未全部比较"), zh);
    assertTrue(row(zh, "P6").contains("项目 &lt;P6&gt;"), "names are text, not markup");
  }

  @Test
  void itIsSaidInEnglishToo() throws IOException {
    String en = section(Projects.matrix(), Lang.EN).replace("项目 ", "");
    assertTrue(en.contains("6 projects: 2 agree in map, database, archive, 3 do not"), en);
    assertTrue(row(en, "P3").contains("perhaps the same as P4"), en);
    assertFalse(Pattern.compile("\\p{IsHan}").matcher(en).find(), "Chinese in English");
  }

  @Test
  void aProvinceOfProjectsIsCountedButNotListedInFull() throws IOException {
    String zh = section(Projects.withoutFolder(20_000), Lang.ZH);
    assertEquals(500, zh.lines().filter(line -> line.contains("class=\"key\"")).count());
    assertTrue(zh.contains("共 20,000 个项目不一致或未全部比较，这里列出 500 个"), zh.substring(0, 2000));
  }

  @Test
  void aReportWithoutProjectsSaysNothingOfThem() throws IOException {
    assertFalse(html(County.report(Lang.ZH)).contains("<section id=\"projects\">"));
  }

  @Test
  void everySectionHasItsNumberInEitherLanguage() throws IOException {
    Report report = Projects.report(Projects.matrix(), Lang.ZH);
    Report whole =
        new Report(
            County.withScoring(report.result()),
            report.review(),
            report.checks(),
            report.lang(),
            report.projects());
    assertTrue(html(whole).contains("九、检查参数"), "all sections there are");
  }
}
