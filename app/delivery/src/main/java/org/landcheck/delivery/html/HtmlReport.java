package org.landcheck.delivery.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Severity;
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

  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

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
    head(page);
    html.open("body").line();
    symbols(html);
    new HeadSections(page).write();
    ScoreSection.write(page);
    new RuleSections(page).write();
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

  private static void head(Page page) throws IOException {
    Markup html = page.html();
    html.open("head").single("meta", "charset", "utf-8").line();
    html.single(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src '"
            + digest(STYLE)
            + "'; script-src '"
            + digest(SCRIPT)
            + "'");
    html.line();
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.line().leaf("title", title(page)).line();
    html.open("style").trusted(STYLE).closeLine();
    html.closeLine();
  }

  /** Shapes that pictures and words refer to: severities differ in shape as well as in colour. */
  private static void symbols(Markup html) throws IOException {
    html.open("svg", "class", "defs", "aria-hidden", "true").open("defs");
    symbol(html, Severity.ERROR, "M0-6.5 6.5 0 0 6.5-6.5 0z");
    symbol(html, Severity.WARNING, "M0-6 6.2 5H-6.2z");
    symbol(html, Severity.INFO, "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z");
    html.close().closeLine();
  }

  private static void symbol(Markup html, Severity severity, String shape) throws IOException {
    String letter = Page.letter(severity);
    html.single("path", "id", letter, "class", "mark " + letter, "d", shape);
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
