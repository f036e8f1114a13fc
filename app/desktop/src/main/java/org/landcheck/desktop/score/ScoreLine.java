package org.landcheck.desktop.score;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.delivery.ScoreWords;
import org.landcheck.desktop.score.ScoreViewModel.Shown;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** The marks in one line that opens the window of marks; not there for a pack without marks. */
public final class ScoreLine extends Hyperlink {
  private final ScoreViewModel model;
  private final Texts texts;

  /**
   * @param open shows the marks
   */
  public ScoreLine(ScoreViewModel model, Texts texts, Runnable open) {
    this.model = model;
    this.texts = texts;
    setId("score-line");
    setOnAction(event -> open.run());
    setGraphic(Icons.of("score"));
    setWrapText(true);
    managedProperty().bind(visibleProperty());
    model.shown().addListener(change -> fill());
    texts.lang().addListener(change -> fill());
    fill();
  }

  private void fill() {
    Optional<Shown> shown = model.shown().get();
    Optional<ScoreSheet> sheet = shown.flatMap(Shown::sheet);
    setVisible(sheet.isPresent());
    if (sheet.isPresent()) {
      ScoreWords words = new ScoreWords(sheet.get(), texts.lang().get());
      String stale = shown.get().upToDate() ? "" : texts.get("score.staleShort");
      setText(words.headline() + stale);
      getStyleClass().removeIf(style -> style.startsWith("verdict-"));
      getStyleClass().add(ScoreDialog.tone(sheet.get()));
      setTooltip(new Tooltip(words.basis()));
    }
  }
}
