package org.landcheck.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.job.Jobs;
import org.landcheck.desktop.view.PngPicture;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Answers;
import org.landcheck.desktop.work.Bench;
import org.landcheck.desktop.work.Kit;
import org.landcheck.desktop.work.MemoryPreferences;
import org.landcheck.desktop.work.Recent;
import org.landcheck.desktop.work.Workspace;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Ways a person takes through the real window, drawn in memory. */
class WindowJourneyTest {
  private static final int SECONDS = 60;

  private final Answers answers = new Answers();
  private Jobs jobs;
  private Desk desk;
  private Stage stage;

  @TempDir Path folder;

  @BeforeEach
  void open() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    answers.savesTo(folder.resolve("a.gpkg"));
    onWindow(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          Texts texts = new Texts();
          jobs = Jobs.onThreads();
          jobs.onFailure(new Failures(answers, texts));
          Recent recent = new Recent(new MemoryPreferences());
          Workspace workspace = new Workspace(Kit.standard(), jobs, texts, answers, recent);
          desk = Desk.of(workspace);
          MainWindow window =
              new MainWindow(stage, desk, (state, parcel) -> Optional.empty(), this::openSample);
          stage.setScene(window.scene());
          stage.setWidth(1280);
          stage.setHeight(800);
          stage.show();
          return window;
        });
  }

  /** Open projects hold their files. */
  @AfterEach
  void close() throws Exception {
    onWindow(
        () -> {
          desk.workspace().close();
          List.copyOf(Window.getWindows()).forEach(Window::hide);
          stage.hide();
          stage.titleProperty().unbind();
          return stage;
        });
    jobs.close();
  }

  private void openSample() {
    desk.workspace()
        .openSample(job -> new Workspace.SampleData(Bench.COUNTY.data(), Bench.COUNTY.neighbour()));
  }

  private static <T> T onWindow(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, work);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onWindow(condition));
  }

  private <T extends Node> T node(String selector, Class<T> type) throws Exception {
    return onWindow(() -> type.cast(stage.getScene().lookup(selector)));
  }

  private Set<String> labels() throws Exception {
    return onWindow(
        () -> {
          Set<String> texts = new HashSet<>();
          for (Node node : stage.getScene().getRoot().lookupAll(".label")) {
            if (node instanceof Label label && label.getText() != null) {
              texts.add(label.getText());
            }
          }
          return texts;
        });
  }

  /** Presses a button as soon as it can be pressed. */
  private void press(String selector) throws Exception {
    until(() -> stage.getScene().lookup(selector) instanceof Button button && !button.isDisabled());
    onWindow(
        () -> {
          ((Button) stage.getScene().lookup(selector)).fire();
          return selector;
        });
  }

  private SessionState state() {
    return desk.workspace().state().get().orElseThrow();
  }

  private void openAndCheck() throws Exception {
    press("#welcome-sample");
    press("#run");
    until(() -> !jobs.busy() && desk.findings().total() > 0);
  }

  private boolean listed(Finding finding) {
    return state().result().orElseThrow().findings().stream()
        .anyMatch(each -> each.key().equals(finding.key()));
  }

  private FixChoice selectSafelyFixable() throws Exception {
    return onWindow(
        () -> {
          var result = state().result().orElseThrow();
          FixChoice choice = FixChoice.safe(result, desk.workspace().kit().checks()).get(0);
          desk.findings().select(result.findings().indexOf(choice.finding()));
          return choice;
        });
  }

  @Test
  void theWindowGreetsInChineseAndNothingCanBeCheckedYet() throws Exception {
    assertTrue(labels().contains("土地数据检查与汇交"), labels()::toString);
    assertTrue(onWindow(() -> stage.getScene().lookup("#run").isDisabled()));
    assertEquals("地检 Landcheck", onWindow(stage::getTitle));
  }

  @Test
  void theSampleCountyHasTwoLayers() throws Exception {
    press("#welcome-sample");
    until(() -> !jobs.busy() && desk.layers().rows().size() == 2);
    ListView<?> layers = node("#layers", ListView.class);
    assertEquals(2, onWindow(() -> layers.getItems().size()));
    until(() -> desk.map().content().get().pictures().size() == 2);
    assertTrue(onWindow(stage::getTitle).contains("示例县"));
    assertEquals(List.of(), answers.errors());
  }

  @Test
  void checkingFillsTheTreeOfFindings() throws Exception {
    openAndCheck();
    TreeView<?> tree = node("#findings-tree", TreeView.class);
    assertTrue(onWindow(() -> tree.isVisible() && tree.getExpandedItemCount() > 3));
    assertEquals(
        "共 " + desk.findings().total() + " 个", node("#findings-count", Label.class).getText());
  }

  @Test
  void selectingAFindingInTheTreeTellsAllAboutIt() throws Exception {
    openAndCheck();
    TreeView<?> tree = node("#findings-tree", TreeView.class);
    onWindow(
        () -> {
          int row = 0;
          while (!tree.getTreeItem(row).isLeaf()) {
            tree.getTreeItem(row).setExpanded(true);
            row++;
          }
          tree.getSelectionModel().select(row);
          return row;
        });
    until(() -> stage.getScene().lookup("#detail-message") != null);
    Finding finding = onWindow(() -> desk.findings().selectedFinding().orElseThrow());
    assertFalse(node("#detail-message", Label.class).getText().isBlank());
    assertEquals(finding.at(), onWindow(() -> desk.map().overlay().get().selection().at()));
  }

  @Test
  void aFixIsMadeAndUndone() throws Exception {
    openAndCheck();
    FixChoice choice = selectSafelyFixable();
    press("#apply-" + choice.fix().id());
    until(() -> !jobs.busy() && !listed(choice.finding()));
    assertTrue(onWindow(() -> desk.workspace().opened().get().orElseThrow().project()));
    press("#undo");
    until(() -> !jobs.busy() && listed(choice.finding()));
    assertEquals(List.of(), answers.errors());
  }

  @Test
  void aFindingIsMadeAnExceptionWithAReason() throws Exception {
    openAndCheck();
    answers.gives("争议区，协议见附件");
    Finding finding = selectSafelyFixable().finding();
    press("#toggle-exception");
    until(() -> !jobs.busy() && state().review().exception(finding.key()).isPresent());
    until(() -> stage.getScene().lookup(".excepted") != null);
    assertTrue(labels().stream().anyMatch(text -> text.contains("争议区，协议见附件")));
    assertEquals(List.of(), answers.errors());
  }

  @Test
  void theManualOpensAtTheCheckOfTheFindingLookedAt() throws Exception {
    openAndCheck();
    Finding finding = selectSafelyFixable().finding();
    until(() -> stage.getScene().lookup("#explain") instanceof Hyperlink);
    onWindow(
        () -> {
          ((Hyperlink) stage.getScene().lookup("#explain")).fire();
          return stage;
        });
    String title =
        desk.workspace().kit().checks().stream()
            .filter(check -> check.info().id().equals(finding.check()))
            .map(check -> check.words(Lang.ZH).title())
            .findFirst()
            .orElseThrow();
    until(
        () ->
            Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#manual-title"))
                .anyMatch(node -> node instanceof Label label && label.getText().equals(title)));
    assertEquals(List.of(), answers.errors());
  }

  @Test
  void theLanguageIsSwitchedWhileTheWindowIsOpen() throws Exception {
    MenuBar menus = node(".menu-bar", MenuBar.class);
    assertEquals("文件", onWindow(() -> menus.getMenus().get(0).getText()));
    onWindow(
        () -> {
          menus.getMenus().stream()
              .flatMap(menu -> menu.getItems().stream())
              .filter(item -> "menu-language".equals(item.getId()))
              .forEach(item -> item.fire());
          return menus;
        });
    assertEquals("File", onWindow(() -> menus.getMenus().get(0).getText()));
    assertEquals("Check", onWindow(() -> menus.getMenus().get(2).getText()));
  }

  @Test
  void theMapIsPainted() throws Exception {
    openAndCheck();
    until(
        () -> {
          byte[] png = PngPicture.of(stage.getScene().getRoot().snapshot(null, null));
          var picture = ImageIO.read(new ByteArrayInputStream(png));
          Set<Integer> colours = new HashSet<>();
          for (int x = picture.getWidth() / 3; x < 2 * picture.getWidth() / 3; x++) {
            for (int y = picture.getHeight() / 3; y < 2 * picture.getHeight() / 3; y++) {
              colours.add(picture.getRGB(x, y));
            }
          }
          return colours.size() > 20;
        });
    assertEquals(List.of(), answers.errors());
  }

  @Test
  void thePanelOfRulesFiltersThemAndOffersTheShippedPacks() throws Exception {
    onWindow(
        () -> {
          openSample();
          return desk;
        });
    until(() -> desk.workspace().opened().get().isPresent());
    assertTrue(labels().contains("地籍区之间不得重叠"));
    onWindow(
        () -> {
          ((TextField) stage.getScene().lookup("#rule-search")).setText("缝隙");
          return desk;
        });
    assertFalse(labels().contains("地籍区之间不得重叠"));
    assertTrue(labels().stream().anyMatch(text -> text.contains("缝隙")), labels().toString());
    MenuButton packs = node("#packs", MenuButton.class);
    onWindow(
        () -> {
          packs.getItems().stream()
              .filter(item -> "pack-rural-permit".equals(item.getId()))
              .findFirst()
              .orElseThrow()
              .fire();
          return desk;
        });
    until(() -> desk.workspace().state().get().orElseThrow().pack().id().equals("rural-permit"));
    Hyperlink mapping = node("#mapping-line", Hyperlink.class);
    assertTrue(onWindow(mapping::getText).startsWith("未找到"), onWindow(mapping::getText));
  }
}
