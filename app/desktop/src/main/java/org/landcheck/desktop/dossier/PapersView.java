package org.landcheck.desktop.dossier;

import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.landcheck.checks.dossier.Dossier.Paper;
import org.landcheck.desktop.dossier.PaperViewModel.Row;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.view.NodeCell;
import org.landcheck.desktop.view.Panel;
import org.landcheck.desktop.words.Texts;

/** The scanned files of the project by class, what is missing in red, and the page below. */
final class PapersView extends VBox {
  private static final double LIST = 0.3;

  private final DossierViewModel dossiers;
  private final PaperViewModel model;
  private final Texts texts;
  private final ListView<Row> list;
  private boolean following;

  /**
   * @param message of the finding at a position
   */
  PapersView(DossierViewModel dossiers, Texts texts, IntFunction<String> message) {
    this.dossiers = dossiers;
    this.model = dossiers.papers();
    this.texts = texts;
    getStyleClass().add("panel");
    list = new ListView<>(model.rows());
    list.setId("dossier-papers");
    list.setCellFactory(view -> new NodeCell<>(this::content));
    Label nothing = new Label();
    nothing.setWrapText(true);
    nothing.getStyleClass().add("nothing");
    nothing
        .textProperty()
        .bind(
            javafx.beans.binding.Bindings.createStringBinding(
                this::nothing, dossiers.sheet(), texts.lang()));
    list.setPlaceholder(nothing);
    list.setMinHeight(0);
    SplitPane split = new SplitPane(new StackPane(list), new PageView(dossiers, texts, message));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(LIST);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(Panel.header(texts, "dossier.papers", "report"), split);
    list.getSelectionModel().selectedItemProperty().addListener((p, before, now) -> picked(now));
    model.paper().addListener((property, before, now) -> follow());
    model.rows().addListener((ListChangeListener<Row>) change -> follow());
    texts.lang().addListener(change -> list.refresh());
  }

  private String nothing() {
    return dossiers
        .sheet()
        .get()
        .map(
            sheet ->
                texts.get(sheet.dossier().archived() ? "dossier.noPapers" : "dossier.noArchive"))
        .orElse("");
  }

  private void picked(Row row) {
    if (!following && row != null && row.paper().isPresent()) {
      following = true;
      model.select(row.paper().get());
      following = false;
    }
  }

  private void follow() {
    if (following) {
      return;
    }
    following = true;
    for (int i = 0; i < model.rows().size(); i++) {
      if (model.paper().get().isPresent()
          && model.rows().get(i).paper().equals(model.paper().get())) {
        list.getSelectionModel().select(i);
      }
    }
    following = false;
  }

  private Node content(Row row) {
    Label kind = new Label(row.kind().isEmpty() ? texts.get("dossier.noClass") : row.kind());
    kind.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, kind);
    line.setAlignment(Pos.CENTER_LEFT);
    if (row.paper().isEmpty()) {
      kind.getStyleClass().add("lacking-text");
      Label lacks = new Label(texts.get("dossier.lack"));
      lacks.getStyleClass().add("lacking");
      line.getChildren().add(lacks);
      return line;
    }
    Paper paper = row.paper().get();
    Label file = new Label(paper.file());
    file.getStyleClass().add("quiet-small");
    file.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line.getChildren().addAll(file, gap);
    if (!paper.fault().isEmpty()) {
      Label fault = new Label(texts.get("dossier.closed"));
      fault.getStyleClass().add("lacking");
      fault.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(fault);
    } else if (!paper.pages().isEmpty()) {
      Label pages = new Label(texts.get("dossier.pages", paper.pages().size()));
      pages.getStyleClass().add("count");
      pages.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(pages);
    }
    List<Integer> findings =
        dossiers
            .sheet()
            .get()
            .map(sheet -> sheet.byPaper().getOrDefault(paper.path(), List.of()))
            .orElse(List.of());
    if (!findings.isEmpty()) {
      line.getChildren().add(Icons.of("warning"));
    }
    return line;
  }
}
