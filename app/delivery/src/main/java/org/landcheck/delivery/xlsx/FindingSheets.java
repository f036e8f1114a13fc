package org.landcheck.delivery.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Crs;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Quantity;
import org.landcheck.core.review.Decision;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.FindingGroup;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Places;
import org.locationtech.jts.geom.Coordinate;

/** Every finding, one a row, on as many sheets as it takes. */
final class FindingSheets {
  private static final int[] WIDTHS = {
    10, 28, 60, 16, 28, 22, 14, 10, 17, 17, 50, 30, 12, 18, 18, 19
  };

  private final Book book;
  private final Places places;

  FindingSheets(Book book) {
    this.book = book;
    this.places = new Places(book.result().dataset());
  }

  void write() throws IOException {
    int part = 1;
    SheetWriter sheet = newSheet(part);
    for (FindingGroup group : FindingGroup.of(book.result())) {
      CheckWords checkWords = book.report().words(group.outcome().rule().check());
      for (Finding finding : group.findings()) {
        if (sheet.rows() == book.rowsPerSheet()) {
          sheet.finishWithFilter(0);
          part++;
          sheet = newSheet(part);
        }
        finding(sheet, group.outcome(), checkWords, finding);
      }
    }
    sheet.finishWithFilter(0);
  }

  private SheetWriter newSheet(int part) throws IOException {
    return book.sheet(Phrase.LIST, part, WIDTHS)
        .header(
            book.words(),
            Phrase.SEVERITY,
            Phrase.RULE,
            Phrase.DESCRIPTION,
            Phrase.LAYER,
            Phrase.FEATURE,
            Phrase.REFERENCE,
            Phrase.MEASURE,
            Phrase.UNIT,
            Phrase.EASTING,
            Phrase.NORTHING,
            Phrase.ADVICE,
            Phrase.EXCEPTION,
            Phrase.AUTHOR,
            Phrase.TIME,
            Phrase.RULE_ID,
            Phrase.KEY);
  }

  private void finding(
      SheetWriter sheet, RuleOutcome outcome, CheckWords checkWords, Finding finding)
      throws IOException {
    book.severity(sheet, finding.severity());
    sheet.text(outcome.rule().title().in(book.report().lang())).text(checkWords.message(finding));
    sheet.text(finding.layer()).text(joined(finding.labels()));
    sheet.text(joined(finding.features().stream().map(FeatureRef::toString).toList()));
    if (finding.measure().isPresent()) {
      Quantity measure = finding.measure().get();
      sheet.number(measure.value(), Decimals.METRIC, "General");
      sheet.text(measure.unit().label().in(book.report().lang()));
    } else {
      sheet.skip().skip();
    }
    Optional<Coordinate> place = places.of(finding);
    if (place.isPresent()) {
      boolean degrees = isInDegrees(finding);
      String format = degrees ? "0.000000000" : "0.0000";
      int digits = degrees ? Decimals.DEGREES : Decimals.METRIC;
      sheet.number(place.get().getX(), digits, format).number(place.get().getY(), digits, format);
    } else {
      sheet.skip().skip();
    }
    sheet.text(checkWords.advice());
    Optional<Decision> exception = book.tally().exceptions().on(finding);
    if (exception.isPresent()) {
      sheet.text(exception.get().reason()).text(exception.get().author());
      sheet.text(book.words().time(exception.get().at()));
    } else {
      sheet.skip().skip().skip();
    }
    sheet.text(finding.rule()).text(finding.key().value()).end();
  }

  private boolean isInDegrees(Finding finding) {
    return book.result().dataset().layers().stream()
        .anyMatch(
            layer ->
                layer.name().equals(finding.layer()) && layer.crs().kind() == Crs.Kind.GEOGRAPHIC);
  }

  private String joined(List<String> parts) {
    return String.join(book.say(Phrase.LIST_COMMA), parts);
  }
}
