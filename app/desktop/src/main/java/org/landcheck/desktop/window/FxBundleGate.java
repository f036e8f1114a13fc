package org.landcheck.desktop.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.landcheck.api.Finding;
import org.landcheck.api.Severity;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.Skip;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.findings.FindingsView;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** The dialog before a bundle: open findings, exceptions, what was not checked, and who submits. */
public final class FxBundleGate implements BundleGate {
  private static final String SUBMITTER = "submitter";
  private static final int WIDTH = 480;
  private static final int SHOWN = 5;
  private static final double MEGA = 1e6;

  private final Stage stage;
  private final Texts texts;
  private final Preferences preferences;

  public FxBundleGate(Stage stage, Texts texts, Preferences preferences) {
    this.stage = stage;
    this.texts = texts;
    this.preferences = preferences;
  }

  @Override
  public Optional<String> pass(SessionState state, Parcel parcel) {
    RunResult result = state.result().orElseThrow();
    List<Finding> open =
        result.findings().stream()
            .filter(f -> state.review().exception(f.key()).isEmpty())
            .toList();
    GridPane counts = new GridPane();
    counts.getStyleClass().add("facts");
    int row = 0;
    for (Severity severity : Severity.values()) {
      long count = open.stream().filter(f -> f.severity() == severity).count();
      counts.addRow(
          row++, FindingsView.icon(severity), new Label(texts.of(severity)), number(count));
    }
    counts.addRow(
        row++,
        Icons.of("exception"),
        new Label(texts.get("findings.excepted")),
        number(result.findings().size() - open.size()));
    counts.addRow(
        row,
        Icons.of("stop"),
        new Label(texts.get("gate.notChecked")),
        number(result.skips().size()));
    VBox content = new VBox(12, counts);
    for (Skip skip : result.skips().stream().limit(SHOWN).toList()) {
      String rule =
          state.pack().rule(skip.rule()).map(r -> texts.get(r.title())).orElse(skip.rule());
      content.getChildren().add(text(texts.get("gate.item", rule, texts.get(skip.reason()))));
    }
    boolean blocked = open.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    content.getChildren().add(text(texts.get(blocked ? "gate.errors" : "gate.clean")));
    if (!state.options().only().isEmpty()) {
      content.getChildren().add(text(texts.get("gate.whole")));
    }
    if (!parcel.items().isEmpty() || parcel.papersNotAttached() > 0) {
      content.getChildren().add(along(parcel));
    }
    TextField submitter = new TextField(preferences.get(SUBMITTER, ""));
    submitter.setId("submitter");
    submitter.setPromptText(texts.get("gate.submitterPrompt"));
    content.getChildren().addAll(new Label(texts.get("gate.submitter")), submitter);
    content.setPrefWidth(WIDTH);
    return ask(content, submitter, parcel);
  }

  /** What comes along; nobody who unticks something finds out later what that means. */
  private VBox along(Parcel parcel) {
    VBox lines = new VBox(6);
    lines.setId("gate-along");
    if (!parcel.items().isEmpty()) {
      lines.getChildren().add(new Label(texts.get("gate.along")));
    }
    for (Parcel.Item item : parcel.items()) {
      CheckBox box = new CheckBox(line(item));
      box.setId("gate-" + item.role().name().toLowerCase(Locale.ROOT));
      box.setMaxWidth(WIDTH);
      box.setTooltip(new Tooltip(box.getText()));
      box.selectedProperty().bindBidirectional(parcel.comesAlong(item));
      lines.getChildren().add(box);
    }
    if (!parcel.items().isEmpty()) {
      Label without = text(texts.get("gate.without"));
      without.getStyleClass().add("quiet-small");
      lines.getChildren().add(without);
    }
    if (parcel.papersNotAttached() > 0) {
      lines.getChildren().add(text(texts.get("gate.papers", parcel.papersNotAttached())));
      CheckBox elsewhere = new CheckBox(texts.get("gate.papersElsewhere"));
      elsewhere.setId("gate-papers-elsewhere");
      elsewhere.selectedProperty().bindBidirectional(parcel.papersElsewhere());
      lines.getChildren().add(elsewhere);
    }
    return lines;
  }

  private String line(Parcel.Item item) {
    String role = texts.get("materials." + item.role().name().toLowerCase(Locale.ROOT));
    String names = String.join(texts.get("mapping.comma"), item.names());
    double mega = item.bytes() / MEGA;
    return item.bytes() == 0
        ? texts.get("gate.item", role, names)
        : texts.get("gate.sized", role, names, String.format(Locale.ROOT, "%.1f", mega));
  }

  private Optional<String> ask(VBox content, TextField submitter, Parcel parcel) {
    ButtonType go = new ButtonType(texts.get("gate.continue"), ButtonBar.ButtonData.OTHER);
    ButtonType back = new ButtonType(texts.get("gate.back"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(stage);
    dialog.setTitle(texts.get("gate.title"));
    dialog.setHeaderText(texts.get("gate.title"));
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().setAll(go, back);
    Node button = dialog.getDialogPane().lookupButton(go);
    button.setId("gate-continue");
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> submitter.getText().isBlank() || !parcel.ready().get(),
                submitter.textProperty(),
                parcel.papersElsewhere()));
    Optional<String> answer =
        dialog.showAndWait().filter(go::equals).map(b -> submitter.getText().strip());
    answer.ifPresent(name -> preferences.put(SUBMITTER, name));
    return answer;
  }

  private static Label number(long count) {
    Label label = new Label(Long.toString(count));
    label.getStyleClass().add("count");
    return label;
  }

  private static Label text(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
