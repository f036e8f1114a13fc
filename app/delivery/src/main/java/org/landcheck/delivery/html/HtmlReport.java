package org.landcheck.delivery.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.core.report.Report;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.OutputFile;
import org.landcheck.delivery.Phrase;

/**
 * Writes {@code report.html}: the report for people, one file that needs no network, no other file
 * and no script (a small one only adds filtering and paging). The same report gives the same bytes.
 *
 * <p>Its size is bounded whatever was found: beyond the {@link Limits} it says how many more there
 * are and where. A content security policy keeps anything that came with the data from running.
 */
public final class HtmlReport {
  public static final String FILE_NAME = "report.html";

  private static final String STYLE = HtmlHead.resource("report.css");
  private static final String SCRIPT = HtmlHead.resource("report.js");

  /**
   * How much a report shows.
   *
   * @param rowsPerRule findings listed of one rule
   * @param picturesPerRule findings of one rule that get a picture
   * @param rows findings listed in all
   * @param pictures pictures in all
   */
  public record Limits(int rowsPerRule, int picturesPerRule, int rows, int pictures) {
    public static final Limits DEFAULT = new Limits(1_000, 200, 20_000, 3_000);
  }

  private HtmlReport() {}

  /**
   * @throws BadInputException if the target cannot be written
   */
  public static void write(Report report, Path target) throws BadInputException {
    OutputFile.write(target, out -> write(report, out, Limits.DEFAULT));
  }

  /** Writes to a stream and leaves it open. */
  public static void write(Report report, OutputStream out, Limits limits) throws IOException {
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    Markup html = new Markup(writer);
    Page page = new Page(report, html);
    html.trusted("<!DOCTYPE html>\n");
    html.open("html", "lang", report.lang().locale().toLanguageTag()).line();
    HtmlHead.write(html, title(page), STYLE, SCRIPT);
    html.open("body").line();
    HtmlHead.symbols(html);
    new HeadSections(page).write();
    ScoreSection.write(page);
    new RuleSections(page).write();
    ProjectSection.write(page);
    Listing listing = Listing.of(report.result(), limits);
    new OverviewMap(page).write();
    new FindingSection(page, listing, new PictureBook(page, listing.pictured())).write();
    new ClosingSections(page).write();
    html.open("script").trusted(SCRIPT).closeLine();
    html.closeLine().closeLine();
    writer.flush();
  }

  private static String title(Page page) {
    return page.result().pack().title().in(page.lang()) + " " + page.say(Phrase.REPORT_KIND);
  }
}
