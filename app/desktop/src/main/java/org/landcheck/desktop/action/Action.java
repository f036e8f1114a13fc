package org.landcheck.desktop.action;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do. Menus, tool bars and the page of shortcuts are made from these.
 *
 * @param id stable; also the id of its buttons
 * @param textKey key of its name among the words of the window
 * @param icon name of its picture
 * @param shortcut keys that do it
 * @param enabled whether it can be done now
 */
public record Action(
    String id,
    String textKey,
    String icon,
    Optional<KeyCombination> shortcut,
    ObservableBooleanValue enabled,
    Runnable run) {
  public Action {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(textKey, "textKey");
    Objects.requireNonNull(icon, "icon");
    Objects.requireNonNull(shortcut, "shortcut");
    Objects.requireNonNull(enabled, "enabled");
    Objects.requireNonNull(run, "run");
  }

  /** An action named {@code action.<id>} among the words. */
  public static Action of(
      String id, String icon, String keys, ObservableBooleanValue enabled, Runnable run) {
    Optional<KeyCombination> shortcut =
        keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
    return new Action(id, "action." + id, icon, shortcut, enabled, run);
  }

  /** Does it, if it can be done now. */
  public void fire() {
    if (enabled.get()) {
      run.run();
    }
  }

  /** Whether its keys are letters alone, which texts being typed must get first. */
  public boolean plainKey() {
    return shortcut
        .map(keys -> !keys.getName().contains("Ctrl") && !keys.getName().contains("Shortcut"))
        .orElse(false);
  }
}
