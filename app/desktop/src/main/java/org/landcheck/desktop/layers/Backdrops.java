package org.landcheck.desktop.layers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.desktop.map.Backdrop;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.work.Workspace;
import org.landcheck.io.raster.BackgroundFormat;
import org.landcheck.io.raster.BackgroundImage;
import org.locationtech.jts.geom.Envelope;

/** The images that lie under the layers; they stay when other data are opened. */
public final class Backdrops {
  private final Workspace workspace;
  private final MapViewModel map;
  private final Runnable repaint;
  private final ObservableList<BackdropRow> rows = FXCollections.observableArrayList();
  private final ObservableList<BackdropRow> readable =
      FXCollections.unmodifiableObservableList(rows);

  /**
   * @param repaint called when the map has to show something else
   */
  Backdrops(Workspace workspace, MapViewModel map, Runnable repaint) {
    this.workspace = workspace;
    this.map = map;
    this.repaint = repaint;
  }

  /** The images, the uppermost first. */
  public ObservableList<BackdropRow> rows() {
    return readable;
  }

  /** Whether a file can lie under the layers. */
  public static boolean recognises(Path file) {
    return BackgroundFormat.recognises(file);
  }

  /** Opens an image and shows it. */
  public void add(Path file) {
    List<LocalText> notes = new ArrayList<>();
    workspace
        .jobs()
        .start(
            workspace.texts().both("job.open", file.getFileName()),
            job -> BackgroundFormat.open(file, notes::add),
            image -> take(image, notes));
  }

  private void take(BackgroundImage image, List<LocalText> notes) {
    BackdropRow row = BackdropRow.of(image);
    row.visible().addListener(change -> repaint.run());
    row.opacity().addListener(change -> repaint.run());
    rows.add(0, row);
    tell(image, notes);
    repaint.run();
  }

  /** Says what a person would wonder about: why nothing of the image is to be seen. */
  private void tell(BackgroundImage image, List<LocalText> notes) {
    try {
      image.on(map.crs().get());
      Envelope data = map.content().get().extent();
      if (!data.isNull() && !image.extentOn(map.crs().get()).intersects(data)) {
        notes.add(workspace.texts().both("backdrop.elsewhere", image.file().getFileName()));
      }
    } catch (BadInputException e) {
      notes.add(e.text());
    }
    if (!notes.isEmpty()) {
      String zh = String.join("\n", notes.stream().map(LocalText::zh).toList());
      String en = String.join("\n", notes.stream().map(LocalText::en).toList());
      workspace.prompts().inform(new LocalText(zh, en));
    }
  }

  /** Takes an image away. */
  public void remove(BackdropRow row) {
    rows.remove(row);
    close(row);
    repaint.run();
  }

  /** Closes the files of all images. */
  public void close() {
    rows.forEach(this::close);
    rows.clear();
  }

  private void close(BackdropRow row) {
    try {
      row.image().close();
    } catch (IOException e) {
      workspace.prompts().error(workspace.texts().both("backdrop.failed", row.name(), e));
    }
  }

  /** What the map is to show of them, the lowest first. */
  List<Backdrop> shown() {
    List<Backdrop> shown = new ArrayList<>();
    for (int i = rows.size() - 1; i >= 0; i--) {
      BackdropRow row = rows.get(i);
      if (row.visible().get()) {
        try {
          shown.add(
              new Backdrop(
                  row.image().on(map.crs().get()), row.opacity().get(), e -> failed(row, e)));
        } catch (BadInputException e) {
          // said when it was opened; data in another system may be opened next
          continue;
        }
      }
    }
    return shown;
  }

  /** Hides an image that cannot be read any more, and says so once. */
  private void failed(BackdropRow row, IOException e) {
    workspace
        .jobs()
        .onWindow(
            () -> {
              if (row.visible().get() && rows.contains(row)) {
                row.visible().set(false);
                workspace
                    .prompts()
                    .error(workspace.texts().both("backdrop.failed", row.name(), e.getMessage()));
              }
            });
  }
}
