package org.landcheck.desktop.packs;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.landcheck.desktop.words.Texts;

/**
 * What a field is called, with its marks; what the pack changes of it is told on pointing at it.
 */
final class PartCell extends TableCell<PartRow, PartRow> {
  private final Texts texts;
  private final PartTags tags = new PartTags();

  PartCell(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected void updateItem(PartRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    tags.show(texts.get(row.title()), row.tags(), texts);
    setGraphic(tags);
    String told =
        Stream.concat(
                Stream.of(texts.get(row.title()) + "  " + row.name()),
                row.changes().stream()
                    .map(
                        change ->
                            "• "
                                + texts.get(change.what())
                                + texts.get(change.weakens() ? "packs.weakens" : "packs.tightens")))
            .collect(Collectors.joining("\n"));
    setTooltip(new Tooltip(told));
  }
}
