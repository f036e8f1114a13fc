package org.landcheck.desktop.packs;

import javafx.event.Event;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets the tab key leave a text of several lines, as it leaves every other field. */
final class TabLeaves {
  private TabLeaves() {}

  static void handle(TextArea area, KeyEvent event) {
    if (event.getCode() != KeyCode.TAB || event.isControlDown()) {
      return;
    }
    event.consume();
    // a text area itself takes Ctrl+Tab as leave
    Event.fireEvent(
        area,
        new KeyEvent(
            KeyEvent.KEY_PRESSED, "", "\t", KeyCode.TAB, event.isShiftDown(), true, false, false));
  }
}
