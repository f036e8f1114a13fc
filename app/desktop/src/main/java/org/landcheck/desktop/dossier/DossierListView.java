package org.landcheck.desktop.dossier;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.view.NodeCell;
import org.landcheck.desktop.view.Panel;
import org.landcheck.desktop.words.Texts;

/** All projects, with search and filters. */
final class DossierListView extends VBox {
  private final DossierViewModel model;
  private final Texts texts;
  private final ListView<DossierItem> list;
  private boolean following;

  DossierListView(DossierViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("panel");
    getStyleClass().add("dossier-list");
    TextField search = new TextField();
    search.setId("dossier-search");
    search.promptTextProperty().bind(texts.bind("dossier.search"));
    search.textProperty().bindBidirectional(model.search());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox bar = new HBox(6, Icons.of("search"), search);
    bar.getStyleClass().add("filter-bar");
    CheckBox findings = box("dossier.onlyFindings");
    findings.selectedProperty().bindBidirectional(model.onlyFindings());
    CheckBox incomplete = box("dossier.onlyIncomplete");
    incomplete.selectedProperty().bindBidirectional(model.onlyIncomplete());
    VBox filters = new VBox(4, findings, incomplete);
    filters.getStyleClass().add("dossier-filters");
    Label count = new Label();
    count.getStyleClass().add("quiet");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get("dossier.count", model.items().size(), model.total()),
                model.items(),
                model.sheet(),
                texts.lang()));
    list = new ListView<>(model.items());
    list.setId("dossier-list");
    list.setCellFactory(view -> new NodeCell<>(this::content));
    Label nothing = new Label();
    nothing.setWrapText(true);
    nothing.getStyleClass().add("nothing");
    nothing
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(model.hasPlan() ? "dossier.none" : "dossier.noPlan"),
                model.items(),
                model.sheet(),
                texts.lang()));
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren()
        .addAll(Panel.header(texts, "dossier.projects", "dossier", count), bar, filters, list);
    list.getSelectionModel().selectedItemProperty().addListener((p, before, now) -> picked(now));
    model.sheet().addListener((p, before, now) -> follow());
    model.items().addListener((ListChangeListener<DossierItem>) change -> follow());
  }

  /** Keys are shortcuts until somebody clicks into the search. */
  void focus() {
    list.requestFocus();
  }

  private CheckBox box(String key) {
    CheckBox box = new CheckBox();
    box.textProperty().bind(texts.bind(key));
    box.setId(key);
    return box;
  }

  private void picked(DossierItem item) {
    if (!following && item != null) {
      following = true;
      model.select(item.key());
      following = false;
    }
  }

  private void follow() {
    if (following) {
      return;
    }
    following = true;
    int position = model.position();
    if (position < 0) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != position) {
      list.getSelectionModel().select(position);
      list.scrollTo(Math.max(0, position - 4));
    }
    following = false;
  }

  private Node content(DossierItem item) {
    Label key = new Label(item.key());
    key.getStyleClass().add("layer-name");
    key.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(6, key, gap);
    top.setAlignment(Pos.CENTER_LEFT);
    if (item.findings() > 0) {
      Label count = new Label(Integer.toString(item.findings()));
      count.getStyleClass().add("finding-count");
      count.setMinWidth(Region.USE_PREF_SIZE);
      top.getChildren().add(count);
    }
    Label name = new Label(item.stray() ? texts.get("dossier.stray") : item.name());
    name.getStyleClass().add("quiet-small");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox below = new HBox(6, name);
    below.setAlignment(Pos.CENTER_LEFT);
    if (item.incomplete()) {
      // not beside the number, of which every digit counts
      Label lacks = new Label(texts.get("dossier.incomplete"));
      lacks.getStyleClass().add("lacking");
      lacks.setMinWidth(Region.USE_PREF_SIZE);
      below.getChildren().add(lacks);
    }
    return new VBox(1, top, below);
  }
}
