package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.landcheck.api.Finding;
import org.landcheck.api.Rule;
import org.landcheck.desktop.findings.FindingsView;
import org.landcheck.desktop.view.Panel;
import org.landcheck.desktop.words.Texts;

/** What the rule selected would find in the data that are open, tried soon after each change. */
final class TrialView extends VBox {
  private static final Duration SOON = Duration.millis(400);

  private final PackEditorModel model;
  private final TrialModel trials;
  private final Texts texts;
  private final Label told = new Label();
  private final ObservableList<Finding> first = FXCollections.observableArrayList();
  private final PauseTransition soon = new PauseTransition(SOON);
  private List<Object> tried = List.of();
  private boolean open;

  /**
   * @param toExample makes an example of a finding
   */
  TrialView(PackEditorModel model, TrialModel trials, Texts texts, Consumer<Finding> toExample) {
    this.model = model;
    this.trials = trials;
    this.texts = texts;
    getStyleClass().add("panel");
    CheckBox inView = new CheckBox();
    inView.textProperty().bind(texts.bind("packs.inView"));
    inView.selectedProperty().bindBidirectional(trials.inView());
    told.setId("trial-told");
    told.setWrapText(true);
    told.setMinHeight(Region.USE_PREF_SIZE);
    told.getStyleClass().add("trial-told");
    ListView<Finding> list = new ListView<>(first);
    list.setId("trial-findings");
    list.setCellFactory(view -> new FindingCell());
    list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> go(now));
    list.setOnMouseClicked(event -> go(list.getSelectionModel().getSelectedItem()));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            go(list.getSelectionModel().getSelectedItem());
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    Button keep = new Button();
    keep.setId("trial-keep");
    keep.textProperty().bind(texts.bind("packs.trialKeep"));
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    keep.setOnAction(event -> toExample.accept(list.getSelectionModel().getSelectedItem()));
    getChildren().addAll(Panel.header(texts, "packs.trial", "run", keep, inView), told, list);
    soon.setOnFinished(event -> start());
    model.editing().addListener(change -> later());
    model.selected().addListener(change -> later());
    trials.inView().addListener(change -> later());
    trials.view().addListener(change -> later());
    model.workspace().state().addListener(change -> later());
    trials.trial().addListener(change -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  private void go(Finding finding) {
    if (finding != null) {
      trials.go(finding);
    }
  }

  /** Tries from now on: the window is shown. */
  void open() {
    open = true;
    later();
  }

  /** Tries nothing more: the window is closed. */
  void close() {
    open = false;
    soon.stop();
    trials.stop();
    tried = List.of();
  }

  /** Tries once nothing has changed for a moment; what is under way is of no use any more. */
  private void later() {
    Optional<Rule> rule = rule();
    List<Object> wanted = List.of(rule, trials.ground());
    if (open && !wanted.equals(tried)) {
      tried = wanted;
      trials.stop();
      soon.playFromStart();
      show();
    }
  }

  private Optional<Rule> rule() {
    return model.editing().get().open() ? model.rule() : Optional.empty();
  }

  private void start() {
    rule().ifPresent(rule -> trials.start(model.editing().get().draft(), rule.id()));
  }

  private void show() {
    Trial trial = trials.trial().get();
    first.setAll(trial.first());
    told.setText(words(trial));
  }

  private String words(Trial trial) {
    if (model.workspace().state().get().isEmpty()) {
      return texts.get("packs.trialNoData");
    }
    return switch (trial.state()) {
      case NONE -> texts.get(model.rule().isEmpty() ? "packs.trialNoRule" : "packs.trialSoon");
      case RUNNING -> texts.get("packs.trialRunning");
      case DONE -> done(trial);
    };
  }

  private String done(Trial trial) {
    boolean none = trial.inspected() == 0;
    String key = none ? "packs.trialNone" : "packs.trialPartly";
    String note = trial.note().map(why -> texts.get(key, texts.get(why))).orElse("");
    if (none && !note.isEmpty()) {
      return note;
    }
    String found =
        trial.count() > trial.first().size()
            ? texts.get(
                "packs.trialFoundMore", trial.inspected(), trial.count(), trial.first().size())
            : texts.get("packs.trialFound", trial.inspected(), trial.count());
    return note.isEmpty() ? found : found + "\n" + note;
  }

  /** A finding in the sentence of its check. */
  private final class FindingCell extends ListCell<Finding> {
    @Override
    protected void updateItem(Finding finding, boolean empty) {
      super.updateItem(finding, empty);
      if (empty || finding == null) {
        setText("");
        setGraphic(null);
        return;
      }
      setText(trials.sentence(finding));
      setGraphic(FindingsView.icon(finding.severity()));
    }
  }
}
