package org.landcheck.desktop.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Files opened lately, the latest first. */
public final class Recent {
  private static final int MOST = 8;
  private static final String KEY = "recent.";

  private final Preferences preferences;
  private final ObservableList<Path> files = FXCollections.observableArrayList();
  private final ObservableList<Path> readable = FXCollections.unmodifiableObservableList(files);

  public Recent(Preferences preferences) {
    this.preferences = preferences;
    for (int i = 0; i < MOST; i++) {
      String text = preferences.get(KEY + i, "");
      if (!text.isEmpty()) {
        files.add(Path.of(text));
      }
    }
  }

  public ObservableList<Path> files() {
    return readable;
  }

  /** Those that are still there. */
  public List<Path> present() {
    return files.stream().filter(Files::exists).toList();
  }

  /** Puts a file first; a path too long to remember is left out. */
  public void add(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (absolute.toString().length() > Preferences.MAX_VALUE_LENGTH) {
      return;
    }
    List<Path> next = new ArrayList<>(files);
    next.remove(absolute);
    next.add(0, absolute);
    files.setAll(next.subList(0, Math.min(MOST, next.size())));
    for (int i = 0; i < MOST; i++) {
      preferences.put(KEY + i, i < files.size() ? files.get(i).toString() : "");
    }
  }
}
