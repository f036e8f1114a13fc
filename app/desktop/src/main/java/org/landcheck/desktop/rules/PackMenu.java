package org.landcheck.desktop.rules;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.landcheck.api.BadInputException;
import org.landcheck.desktop.job.Job;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.work.Kit;
import org.landcheck.desktop.work.Workspace;

/** The packs to check with: those that come with the program, and a file. */
public final class PackMenu extends MenuButton {
  private final Workspace workspace;
  private final MenuItem file;
  private final List<Kit.PackFile> shipped;

  /**
   * @param file chooses a pack's file
   */
  public PackMenu(Workspace workspace, MenuItem file) {
    this.workspace = workspace;
    this.file = file;
    this.shipped = shipped(workspace.kit());
    setId("packs");
    setGraphic(Icons.of("rules"));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(workspace.texts().bind("rules.choosePack"));
    setTooltip(tip);
    accessibleTextProperty().bind(workspace.texts().bind("rules.choosePack"));
    disableProperty().bind(workspace.jobs().current().isNotEqualTo(Job.NONE));
    workspace.opened().addListener(change -> fill());
    workspace.texts().lang().addListener(change -> fill());
    fill();
  }

  private void fill() {
    String now = workspace.opened().get().map(opened -> opened.pack().name()).orElse("");
    ToggleGroup group = new ToggleGroup();
    getItems().clear();
    for (Kit.PackFile pack : shipped) {
      RadioMenuItem item = new RadioMenuItem(workspace.texts().get(pack.pack().title()));
      item.setId("pack-" + pack.name());
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(pack.name().equals(now));
      item.setOnAction(event -> choose(pack.name()));
      getItems().add(item);
    }
    getItems().addAll(new SeparatorMenuItem(), file);
  }

  private void choose(String name) {
    boolean other = workspace.opened().get().filter(o -> o.pack().name().equals(name)).isEmpty();
    if (other) {
      workspace.pack(name);
    }
  }

  private static List<Kit.PackFile> shipped(Kit kit) {
    try {
      return kit.shippedPacks();
    } catch (BadInputException e) {
      throw new IllegalStateException("a shipped pack cannot be read", e);
    }
  }
}
