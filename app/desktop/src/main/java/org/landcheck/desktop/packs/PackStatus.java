package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.landcheck.api.Adjustment;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** Whether the pack can be used, if not why, and how much it changes. */
final class PackStatus extends HBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final PackEditorModel model;
  private final Texts texts;
  private final Label told = new Label();
  private final Label counts = new Label();

  PackStatus(PackEditorModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("status-bar");
    told.setId("pack-told");
    told.setMinWidth(0);
    told.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(told, Priority.ALWAYS);
    counts.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(told, counts);
    model.editing().addListener(change -> show());
    texts.lang().addListener(change -> show());
    show();
  }

  private void show() {
    Optional<LocalText> obstacle = model.editing().get().obstacle();
    told.setText(obstacle.map(texts::get).orElse(texts.get("packs.fine")));
    told.setTooltip(obstacle.map(why -> new Tooltip(texts.get(why))).orElse(null));
    told.setGraphic(Icons.of(obstacle.isPresent() ? "warning" : "done"));
    told.pseudoClassStateChanged(DANGER, obstacle.isPresent());
    List<RuleRow> rows = model.rows();
    long off = rows.stream().filter(row -> !row.rule().enabled()).count();
    long changed = rows.stream().filter(RuleRow::changed).count();
    long weakened = rows.stream().filter(RuleRow::weakened).count();
    boolean child = model.editing().get().draft().reading().parent().isPresent();
    long added = child ? rows.stream().filter(RuleRow::own).count() : 0;
    counts.setText(
        texts.get("packs.counts", rows.size(), off, changed, weakened, added) + others());
  }

  /** How much the pack changes besides rules: layers, fields, code lists and marks. */
  private String others() {
    PackDraft draft = model.editing().get().draft();
    List<Adjustment> others =
        draft.reads()
            ? draft.pack().adjustments().stream()
                .filter(each -> each.pack().equals(draft.pack().id()))
                .filter(each -> each.subject() != Adjustment.Subject.RULE)
                .toList()
            : List.of();
    long weakened = others.stream().filter(Adjustment::weakens).count();
    return others.isEmpty() ? "" : texts.get("packs.otherCounts", others.size(), weakened);
  }
}
