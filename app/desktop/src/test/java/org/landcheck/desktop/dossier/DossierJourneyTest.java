package org.landcheck.desktop.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.desktop.findings.FindingsViewModel;
import org.landcheck.desktop.job.Jobs;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.window.Failures;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Answers;
import org.landcheck.desktop.work.Kit;
import org.landcheck.desktop.work.MemoryPreferences;
import org.landcheck.desktop.work.Recent;
import org.landcheck.desktop.work.Workspace;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.permit.LedgerWriter;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;
import org.landcheck.sample.permit.Scan;
import org.landcheck.sample.permit.ScanWriter;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A person's way through the window of projects, drawn in memory. */
class DossierJourneyTest {
  private static final int SECONDS = 60;

  private final Answers answers = new Answers();
  private Jobs jobs;
  private Workspace workspace;
  private DossierViewModel model;
  private DossierWindow window;
  private Stage stage;
  private String project;

  @TempDir Path folder;

  @BeforeEach
  void open() throws Exception {
    PermitSet set = SamplePermits.clean(2026, SampleCounty.clean(2026, 16, 16)).get(0);
    Path file = folder.resolve("a.gpkg");
    new GeoPackageWriter().write(set.data(), file, WriteOptions.DEFAULT, Monitor.SILENT);
    LedgerWriter.write(set.ledger(), folder);
    project = set.scans().get(0).folder();
    for (Scan scan : set.scans()) {
      if (scan.folder().equals(project)) {
        ScanWriter.write(scan, folder.resolve("档案"));
      }
    }
    Materials beside =
        Materials.NONE
            .withLedgers(List.of(folder.resolve(set.ledger().file())))
            .withArchive(Optional.of(folder.resolve("档案")));
    stage = FxToolkit.registerPrimaryStage();
    onWindow(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          Texts texts = new Texts();
          jobs = Jobs.onThreads();
          jobs.onFailure(new Failures(answers, texts));
          Recent recent = new Recent(new MemoryPreferences());
          workspace = new Workspace(Kit.standard(), jobs, texts, answers, recent);
          model = new DossierViewModel(workspace, new FindingsViewModel(workspace));
          stage.setScene(new Scene(new StackPane()));
          stage.show();
          window = new DossierWindow(stage, model, workspace, new MapViewModel());
          workspace.pack(set.pack());
          workspace.open(file, beside);
          return stage;
        });
    until(() -> !jobs.busy() && workspace.opened().get().isPresent());
  }

  /** Open files are held. */
  @AfterEach
  void close() throws Exception {
    onWindow(
        () -> {
          workspace.close();
          stage.hide();
          return stage;
        });
    jobs.close();
  }

  private static <T> T onWindow(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, work);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onWindow(condition));
  }

  private Optional<Stage> shown() {
    return Window.getWindows().stream()
        .filter(each -> each instanceof Stage own && own.getOwner() == stage)
        .map(Stage.class::cast)
        .findFirst();
  }

  private Scene scene() {
    return shown().orElseThrow().getScene();
  }

  private static void press(Scene scene, KeyCode code) {
    KeyEvent pressed =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false);
    Event.fireEvent(scene.getRoot(), pressed);
  }

  @Test
  void aProjectIsFoundByItsNumberAndShownWithFieldsAndPages() throws Exception {
    onWindow(
        () -> {
          window.open();
          return window;
        });
    until(() -> model.sheet().get().isPresent());
    int all = onWindow(() -> model.items().size());
    onWindow(
        () -> {
          ((TextField) scene().lookup("#dossier-search")).setText(project);
          ListView<?> list = (ListView<?>) scene().lookup("#dossier-list");
          list.getSelectionModel().select(0);
          return list;
        });
    assertTrue(onWindow(() -> model.items().size()) < all);
    until(() -> model.papers().picture().get().image().isPresent());
    assertTrue(onWindow(() -> shown().orElseThrow().getTitle()).startsWith(project));
    TableView<?> fields = (TableView<?>) onWindow(() -> scene().lookup("#dossier-fields"));
    assertEquals(4, onWindow(() -> fields.getColumns().size()));
    assertTrue(onWindow(() -> fields.getItems().size()) > 10);
    ListView<?> papers = (ListView<?>) onWindow(() -> scene().lookup("#dossier-papers"));
    assertEquals(8, onWindow(() -> papers.getItems().size()));
    assertEquals(List.of(), answers.errors());
  }

  @Test
  void keysLeadToOtherProjectsAndPagesAndOut() throws Exception {
    onWindow(
        () -> {
          window.open();
          return window;
        });
    until(() -> model.sheet().get().isPresent());
    onWindow(
        () -> {
          model.select(project);
          scene().lookup("#dossier-list").requestFocus();
          press(scene(), KeyCode.PAGE_DOWN);
          press(scene(), KeyCode.R);
          return window;
        });
    assertEquals(2, onWindow(() -> model.papers().page().get()));
    assertEquals(1, onWindow(() -> model.papers().turns().get()));
    onWindow(
        () -> {
          press(scene(), KeyCode.N);
          return window;
        });
    assertFalse(onWindow(() -> model.sheet().get().get().dossier().key().equals(project)));
    onWindow(
        () -> {
          press(scene(), KeyCode.ESCAPE);
          return window;
        });
    until(() -> shown().isEmpty());
    assertFalse(onWindow(() -> model.looking().get()));
  }
}
