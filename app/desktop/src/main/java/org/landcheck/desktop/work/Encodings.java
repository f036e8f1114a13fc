package org.landcheck.desktop.work;

import java.nio.file.Path;
import java.util.Optional;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.EncodingPreviews;
import org.landcheck.io.text.EncodingPreview;

/** Shows how the texts of what is open read in each encoding, and opens it anew in another. */
public final class Encodings {
  /** Texts to judge an encoding by. */
  private static final int SAMPLES = 5;

  private final Workspace workspace;

  public Encodings(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Asks which one is right; does nothing while a project is open, which has its own copy. */
  public void choose() {
    workspace
        .opened()
        .get()
        .filter(now -> !now.project())
        .flatMap(Opened::path)
        .ifPresent(
            path ->
                workspace
                    .jobs()
                    .start(
                        workspace.texts().both("job.encoding"),
                        job -> EncodingPreviews.of(path, SAMPLES),
                        preview -> choose(path, preview)));
  }

  private void choose(Path path, Optional<EncodingPreview> preview) {
    if (preview.isEmpty()) {
      workspace.prompts().inform(workspace.texts().both("encoding.fixed"));
      return;
    }
    workspace
        .prompts()
        .encoding(preview.get())
        .ifPresent(charset -> workspace.reopen(path, new ReadOptions(Optional.of(charset))));
  }
}
