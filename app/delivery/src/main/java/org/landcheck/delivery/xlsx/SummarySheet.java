package org.landcheck.delivery.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.landcheck.api.Adjustment;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.api.Severity;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.score.Measures;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.delivery.Conclusion;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.ProjectWords;
import org.landcheck.delivery.ScoreWords;
import org.landcheck.delivery.Tool;

/** The first sheet: conclusion, data, pack, and what each rule found. */
final class SummarySheet {
  private final Book book;

  SummarySheet(Book book) {
    this.book = book;
  }

  void write() throws IOException {
    SheetWriter sheet = book.sheet(Phrase.SUMMARY, 44, 24, 16, 12, 12, 12, 12, 12, 16);
    String title = book.result().pack().title().in(book.report().lang());
    sheet.bold(title + " " + book.say(Phrase.REPORT_KIND), 15).end().end();
    sheet.text(book.say(Phrase.CONCLUSION));
    sheet
        .bold(Conclusion.of(book.report(), book.tally()).text().in(book.report().lang()), 13)
        .end();
    for (Severity severity : Severity.values()) {
      book.severity(sheet, severity);
      sheet.countAtLeft(book.tally().open(severity)).end();
    }
    Optional<ScoreSheet> score = ScoreSheet.of(book.result());
    if (score.isPresent()) {
      ScoreWords words = new ScoreWords(score.get(), book.report().lang());
      sheet.text(book.say(Phrase.SCORE)).text(words.headline()).text(words.basis()).end();
    }
    if (book.report().projects().isPresent()) {
      projects(sheet, book.report().projects().get());
    }
    sheet.text(book.say(Phrase.EXCEPTIONS)).countAtLeft(book.tally().excepted()).end();
    String rules = book.words().count(book.tally().rulesNotChecked());
    String features = book.words().count(book.tally().featuresNotChecked());
    boolean complete = book.result().complete();
    sheet.text(
        book.say(complete ? Phrase.NOT_CHECKED_NONE : Phrase.NOT_CHECKED_COUNT, rules, features));
    sheet.end();
    book.result().county().ifPresent(county -> sheet.text(book.say(Phrase.COUNTY, county)));
    sheet.end();
    sheet.text(book.say(Phrase.PACK));
    sheet.text(book.result().pack().id() + " " + book.result().pack().version());
    sheet.text(book.result().pack().sha256()).end();
    List<Adjustment> changes = book.result().pack().adjustments();
    if (!changes.isEmpty()) {
      long weaker = changes.stream().filter(Adjustment::weakens).count();
      sheet.text(book.say(Phrase.ADJUSTED_COUNT, changes.size(), weaker)).end();
    }
    sheet.text(book.say(Phrase.MADE_BY, Tool.CURRENT.name(), Tool.CURRENT.version())).end();
    if (book.findingSheets() > 1) {
      sheet.text(book.say(Phrase.SPLIT, book.findingSheets())).end();
    }
    sheet.end().titles(book.words(), Phrase.FILE, Phrase.DIGEST);
    for (DatasetInfo.Source source : book.result().dataset().info().sources()) {
      sheet.text(source.name()).text(source.sha256()).end();
    }
    sheet.end().titles(book.words(), Phrase.LAYER, Phrase.CRS, Phrase.FEATURES);
    for (Layer layer : book.result().dataset().layers()) {
      sheet.text(layer.name()).text(layer.crs().id()).count(layer.size()).end();
    }
    sheet.end();
    rules(sheet);
    sheet.finish();
  }

  private void projects(SheetWriter sheet, ProjectMatrix matrix) throws IOException {
    ProjectWords words = new ProjectWords(matrix, book.report().lang());
    sheet.text(book.say(Phrase.PROJECTS_SHORT)).text(words.headline()).end();
    List<String> differing = words.differing();
    if (!differing.isEmpty()) {
      sheet.skip().text(book.say(Phrase.DIFFERING_COUNTS)).end();
    }
    for (String line : differing) {
      sheet.skip().text(line).end();
    }
    sheet.skip().text(words.basis()).end();
  }

  private void rules(SheetWriter sheet) throws IOException {
    sheet.titles(
        book.words(),
        Phrase.RULE,
        Phrase.RULE_ID,
        Phrase.SEVERITY,
        Phrase.INSPECTED,
        Phrase.COUNT,
        Phrase.NONCONFORMING,
        Phrase.RATE,
        Phrase.EXCEPTIONS_SHORT,
        Phrase.GROUP);
    Measures measures = Measures.of(book.result());
    for (RuleOutcome outcome : book.result().outcomes()) {
      String id = outcome.rule().id();
      sheet.text(outcome.rule().title().in(book.report().lang())).text(id);
      book.severity(sheet, outcome.rule().severity());
      sheet.count(outcome.inspected()).count(Math.max(outcome.count(), book.tally().found(id)));
      sheet.count(measures.nonconforming(id));
      OptionalDouble rate = measures.rate(outcome);
      sheet.text(rate.isPresent() ? ScoreWords.percent(rate.getAsDouble()) : "");
      sheet.count(book.tally().excepted(id));
      sheet.text(outcome.rule().group().title().in(book.report().lang())).end();
    }
  }
}
