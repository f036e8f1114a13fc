package org.landcheck.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.job.Job;
import org.landcheck.desktop.view.PngPicture;
import org.landcheck.desktop.window.Desk;

/**
 * Opens data, checks them, selects a finding, leaves a picture of the window and ends: proof that
 * the real window works on a machine.
 */
final class SmokeRun {
  private static final Duration PAINTING = Duration.seconds(3);

  private final Desk desk;
  private final Stage stage;
  private final Path picture;
  private final Optional<Path> data;
  private boolean running;

  SmokeRun(Desk desk, Stage stage, List<String> args) {
    this.desk = desk;
    this.stage = stage;
    this.picture = Path.of(args.get(0));
    this.data = args.size() > 1 ? Optional.of(Path.of(args.get(1))) : Optional.empty();
  }

  void start(Sample sample) {
    desk.workspace().state().addListener(this::follow);
    data.ifPresentOrElse(desk.workspace()::open, sample::open);
  }

  private void follow(
      ObservableValue<? extends Optional<SessionState>> property,
      Optional<SessionState> before,
      Optional<SessionState> now) {
    if (now.isPresent() && !running) {
      running = true;
      desk.workspace().run();
    } else if (now.flatMap(SessionState::result).isPresent()) {
      whenIdle(this::look);
    }
  }

  private void whenIdle(Runnable next) {
    var current = desk.workspace().jobs().current();
    if (current.get() == Job.NONE) {
      next.run();
      return;
    }
    current.addListener(
        new ChangeListener<Job>() {
          @Override
          public void changed(ObservableValue<? extends Job> property, Job before, Job now) {
            if (now == Job.NONE) {
              current.removeListener(this);
              Platform.runLater(next);
            }
          }
        });
  }

  private void look() {
    desk.findings().next();
    desk.detail().go();
    PauseTransition painting = new PauseTransition(PAINTING);
    painting.setOnFinished(event -> leave());
    painting.play();
  }

  private void leave() {
    try {
      Files.write(picture, PngPicture.of(stage.getScene().snapshot(null)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + picture, e);
    }
    stage.close();
  }
}
