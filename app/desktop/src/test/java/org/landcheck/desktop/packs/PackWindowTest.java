package org.landcheck.desktop.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.desktop.job.Jobs;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.window.Failures;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Answers;
import org.landcheck.desktop.work.Bench;
import org.landcheck.desktop.work.Kit;
import org.landcheck.desktop.work.MemoryPreferences;
import org.landcheck.desktop.work.Prompts.Unsaved;
import org.landcheck.desktop.work.Recent;
import org.landcheck.desktop.work.Workspace;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Ways a person takes through the editor of packs, drawn in memory. */
class PackWindowTest {
  private static final int SECONDS = 60;
  private static final String OVERLAP = "djzq-overlap";

  private final Answers answers = new Answers();
  private Jobs jobs;
  private Workspace workspace;
  private PackWindow window;
  private PackEditorModel model;
  private Stage stage;

  @TempDir Path folder;

  @BeforeEach
  void open() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    onWindow(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          Texts texts = new Texts();
          jobs = Jobs.onThreads();
          jobs.onFailure(new Failures(answers, texts));
          Recent recent = new Recent(new MemoryPreferences());
          workspace = new Workspace(Kit.standard(), jobs, texts, answers, recent);
          TrialModel trials = new TrialModel(workspace, new MapViewModel());
          model = new PackEditorModel(workspace);
          window = new PackWindow(stage, model, trials);
          stage.setWidth(1280);
          stage.setHeight(800);
          window.show();
          return window;
        });
  }

  @AfterEach
  void close() throws Exception {
    onWindow(
        () -> {
          stage.hide();
          stage.titleProperty().unbind();
          stage.setOnCloseRequest(null);
          stage.setOnHidden(null);
          stage.setOnShown(null);
          workspace.close();
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

  private <T extends Node> T node(String selector, Class<T> type) throws Exception {
    until(() -> type.isInstance(stage.getScene().lookup(selector)));
    return onWindow(() -> type.cast(stage.getScene().lookup(selector)));
  }

  @SuppressWarnings("unchecked")
  private TableView<RuleRow> table() throws Exception {
    return node("#rule-table", TableView.class);
  }

  private RuleRow row(TableView<RuleRow> table) {
    return table.getItems().stream().filter(r -> r.id().equals(OVERLAP)).findFirst().orElseThrow();
  }

  private void select() throws Exception {
    TableView<RuleRow> table = table();
    onWindow(
        () -> {
          table.getSelectionModel().select(row(table));
          return table;
        });
  }

  private void turnTo(String tab) throws Exception {
    TabPane tabs = node(".tab-pane", TabPane.class);
    onWindow(
        () -> {
          tabs.getTabs().stream()
              .filter(each -> each.getId().equals(tab))
              .forEach(tabs.getSelectionModel()::select);
          return tabs;
        });
  }

  private void type(String selector, String text) throws Exception {
    TextField field = node(selector, TextField.class);
    onWindow(
        () -> {
          field.setText(text);
          return field;
        });
  }

  @Test
  void aParameterIsChangedThePackSavedAndUsed() throws Exception {
    select();
    type("#field-params-minArea", "100");
    TableView<RuleRow> table = table();
    until(() -> row(table).weakened());
    assertEquals(OVERLAP, onWindow(() -> table.getSelectionModel().getSelectedItem().id()));
    assertTrue(onWindow(stage::getTitle).startsWith("●"), "unsaved");
    Path file = folder.resolve("liuyang.json");
    answers.savesTo(file);
    Button use = node("#packUse", Button.class);
    onWindow(
        () -> {
          use.fire();
          return use;
        });
    until(() -> workspace.packInUse().name().equals(file.toString()));
    assertTrue(Files.readString(file).contains("{\"minArea\": 100}"));
    assertEquals("liuyang.json — 编辑检查方案", onWindow(stage::getTitle));
    assertEquals(List.of(), answers.errors());
  }

  @Test
  void aConditionIsToldToBeWrongUntilItIsWhole() throws Exception {
    select();
    TableView<RuleRow> table = table();
    TextArea area = node("#field-filter", TextArea.class);
    Button save = node("#packSave", Button.class);
    String whole = "DJZQDM LIKE '430181002%'";
    for (int end = 1; end < whole.length(); end++) {
      String part = whole.substring(0, end);
      onWindow(
          () -> {
            area.setText(part);
            return area;
          });
    }
    assertTrue(onWindow(() -> row(table).waiting()));
    assertTrue(onWindow(() -> row(table).rule().filter().isEmpty()));
    onWindow(
        () -> {
          area.setText(whole);
          return area;
        });
    assertEquals(whole, onWindow(() -> row(table).rule().filter()));
    assertFalse(onWindow(() -> row(table).waiting()));
    assertFalse(onWindow(save::isDisabled));
    assertTrue(node("#pack-told", Label.class).getText().contains("没有错误"));
  }

  @Test
  void spaceSwitchesARuleOffAndSearchNarrowsTheTable() throws Exception {
    select();
    TableView<RuleRow> table = table();
    onWindow(
        () -> {
          KeyEvent space =
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false);
          table.fireEvent(space);
          return table;
        });
    assertFalse(onWindow(() -> row(table).rule().enabled()));
    int all = onWindow(() -> table.getItems().size());
    type("#rule-search", "polygon-overlap");
    until(() -> table.getItems().size() < all && table.getItems().size() > 1);
    onWindow(
        () -> {
          model.selected().set("layer-missing");
          return table;
        });
    assertEquals(all, onWindow(() -> table.getItems().size()), "a rule to be seen is not hidden");
  }

  @Test
  void aFaultInTheTextIsListedAndAClickGoesThere() throws Exception {
    turnTo("packs.tabJson");
    TextArea text = node("#pack-json", TextArea.class);
    ListView<?> faults = node("#pack-faults", ListView.class);
    String wrong = text.getText().replace("\"1.0.0\"", "5");
    onWindow(
        () -> {
          text.setText(wrong);
          return text;
        });
    until(() -> faults.getItems().size() == 1);
    assertTrue(node("#pack-told", Label.class).getText().contains("改正后才能保存和使用"));
    onWindow(
        () -> {
          faults.getSelectionModel().select(0);
          KeyEvent enter =
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
          faults.fireEvent(enter);
          return faults;
        });
    assertEquals(wrong.indexOf("5,"), onWindow(text::getCaretPosition));
  }

  @Test
  void whatTheRuleFindsInTheOpenDataIsTriedAfterEachChange() throws Exception {
    onWindow(
        () -> {
          workspace.openSample(
              job -> new Workspace.SampleData(Bench.COUNTY.data(), Bench.COUNTY.neighbour()));
          return workspace;
        });
    select();
    ListView<?> found = node("#trial-findings", ListView.class);
    until(() -> found.getItems().size() > 1);
    int before = onWindow(() -> found.getItems().size());
    type("#field-params-minArea", "100000");
    until(() -> !found.getItems().isEmpty() && found.getItems().size() < before);
  }

  @Test
  void unsavedChangesHoldTheWindowOpen() throws Exception {
    select();
    type("#field-params-minArea", "0.5");
    answers.leaves(Unsaved.STAY);
    assertFalse(onWindow(window::mayClose));
    answers.leaves(Unsaved.DISCARD);
    assertTrue(onWindow(window::mayClose));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aFieldIsAddedNamedInItsFormAndSeenInTheText() throws Exception {
    turnTo("packs.tabLayers");
    TableView<PartRow> fields = node("#field-table", TableView.class);
    int before = onWindow(() -> fields.getItems().size());
    Button add = node("#fields-add", Button.class);
    onWindow(
        () -> {
          add.fire();
          return add;
        });
    TextField name = node("#field-name", TextField.class);
    for (String typed : List.of("C", "CB", "CBRQ")) {
      onWindow(
          () -> {
            name.setText(typed);
            return name;
          });
    }
    assertEquals(before + 1, onWindow(() -> fields.getItems().size()));
    assertEquals("CBRQ", onWindow(() -> fields.getSelectionModel().getSelectedItem().name()));
    assertTrue(onWindow(model::text).contains("\"CBRQ\""));
    Button undo = node("#packUndo", Button.class);
    onWindow(
        () -> {
          undo.fire();
          undo.fire();
          return undo;
        });
    assertEquals(before, onWindow(() -> fields.getItems().size()));
    assertFalse(onWindow(() -> model.unsaved().get()));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aCodeIsChangedInItsCellAndOneIsAddedInTheLineBelow() throws Exception {
    onWindow(
        () -> {
          model.buildOn("land-use-permit");
          return model;
        });
    turnTo("packs.tabCodeLists");
    TableView<PartRow> codes = node("#code-table", TableView.class);
    until(() -> codes.lookup(".table-cell") != null);
    onWindow(
        () -> {
          codes.edit(0, codes.getColumns().get(1));
          return codes;
        });
    TextField cell = node("#code-table .cell-field", TextField.class);
    onWindow(
        () -> {
          cell.setText("耕地（含水田）");
          cell.fireEvent(new javafx.event.ActionEvent());
          return cell;
        });
    assertEquals("耕地（含水田）", onWindow(() -> codes.getItems().get(0).value("title")));
    type("#new-code-code", "0798");
    type("#new-code-title", "其他");
    Button add = node("#code-add", Button.class);
    onWindow(
        () -> {
          add.fire();
          return add;
        });
    assertEquals("0798", onWindow(() -> codes.getSelectionModel().getSelectedItem().name()));
    assertTrue(onWindow(model::text).contains("耕地（含水田）"));
  }
}
