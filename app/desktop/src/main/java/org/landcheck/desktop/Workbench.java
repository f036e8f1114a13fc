package org.landcheck.desktop;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.stage.Stage;
import org.landcheck.api.BadInputException;
import org.landcheck.desktop.job.Jobs;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.window.Desk;
import org.landcheck.desktop.window.Failures;
import org.landcheck.desktop.window.FxBundleGate;
import org.landcheck.desktop.window.FxPrompts;
import org.landcheck.desktop.window.MainWindow;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Kit;
import org.landcheck.desktop.work.Prompts;
import org.landcheck.desktop.work.Recent;
import org.landcheck.desktop.work.Workspace;

/** The program with a window. */
public final class Workbench extends Application {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  private final Jobs jobs = Jobs.onThreads();

  @Override
  public void start(Stage stage) throws BadInputException {
    setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Preferences preferences = Preferences.userNodeForPackage(Workbench.class);
    Texts texts = new Texts();
    Prompts prompts = new FxPrompts(stage, texts, preferences);
    jobs.onFailure(new Failures(prompts, texts));
    Workspace workspace =
        new Workspace(Kit.standard(), jobs, texts, prompts, new Recent(preferences));
    Desk desk = Desk.of(workspace);
    Sample sample = new Sample(workspace);
    MainWindow window =
        new MainWindow(stage, desk, new FxBundleGate(stage, texts, preferences), sample::open);
    Icons.brand(stage);
    stage.setScene(window.scene());
    var screen = javafx.stage.Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    stage.setOnHidden(
        event -> {
          // stops the job at work first: closing waits for whoever writes
          jobs.close();
          workspace.close();
          desk.layers().backdrops().close();
        });
    stage.show();
    window.scene().getRoot().requestFocus();
    begin(desk, sample, stage);
  }

  private void begin(Desk desk, Sample sample, Stage stage) {
    List<String> args = getParameters().getRaw();
    if (!args.isEmpty() && args.get(0).equals("--smoke")) {
      new SmokeRun(desk, stage, args.subList(1, args.size())).start(sample);
    } else if (args.contains("--sample")) {
      sample.open();
    } else {
      try {
        open(Launch.of(args), desk);
      } catch (BadInputException e) {
        desk.workspace().prompts().error(e.text());
      }
    }
  }

  private static void open(Launch launch, Desk desk) {
    launch.open(desk.workspace());
    launch.images().forEach(desk.layers().backdrops()::add);
  }

  @Override
  public void stop() {
    jobs.close();
  }
}
