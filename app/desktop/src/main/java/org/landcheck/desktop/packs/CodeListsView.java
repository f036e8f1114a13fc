package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Map;
import javafx.scene.control.SplitPane;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.words.Texts;

/** The code lists, the codes of the one looked at, and its form. */
final class CodeListsView extends SplitPane {
  CodeListsView(PartsModel parts, Texts texts) {
    PartChoice choice = PartChoice.ofCodeLists(parts);
    CodesModel model = new CodesModel(choice);
    PartFormView form = new PartFormView(choice, texts);
    PartList list =
        new PartList(
            choice,
            texts,
            "codeLists",
            PackPart.codeList("list-"),
            Map.of("codes", List.of()),
            form::focus,
            row ->
                texts.get(
                    "packs.codeLists.facts",
                    row.name(),
                    parts.rows().codes(row.name()).size(),
                    texts.get(model.period(row.part()))));
    list.setMinWidth(120);
    getItems().addAll(list, new CodeTable(model, texts), form);
    setDividerPositions(0.22, 0.76);
  }
}
