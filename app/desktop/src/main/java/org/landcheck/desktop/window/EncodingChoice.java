package org.landcheck.desktop.window;

import java.nio.charset.Charset;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.landcheck.desktop.words.Texts;
import org.landcheck.io.text.EncodingPreview;

/** The same texts as they read in each encoding: the eye finds the right one at once. */
final class EncodingChoice extends VBox {
  private static final double WIDTH = 520;
  private static final char UNREADABLE = '\uFFFD';

  private final ToggleGroup group = new ToggleGroup();

  EncodingChoice(EncodingPreview preview, Texts texts) {
    super(10);
    setPadding(new Insets(14, 16, 4, 16));
    setPrefWidth(WIDTH);
    preview.why().ifPresent(why -> getChildren().add(wrapped(texts.get(why))));
    for (EncodingPreview.Candidate candidate : preview.candidates()) {
      boolean chosen = candidate.charset().equals(preview.chosen());
      RadioButton button = new RadioButton(title(candidate, chosen, texts));
      button.setToggleGroup(group);
      button.setUserData(candidate.charset());
      button.setSelected(chosen);
      Label samples = wrapped(samples(candidate));
      samples.getStyleClass().add("samples");
      getChildren().add(new VBox(3, button, samples));
    }
    if (group.getSelectedToggle() == null) {
      group.selectToggle(group.getToggles().get(0));
    }
  }

  /** The encoding that is marked. */
  Charset chosen() {
    return (Charset) group.getSelectedToggle().getUserData();
  }

  private static String title(EncodingPreview.Candidate candidate, boolean chosen, Texts texts) {
    String state =
        candidate.unreadable() == 0
            ? texts.get("encoding.all")
            : texts.get("encoding.some", candidate.unreadable(), candidate.texts());
    return candidate.name() + "   " + state + (chosen ? "   " + texts.get("encoding.now") : "");
  }

  /** U+FFFD has no picture in many fonts; a square is seen everywhere. */
  private static String samples(EncodingPreview.Candidate candidate) {
    return String.join("   ", candidate.samples()).replace(UNREADABLE, '□');
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(WIDTH);
    return label;
  }
}
