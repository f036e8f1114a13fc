package org.landcheck.delivery.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.core.pack.PackComparison;
import org.landcheck.core.pack.PackDifference;
import org.landcheck.delivery.DifferenceWords;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.OutputFile;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Tool;

/**
 * Writes in what two packs differ as a page to read and print: one file that needs no network, no
 * other file and no script.
 */
public final class ComparisonHtml {
  private static final String STYLE = HtmlHead.resource("report.css");

  private ComparisonHtml() {}

  /**
   * @throws BadInputException if the target cannot be written
   */
  public static void write(PackComparison comparison, Lang lang, Path target)
      throws BadInputException {
    OutputFile.write(target, out -> write(comparison, lang, out));
  }

  private static void write(PackComparison comparison, Lang lang, OutputStream out)
      throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Markup html = new Markup(writer);
    String title = Phrase.DIFFERENCES.in(lang);
    html.trusted("<!DOCTYPE html>\n");
    html.open("html", "lang", lang.locale().toLanguageTag()).line();
    HtmlHead.write(html, title + " · Landcheck", STYLE, "");
    html.open("body").line().open("main").line();
    html.open("header", "class", "cover").leaf("p", "Landcheck", "class", "kind");
    html.leaf("h1", title);
    String first = DifferenceWords.pack(comparison.before(), lang);
    html.leaf("p", first + " → " + DifferenceWords.pack(comparison.after(), lang), "class", "sub");
    html.leaf("p", DifferenceWords.count(comparison).in(lang), "class", "sub");
    html.leaf("p", Tool.CURRENT.version(), "class", "sub").closeLine();
    if (!comparison.differences().isEmpty()) {
      table(comparison, lang, html);
    }
    html.closeLine().closeLine().closeLine();
    writer.flush();
  }

  private static void table(PackComparison comparison, Lang lang, Markup html) throws IOException {
    html.open("section").open("table").open("thead").open("tr");
    for (Phrase head :
        new Phrase[] {
          Phrase.SUBJECT, Phrase.DIFFERENCE, Phrase.BEFORE, Phrase.AFTER, Phrase.EFFECT
        }) {
      html.leaf("th", head.in(lang));
    }
    html.close().close().open("tbody").line();
    for (PackDifference each : comparison.differences()) {
      DifferenceWords row = DifferenceWords.of(each, lang);
      html.open("tr").open("td").text(row.subject() + " " + row.title() + " ");
      html.leaf("small", row.name()).close();
      html.leaf("td", row.what()).leaf("td", row.before()).leaf("td", row.after());
      if (each.weakens()) {
        html.leaf("td", row.effect(), "class", "unchecked");
      } else {
        html.leaf("td", row.effect());
      }
      html.closeLine();
    }
    html.close().close().closeLine();
  }
}
