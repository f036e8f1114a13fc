package org.landcheck.desktop.packs;

import java.util.List;
import javafx.collections.ObservableList;

/** Puts rows into a list or table so that place and focus stay where nothing changed. */
final class SameRows {
  private SameRows() {}

  /** Replaces rows one by one, unless there are more or fewer now. */
  static <T> void show(ObservableList<T> shown, List<T> now) {
    if (shown.size() != now.size()) {
      shown.setAll(now);
      return;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(shown.get(i))) {
        shown.set(i, now.get(i));
      }
    }
  }
}
