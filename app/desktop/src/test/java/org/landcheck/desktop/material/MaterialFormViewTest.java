package org.landcheck.desktop.material;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.core.material.MaterialUse;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Kit;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The rows of the dialog, pressed without a dialog. */
class MaterialFormViewTest {
  private static final int SECONDS = 60;

  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();
  private MaterialForm form;
  private MaterialFormView view;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Path papers = Files.createDirectory(folder.resolve("档案"));
    Kit kit = Kit.standard();
    MaterialUse use = new MaterialUse(kit.pack("cadastral-zone").pack(), kit.checks());
    form = new MaterialForm(Materials.NONE, use);
    view =
        onWindow(
            () ->
                new MaterialFormView(
                    form,
                    new Texts(),
                    (role, isFolder, near) -> {
                      asked.add(role + " " + isFolder);
                      return List.of(papers);
                    }));
  }

  private static <T> T onWindow(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, work);
  }

  private List<Button> buttons(String row) throws Exception {
    return onWindow(() -> all(view.lookup(row), Button.class));
  }

  private List<String> texts(String row) throws Exception {
    return onWindow(() -> all(view.lookup(row), Label.class).stream().map(Label::getText).toList());
  }

  private static <T extends Node> List<T> all(Node node, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (type.isInstance(node)) {
      found.add(type.cast(node));
    } else if (node instanceof javafx.scene.Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child, type)));
    }
    return found;
  }

  private static void press(Button button) throws Exception {
    onWindow(
        () -> {
          button.fire();
          return button;
        });
  }

  @Test
  void anArchiveMayBeAFileOrAFolderALedgerIsAFileADeliveryAFolder() throws Exception {
    assertEquals(2, buttons("#material-archive").size());
    assertEquals(1, buttons("#material-ledgers").size());
    assertEquals(1, buttons("#material-delivery").size());
    press(buttons("#material-delivery").get(0));
    press(buttons("#material-archive").get(0));
    assertEquals(List.of("DELIVERY true", "ARCHIVE false"), asked);
  }

  @Test
  void whatIsChosenStandsInItsRowWithANoteIfNoRuleLooksAtItUntilItIsRemoved() throws Exception {
    press(buttons("#material-archive").get(1));
    assertTrue(texts("#material-archive").contains(folder.resolve("档案").toString()));
    assertTrue(texts("#material-archive").contains("当前检查方案没有检查它的规则"));
    List<Button> now = buttons("#material-archive");
    press(now.get(now.size() - 1));
    assertEquals(List.of(), form.places(Role.ARCHIVE));
    assertEquals(2, texts("#material-archive").size());
  }
}
