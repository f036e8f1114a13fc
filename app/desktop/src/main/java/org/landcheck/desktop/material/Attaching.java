package org.landcheck.desktop.material;

import org.landcheck.core.material.MaterialUse;
import org.landcheck.core.material.Materials;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.work.Opened;
import org.landcheck.desktop.work.Workspace;

/** Asks what to set beside the data, and sets it there. */
public final class Attaching {
  private final Workspace workspace;

  public Attaching(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Asks; does nothing if all stays as it is. */
  public void choose() {
    workspace
        .opened()
        .get()
        .map(Opened::materials)
        .ifPresent(
            now ->
                workspace
                    .prompts()
                    .materials(now, use())
                    .filter(next -> !next.equals(now))
                    .ifPresent(workspace::materials));
  }

  private MaterialUse use() {
    SessionState state = workspace.state().get().orElseThrow();
    return new MaterialUse(state.pack(), workspace.kit().checks());
  }

  /** Whether there is anything to read again. */
  public boolean any() {
    return workspace.opened().get().map(Opened::materials).filter(Materials::beside).isPresent();
  }

  /** Reads what lies beside the data as it is now. */
  public void reread() {
    workspace.opened().get().map(Opened::materials).ifPresent(workspace::materials);
  }
}
