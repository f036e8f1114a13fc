package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Crs;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.Severity;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Places;
import org.landcheck.delivery.Tally;
import org.landcheck.delivery.Wording;

/** What the sections of a report share: the report, its counts and words, and where to write. */
final class Page {
  private static final List<String> ZH_NUMBERS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

  private static final int LONGEST_TEXT = 400;

  private final Report report;
  private final Tally tally;
  private final Places places;
  private final Wording words;
  private final Markup html;
  private final Map<String, CheckWords> checkWords = new HashMap<>();
  private final Map<String, Crs> systems = new HashMap<>();
  private int sections;

  Page(Report report, Markup html) {
    this.report = report;
    this.tally = new Tally(report);
    this.places = new Places(report.result().dataset());
    this.words = new Wording(report.lang());
    this.html = html;
    for (Layer layer : report.result().dataset().layers()) {
      systems.put(layer.name(), layer.crs());
    }
  }

  Report report() {
    return report;
  }

  RunResult result() {
    return report.result();
  }

  Lang lang() {
    return report.lang();
  }

  Tally tally() {
    return tally;
  }

  Places places() {
    return places;
  }

  Wording words() {
    return words;
  }

  Markup html() {
    return html;
  }

  String say(Phrase phrase, Object... values) {
    return words.say(phrase, values);
  }

  CheckWords words(String check) {
    return checkWords.computeIfAbsent(check, report::words);
  }

  /** Coordinate system of a finding; undeclared if it is about the dataset. */
  Crs crs(Finding finding) {
    return systems.getOrDefault(finding.layer(), Crs.UNDECLARED);
  }

  static boolean degrees(Crs crs) {
    return crs.kind() == Crs.Kind.GEOGRAPHIC;
  }

  /** A text of the data at a length a page can bear: one value may be a novel. */
  static String brief(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, pair ? LONGEST_TEXT - 1 : LONGEST_TEXT) + "…";
  }

  String message(Finding finding) {
    return brief(words(finding.check()).message(finding));
  }

  /** One letter by severity, for style classes and symbols. */
  static String letter(Severity severity) {
    return severity.name().substring(0, 1).toLowerCase(Locale.ROOT);
  }

  /** Opens a numbered section with its heading. */
  void openSection(String id, Phrase title) throws IOException {
    String number =
        lang() == Lang.ZH ? ZH_NUMBERS.get(sections) + "、" : String.valueOf(sections + 1) + ". ";
    sections++;
    html.open("section", "id", id).leaf("h2", number + say(title)).line();
  }

  void closeSection() throws IOException {
    html.closeLine();
  }

  /** Opens a table up to its body. */
  void openTable(String style, Phrase... columns) throws IOException {
    html.open("table", "class", style).open("thead").open("tr");
    for (Phrase column : columns) {
      html.leaf("th", say(column));
    }
    html.close().close().open("tbody").line();
  }

  void closeTable() throws IOException {
    html.close().closeLine();
  }

  /** The symbol of a severity. */
  void symbol(Severity severity) throws IOException {
    Badge.symbol(html, severity);
  }

  /** Symbol and word of a severity. */
  void badge(Severity severity) throws IOException {
    Badge.write(html, severity, lang());
  }
}
