package org.landcheck.desktop.score;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.delivery.ScoreWords;
import org.landcheck.desktop.score.ScoreViewModel.Shown;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** Marks and measures of the last run; stays open beside the work and follows it. */
public final class ScoreDialog {
  private static final double WIDTH = 1240;
  private static final double HEIGHT = 560;

  private final Stage stage;
  private final Texts texts;
  private final ScoreViewModel model;
  private Optional<Dialog<ButtonType>> open = Optional.empty();

  public ScoreDialog(Stage stage, Texts texts, ScoreViewModel model) {
    this.stage = stage;
    this.texts = texts;
    this.model = model;
  }

  /** Opens the window, or brings it to the front. */
  public void show() {
    if (open.isPresent()) {
      ((Stage) open.get().getDialogPane().getScene().getWindow()).toFront();
      return;
    }
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(stage);
    dialog.initModality(Modality.NONE);
    dialog.setResizable(true);
    dialog.titleProperty().bind(texts.bind("score.title"));
    DialogPane pane = dialog.getDialogPane();
    pane.getStyleClass().add("wide-dialog");
    pane.getStylesheets().setAll(stage.getScene().getStylesheets());
    pane.getButtonTypes()
        .setAll(new ButtonType(texts.get("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    ChangeListener<Object> follow = (property, before, now) -> pane.setContent(page());
    model.shown().addListener(follow);
    texts.lang().addListener(follow);
    dialog.setOnHidden(
        event -> {
          model.shown().removeListener(follow);
          texts.lang().removeListener(follow);
          dialog.titleProperty().unbind();
          open = Optional.empty();
        });
    pane.setContent(page());
    open = Optional.of(dialog);
    dialog.show();
  }

  private VBox page() {
    VBox page = new VBox(8);
    page.getStyleClass().add("score");
    page.setPrefSize(WIDTH, HEIGHT);
    Optional<Shown> shown = model.shown().get();
    if (shown.isEmpty()) {
      page.getChildren().add(wrapped("findings.notRun", "nothing"));
      return page;
    }
    if (!shown.get().upToDate()) {
      Label stale = wrapped("score.stale", "misfit");
      stale.setGraphic(Icons.of("warning"));
      page.getChildren().add(stale);
    }
    shown
        .get()
        .sheet()
        .ifPresentOrElse(
            sheet -> marks(page, sheet),
            () -> page.getChildren().add(wrapped("score.none", "quiet")));
    MeasureTable measures = new MeasureTable(shown.get().groups(), texts.lang().get());
    VBox.setVgrow(measures, Priority.ALWAYS);
    page.getChildren()
        .addAll(wrapped("score.measures", "panel-title"), measures, help("score.measuresHelp"));
    return page;
  }

  private void marks(VBox page, ScoreSheet sheet) {
    ScoreWords words = new ScoreWords(sheet, texts.lang().get());
    Label headline = new Label(words.headline());
    headline.setId("score-headline");
    headline.getStyleClass().addAll("score-headline", tone(sheet));
    Label basis = new Label(words.basis());
    basis.setWrapText(true);
    basis.setMinHeight(Region.USE_PREF_SIZE);
    basis.getStyleClass().add("quiet-small");
    page.getChildren()
        .addAll(
            headline,
            new PartTable(sheet, texts.lang().get()),
            basis,
            help("certainty." + sheet.scoring().certainty()));
  }

  /** The style of a verdict. */
  static String tone(ScoreSheet sheet) {
    return "verdict-" + sheet.verdict().name().toLowerCase(Locale.ROOT);
  }

  private Label help(String key) {
    return wrapped(key, "quiet-small");
  }

  private Label wrapped(String key, String style) {
    Label label = new Label(texts.get(key));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
