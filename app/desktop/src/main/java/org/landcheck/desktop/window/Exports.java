package org.landcheck.desktop.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.work.Opened;
import org.landcheck.desktop.work.Workspace;
import org.landcheck.io.IoWriters;
import org.landcheck.io.OutputKind;
import org.landcheck.io.source.Places;

/** Writes what is open, as it is now, as another kind of file. */
public final class Exports {
  private static final int MOST_LOSSES = 12;

  private final Workspace workspace;

  public Exports(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Asks where to, says what that kind of file does not keep, and writes. */
  public void export() {
    Optional<SessionState> state = workspace.state().get();
    Optional<Opened> opened = workspace.opened().get();
    if (state.isEmpty() || opened.isEmpty()) {
      return;
    }
    Optional<Path> folder = opened.get().path().map(path -> path.toAbsolutePath().getParent());
    String stem = opened.get().name().replaceFirst("(\\.landcheck)?\\.[^.]*$", "");
    workspace
        .prompts()
        .exportFile(folder, stem, IoWriters.all())
        .ifPresent(file -> export(state.get().snapshot(), opened.get(), file));
  }

  private void export(Dataset data, Opened opened, Path file) {
    workspace
        .jobs()
        .start(
            workspace.texts().both("job.export"),
            job -> {
              Path target = target(data, file);
              if (Places.touchAny(target, opened.originals())) {
                throw new BadInputException(workspace.texts().both("export.original", target));
              }
              return target;
            },
            target -> confirmed(data, target));
  }

  /** Several layers do not fit in one shapefile: they go to a folder of its name. */
  private static Path target(Dataset data, Path file) {
    String name = file.getFileName().toString();
    boolean several =
        data.layers().size() > 1 && name.toLowerCase(java.util.Locale.ROOT).endsWith(".shp");
    return several ? file.resolveSibling(name.substring(0, name.length() - 4)) : file;
  }

  private void confirmed(Dataset data, Path target) {
    try {
      OutputKind kind = IoWriters.of(target);
      List<LocalText> losses = kind.losses().apply(data);
      if (losses.isEmpty() || workspace.prompts().confirm(question(losses, target))) {
        write(data, kind, target);
      }
    } catch (BadInputException e) {
      workspace.prompts().error(e.text());
    }
  }

  private LocalText question(List<LocalText> losses, Path target) {
    LocalText ask = workspace.texts().both("export.losses", target.getFileName());
    StringBuilder zh = new StringBuilder(ask.zh());
    StringBuilder en = new StringBuilder(ask.en());
    for (LocalText loss : losses.subList(0, Math.min(MOST_LOSSES, losses.size()))) {
      zh.append("\n• ").append(loss.zh());
      en.append("\n• ").append(loss.en());
    }
    if (losses.size() > MOST_LOSSES) {
      LocalText more = workspace.texts().both("export.more", losses.size() - MOST_LOSSES);
      zh.append("\n").append(more.zh());
      en.append("\n").append(more.en());
    }
    return new LocalText(zh.toString(), en.toString());
  }

  private void write(Dataset data, OutputKind kind, Path target) {
    workspace
        .jobs()
        .start(
            workspace.texts().both("job.export"),
            job -> {
              kind.writer().write(data, target, WriteOptions.DEFAULT, job);
              return Files.isDirectory(target);
            },
            folder -> workspace.prompts().inform(workspace.texts().both("export.done", target)));
  }
}
