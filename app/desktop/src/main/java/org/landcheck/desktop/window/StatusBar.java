package org.landcheck.desktop.window;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.session.SessionState;
import org.landcheck.delivery.Exceptions;
import org.landcheck.desktop.action.Action;
import org.landcheck.desktop.job.Job;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Workspace;

/**
 * The line below everything: what is being done and how far it is, what is open, what was found.
 */
final class StatusBar extends HBox {
  private final Workspace workspace;
  private final Texts texts;
  private final Label task = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button();

  /**
   * @param notes shows what reading decided or guessed
   */
  StatusBar(Workspace workspace, Action notes) {
    this.workspace = workspace;
    this.texts = workspace.texts();
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    task.setId("status-task");
    task.setMinWidth(0);
    cancel.setId("status-cancel");
    cancel.setGraphic(Icons.of("stop"));
    cancel.textProperty().bind(texts.bind("status.cancel"));
    cancel.setOnAction(event -> workspace.jobs().current().get().cancel());
    Label open = new Label();
    open.textProperty()
        .bind(Bindings.createStringBinding(this::openText, workspace.state(), texts.lang()));
    open.setMinWidth(0);
    Label found = new Label();
    found.setId("status-found");
    found.setMinWidth(Region.USE_PREF_SIZE);
    found
        .textProperty()
        .bind(Bindings.createStringBinding(this::foundText, workspace.state(), texts.lang()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(task, progress, cancel, gap, open, notesLink(notes), found);
    workspace.jobs().current().addListener((property, before, now) -> follow(now));
    texts.lang().addListener(change -> follow(workspace.jobs().current().get()));
    follow(Job.NONE);
  }

  /** Stands there only when there is something to know about the data. */
  private Hyperlink notesLink(Action notes) {
    Hyperlink link = new Hyperlink();
    link.setId("status-notes");
    link.setOnAction(event -> notes.fire());
    link.setFocusTraversable(false);
    link.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get("status.notes", noteCount()), workspace.state(), texts.lang()));
    link.visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> noteCount() > 0, workspace.state()));
    link.managedProperty().bind(link.visibleProperty());
    return link;
  }

  private int noteCount() {
    return workspace.state().get().map(s -> s.snapshot().info().lineage().size()).orElse(0);
  }

  private void follow(Job job) {
    boolean busy = job != Job.NONE;
    progress.setVisible(busy);
    progress.setManaged(busy);
    cancel.setVisible(busy);
    cancel.setManaged(busy);
    if (busy) {
      tell(job);
      job.shown().addListener((property, before, now) -> tell(job));
    } else {
      task.setText(texts.get("status.ready"));
    }
  }

  private void tell(Job job) {
    if (workspace.jobs().current().get() == job) {
      Job.Progress now = job.shown().get();
      progress.setProgress(now.fraction());
      String step = stepName(now.step());
      task.setText(texts.get(job.title()) + (step.isEmpty() ? "" : "：" + step));
    }
  }

  /** A rule is called by its title, anything else as the engine calls it. */
  private String stepName(String step) {
    return workspace
        .state()
        .get()
        .flatMap(state -> state.pack().rule(step))
        .map(Rule::title)
        .map(texts::get)
        .orElse(step);
  }

  private String openText() {
    Optional<SessionState> state = workspace.state().get();
    if (state.isEmpty()) {
      return "";
    }
    int layers = state.get().snapshot().layers().size();
    long features =
        state.get().snapshot().layers().stream()
            .filter(layer -> layer.schema().geometryType() != GeometryType.NONE)
            .mapToLong(Layer::size)
            .sum();
    return texts.get("status.open", layers, String.format(java.util.Locale.ROOT, "%,d", features));
  }

  private String foundText() {
    Optional<SessionState> state = workspace.state().get();
    return state
        .flatMap(SessionState::result)
        .map(
            result ->
                texts.get(
                    result.cancelled() ? "status.partly" : "status.found",
                    open(state.get(), result, Severity.ERROR),
                    open(state.get(), result, Severity.WARNING),
                    open(state.get(), result, Severity.INFO)))
        .orElse("");
  }

  /** Findings that still ask for something: those noted as exceptions do not. */
  private static long open(SessionState state, RunResult result, Severity severity) {
    Exceptions exceptions = new Exceptions(state.review());
    return result.findings().stream()
        .filter(finding -> finding.severity() == severity)
        .filter(finding -> exceptions.on(finding).isEmpty())
        .count();
  }
}
