package org.landcheck.desktop.packs;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.view.NodeCell;
import org.landcheck.desktop.words.Texts;

/** The list of layers or of code lists, with buttons to add, remove and move them. */
final class PartList extends VBox {
  private final PartChoice choice;
  private final Texts texts;
  private final Function<PartRow, String> about;
  private final ObservableList<PartRow> items = FXCollections.observableArrayList();
  private final ListView<PartRow> list = new ListView<>(items);
  private final Button add;
  private final Button remove;
  private final Button up;
  private final Button down;
  private boolean following;

  /**
   * @param kind of which the list is: {@code layers}, {@code codeLists}
   * @param stem place and first letters of the name of one that is added
   * @param members what one that is added says
   * @param toForm takes the keyboard to its form
   * @param about what stands in small letters below a title
   */
  PartList(
      PartChoice choice,
      Texts texts,
      String kind,
      PackPart stem,
      Map<String, Object> members,
      Runnable toForm,
      Function<PartRow, String> about) {
    this.choice = choice;
    this.texts = texts;
    this.about = about;
    PartBar bar = new PartBar(texts, "packs." + kind).gap();
    add = bar.icon(kind + "-add", "plus", () -> add(stem, members, toForm));
    remove = bar.icon(kind + "-remove", "close", choice::remove);
    up = bar.icon(kind + "-up", "previous", () -> choice.move(-1));
    down = bar.icon(kind + "-down", "next", () -> choice.move(1));
    list.setId(kind + "-list");
    list.setCellFactory(view -> new NodeCell<>(this::cell));
    Label nothing = new Label();
    nothing.textProperty().bind(texts.bind("packs." + kind + ".none"));
    nothing.setWrapText(true);
    nothing.getStyleClass().add("nothing");
    list.setPlaceholder(nothing);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> select(now));
    // choosing what is chosen already goes back from its fields to itself
    list.setOnMouseClicked(event -> choice.chooseInner(Optional.empty()));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(bar, list);
    choice.parts().editor().editing().addListener(change -> show());
    choice.outer().addListener(change -> show());
    texts.lang().addListener(change -> list.refresh());
    show();
  }

  private void add(PackPart stem, Map<String, Object> members, Runnable toForm) {
    choice
        .add(stem, members)
        .ifPresentOrElse(choice.parts().editor().workspace().prompts()::error, toForm);
  }

  private VBox cell(PartRow row) {
    PartTags title = new PartTags();
    title.show(texts.get(row.title()), row.tags(), texts);
    Label below = new Label(about.apply(row));
    below.getStyleClass().add("rule-id");
    below.setMinWidth(0);
    VBox cell = new VBox(1, title, below);
    Tooltip.install(cell, new Tooltip(texts.get(row.title()) + "\n" + below.getText()));
    return cell;
  }

  private void select(PartRow row) {
    if (!following && row != null) {
      choice.choose(row.part());
    }
  }

  private void show() {
    following = true;
    SameRows.show(items, choice.outers());
    int at =
        choice
            .outer()
            .get()
            .map(part -> items.stream().map(PartRow::part).toList().indexOf(part))
            .orElse(-1);
    if (at >= 0) {
      list.getSelectionModel().clearAndSelect(at);
    } else {
      list.getSelectionModel().clearSelection();
    }
    following = false;
    boolean open = choice.parts().editor().editing().get().open();
    add.setDisable(!open);
    remove.setDisable(!open || at < 0 || !items.get(at).own());
    up.setDisable(!open || !choice.canMove(-1));
    down.setDisable(!open || !choice.canMove(1));
    list.setDisable(!open);
  }
}
