package org.landcheck.delivery;

import java.nio.file.Path;
import java.time.Instant;
import org.landcheck.api.Lang;
import org.landcheck.api.Monitor;
import org.landcheck.core.review.Decision;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.html.HtmlReport;
import org.landcheck.delivery.layer.FindingLayers;
import org.landcheck.delivery.xlsx.FindingsWorkbook;
import org.landcheck.io.gpkg.GeoPackageWriter;

/** Writes reports into a folder for people to look at: {@code FOLDER [ROWS [FINDINGS]]}. */
public final class LookAtReports {
  private LookAtReports() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int rows = args.length > 1 ? Integer.parseInt(args[1]) : 16;
    int each = args.length > 2 ? Integer.parseInt(args[2]) : 9;
    RunResult result = new WavyCounty(rows, rows * 3 / 2 / 4 * 4, 900).result(each);
    ReviewLog review = ReviewLog.EMPTY;
    for (int i = 0; i < result.findings().size(); i += 11) {
      review =
          review.with(
              new Decision(
                  result.findings().get(i).key(),
                  Decision.Verdict.EXCEPTION,
                  "争议区，协议见附件",
                  "王建国",
                  Instant.parse("2026-11-20T02:03:04Z")));
    }
    for (Lang lang : Lang.values()) {
      HtmlReport.write(
          County.report(result, review, lang), folder.resolve("report." + lang.code() + ".html"));
      FindingsWorkbook.write(
          County.report(result, review, lang), folder.resolve("findings." + lang.code() + ".xlsx"));
      FindingLayers.write(
          County.report(result, review, lang),
          new GeoPackageWriter(),
          folder.resolve("findings." + lang.code() + ".gpkg"),
          Monitor.SILENT);
    }
  }
}
