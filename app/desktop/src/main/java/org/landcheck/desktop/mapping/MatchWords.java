package org.landcheck.desktop.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.MatchKind;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** The cells that both tables have. */
final class MatchWords {
  private final Texts texts;

  MatchWords(Texts texts) {
    this.texts = texts;
  }

  /** A title above its name, whether the pack requires it, and its kind. */
  Node named(LocalText title, String name, boolean required, LocalText kind) {
    Label first = new Label(texts.get(title));
    first.getStyleClass().add("layer-name");
    String must = texts.get(required ? "mapping.required" : "mapping.optional");
    String below = name + " · " + must + " · " + texts.get(kind);
    Tooltip.install(first, new Tooltip(texts.get(title) + "\n" + below));
    return above(first, below);
  }

  /** A line above another in small letters. */
  static Node above(Node first, String below) {
    VBox lines = new VBox(first, quiet(below));
    lines.setMinWidth(0);
    lines.setAlignment(Pos.CENTER_LEFT);
    return lines;
  }

  private static Label quiet(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("quiet-small");
    return label;
  }

  /** How something was found, above what is wrong with it. */
  Node how(
      MatchKind kind,
      boolean found,
      boolean required,
      List<String> candidates,
      Optional<String> wrong) {
    String key = "mapping.how." + kind.name().toLowerCase(Locale.ROOT);
    Label tag = new Label(texts.get(key));
    tag.setMinWidth(Region.USE_PREF_SIZE);
    tag.getStyleClass().addAll("how", tone(kind, found, required));
    String help =
        candidates.isEmpty()
            ? texts.get(key + ".help")
            : texts.get(key + ".help") + "\n" + String.join("\n", candidates);
    tag.setTooltip(new Tooltip(help));
    VBox lines = new VBox(2, tag);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    if (wrong.isPresent()) {
      Label why = new Label(wrong.get());
      why.getStyleClass().add("misfit");
      why.setTooltip(new Tooltip(wrong.get()));
      HBox line = new HBox(4, Icons.of("warning"), why);
      line.setAlignment(Pos.CENTER_LEFT);
      lines.getChildren().add(line);
    }
    return lines;
  }

  private static String tone(MatchKind kind, boolean found, boolean required) {
    if (found) {
      return kind == MatchKind.EXACT ? "how-same" : "how-other";
    }
    return kind == MatchKind.AMBIGUOUS || required ? "how-none" : "how-optional";
  }
}
