package org.landcheck.desktop.score;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.landcheck.api.Lang;
import org.landcheck.core.score.GroupMeasure;
import org.landcheck.core.score.RuleMeasure;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.ScoreWords;
import org.landcheck.delivery.Wording;

/** The measures of every group, and those of its rules under it. */
final class MeasureTable extends TreeTableView<MeasureTable.Line> {
  private static final int NAME = 380;
  private static final int FIGURE = 130;

  /** One row, as text. */
  record Line(String name, String inspected, String found, String nonconforming, String rate) {}

  private final Wording words;
  private final Lang lang;

  MeasureTable(List<GroupMeasure> groups, Lang lang) {
    this.words = new Wording(lang);
    this.lang = lang;
    setId("score-measures");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    column(Phrase.GROUP, NAME, false, Line::name);
    column(Phrase.INSPECTED, FIGURE, true, Line::inspected);
    column(Phrase.COUNT, FIGURE, true, Line::found);
    column(Phrase.NONCONFORMING, FIGURE, true, Line::nonconforming);
    column(Phrase.RATE, FIGURE, true, Line::rate);
    TreeItem<Line> root = new TreeItem<>();
    for (GroupMeasure group : groups) {
      TreeItem<Line> item = new TreeItem<>(line(group));
      group.rules().forEach(rule -> item.getChildren().add(new TreeItem<>(line(rule))));
      root.getChildren().add(item);
    }
    setRoot(root);
    setShowRoot(false);
  }

  private void column(Phrase title, int width, boolean figures, Function<Line, String> text) {
    TreeTableColumn<Line, String> column = new TreeTableColumn<>(title.in(lang));
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue().getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    if (figures) {
      column.getStyleClass().add("figures");
    }
    getColumns().add(column);
  }

  private Line line(GroupMeasure group) {
    return line(
        group.group().title().in(lang),
        group.inspected(),
        group.found(),
        group.nonconforming(),
        group.rate());
  }

  private Line line(RuleMeasure rule) {
    return line(
        rule.rule().title().in(lang),
        rule.inspected(),
        rule.found(),
        rule.nonconforming(),
        rule.rate());
  }

  private Line line(
      String name, long inspected, long found, long nonconforming, OptionalDouble rate) {
    String share = rate.isPresent() ? ScoreWords.percent(rate.getAsDouble()) : "";
    return new Line(
        name, words.count(inspected), words.count(found), words.count(nonconforming), share);
  }
}
