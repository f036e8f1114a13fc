package org.landcheck.desktop.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.action.Action;
import org.landcheck.desktop.findings.FindingsViewModel;
import org.landcheck.desktop.map.Viewport;
import org.landcheck.desktop.material.Attaching;
import org.landcheck.desktop.work.Encodings;
import org.landcheck.desktop.work.Workspace;

/** Everything a person can do in the main window. */
final class Actions {
  private final Desk desk;
  private final Workspace workspace;
  private final List<Action> all = new ArrayList<>();
  private static final int MOST_REASONS = 6;

  final Action open;
  final Action openFolder;
  final Action sample;
  final Action backdrop;
  final Action materials;
  final Action reread;
  final Action dataNotes;
  final Action encoding;
  final Action export;
  final Action report;
  final Action bundle;
  final Action exit;
  final Action undo;
  final Action redo;
  final Action fixSafe;
  final Action exception;
  final Action run;
  final Action cancel;
  final Action mapping;
  final Action score;
  final Action choosePack;
  final Action editPack;
  final Action comparePacks;
  final Action chooseNeighbour;
  final Action next;
  final Action previous;
  final Action zoomTo;
  final Action dossier;
  final Action fit;
  final Action zoomIn;
  final Action zoomOut;
  final Action language;
  final Action manual;
  final Action shortcuts;
  final Action about;

  Actions(Desk desk, Doors doors) {
    this.desk = desk;
    this.workspace = desk.workspace();
    var prompts = workspace.prompts();
    ObservableBooleanValue always = new SimpleBooleanProperty(true);
    BooleanBinding idle = workspace.jobs().current().isEqualTo(org.landcheck.desktop.job.Job.NONE);
    BooleanBinding data = when(() -> workspace.state().get().isPresent(), workspace.state());
    BooleanBinding ready = data.and(idle);
    BooleanBinding fresh =
        idle.and(
            when(
                () -> workspace.state().get().filter(SessionState::upToDate).isPresent(),
                workspace.state()));
    BooleanBinding listed =
        when(() -> desk.findings().tree().get().count() > 0, desk.findings().tree());
    BooleanBinding chosen = desk.findings().selected().isNotEqualTo(FindingsViewModel.NONE);
    open =
        add(
            "open",
            "open",
            "Shortcut+O",
            idle,
            () -> prompts.dataFile().ifPresent(workspace::open));
    openFolder =
        add(
            "openFolder",
            "folder",
            "Shortcut+Shift+O",
            idle,
            () -> prompts.folder("dialog.openFolder").ifPresent(workspace::open));
    sample = add("sample", "sample", "", idle, doors.sample());
    backdrop =
        add(
            "backdrop",
            "picture",
            "",
            ready,
            () -> prompts.image().ifPresent(desk.layers().backdrops()::add));
    Attaching attaching = new Attaching(workspace);
    materials = add("materials", "attach", "Shortcut+M", ready, attaching::choose);
    reread =
        add(
            "reread",
            "recent",
            "F6",
            ready.and(when(attaching::any, workspace.opened())),
            attaching::reread);
    dataNotes =
        add(
            "dataNotes",
            "info",
            "Shortcut+I",
            data,
            () -> workspace.state().get().ifPresent(doors.notes()::show));
    BooleanBinding plain =
        when(
            () ->
                workspace
                    .opened()
                    .get()
                    .filter(o -> !o.project() && o.path().isPresent())
                    .isPresent(),
            workspace.opened());
    encoding = add("encoding", "table", "", idle.and(plain), new Encodings(workspace)::choose);
    export = add("export", "save", "Shortcut+Shift+S", ready, new Exports(workspace)::export);
    report = add("report", "report", "Shortcut+E", fresh, doors.deliveries()::report);
    bundle = add("bundle", "bundle", "Shortcut+B", fresh, doors.deliveries()::bundle);
    exit = add("exit", "close", "Shortcut+Q", always, doors.close());
    undo = add("undo", "undo", "Shortcut+Z", idle.and(history(true)), workspace::undo);
    redo = add("redo", "redo", "Shortcut+Y", idle.and(history(false)), workspace::redo);
    fixSafe = add("fixSafe", "fix-all", "Shortcut+Shift+F", fresh.and(listed), this::fixAllSafe);
    exception =
        add("exception", "exception", "X", idle.and(chosen), desk.detail()::toggleException);
    run = add("run", "run", "F5", ready, workspace::run);
    cancel = add("cancel", "stop", "", idle.not(), () -> workspace.jobs().current().get().cancel());
    mapping = add("mapping", "mapping", "Shortcut+K", ready, doors.mapping()::show);
    BooleanBinding ran =
        when(
            () -> workspace.state().get().flatMap(SessionState::result).isPresent(),
            workspace.state());
    score = add("score", "score", "", ran, doors.score()::show);
    choosePack =
        add(
            "choosePack",
            "open",
            "",
            idle,
            () -> prompts.packFile().ifPresent(file -> workspace.pack(file.toString())));
    editPack = add("editPack", "edit", "Shortcut+P", always, doors.packs()::show);
    comparePacks = add("comparePacks", "compare", "", always, doors.comparison());
    chooseNeighbour =
        add(
            "chooseNeighbour",
            "neighbour",
            "",
            ready,
            () -> prompts.dataFile().ifPresent(workspace::neighbour));
    next = add("next", "next", "N", listed, desk.findings()::next);
    previous = add("previous", "previous", "Shift+N", listed, desk.findings()::previous);
    zoomTo = add("zoomTo", "target", "Z", chosen, desk.detail()::go);
    dossier =
        add("dossier", "dossier", "P", data.and(desk.dossiers().available()), doors.dossier());
    fit = add("fit", "fit", "Shortcut+0", data, desk.map()::fit);
    zoomIn = add("zoomIn", "zoom-in", "", data, () -> desk.map().zoom(Viewport.STEPS));
    zoomOut = add("zoomOut", "zoom-out", "", data, () -> desk.map().zoom(-Viewport.STEPS));
    language = add("language", "language", "Shortcut+L", always, this::otherLanguage);
    manual = add("manual", "manual", "Shift+F1", always, doors.manual());
    shortcuts = add("shortcuts", "help", "F1", always, () -> doors.guide().shortcuts(all));
    about = add("about", "info", "", always, doors.guide()::about);
  }

  private Action add(
      String id, String icon, String keys, ObservableBooleanValue enabled, Runnable run) {
    Action action = Action.of(id, icon, keys, enabled, run);
    all.add(action);
    return action;
  }

  private static BooleanBinding when(Callable<Boolean> condition, Observable on) {
    return Bindings.createBooleanBinding(condition, on);
  }

  private BooleanBinding history(boolean undo) {
    return when(
        () ->
            workspace
                .state()
                .get()
                .filter(
                    state ->
                        undo
                            ? state.history().nextUndo().isPresent()
                            : state.history().nextRedo().isPresent())
                .isPresent(),
        workspace.state());
  }

  /** All actions, for the page of shortcuts. */
  List<Action> all() {
    return List.copyOf(all);
  }

  private void otherLanguage() {
    var lang = workspace.texts().lang();
    lang.set(lang.get() == Lang.ZH ? Lang.EN : Lang.ZH);
  }

  private void fixAllSafe() {
    SessionState state = workspace.state().get().orElseThrow();
    List<FixChoice> safe =
        FixChoice.safe(state.result().orElseThrow(), workspace.kit().checks()).stream()
            .filter(choice -> choice.fix().safety(choice.finding()) == FixSafety.SAFE)
            .filter(choice -> state.review().exception(choice.finding().key()).isEmpty())
            .toList();
    if (safe.isEmpty()) {
      workspace.prompts().inform(workspace.texts().both("fix.noneSafe"));
    } else if (workspace.prompts().confirm(workspace.texts().both("fix.askSafe", safe.size()))) {
      workspace.apply(safe, this::tell);
    }
  }

  private void tell(FixOutcome outcome) {
    LocalText done =
        workspace
            .texts()
            .both("fix.done", outcome.fixed(), outcome.left(), outcome.edit().changes().size());
    StringBuilder zh = new StringBuilder(done.zh());
    StringBuilder en = new StringBuilder(done.en());
    outcome.refused().stream()
        .limit(MOST_REASONS)
        .forEach(
            refusal -> {
              String labels = String.join(", ", refusal.finding().labels());
              zh.append("\n").append(labels).append("：").append(refusal.reason().zh());
              en.append("\n").append(labels).append(": ").append(refusal.reason().en());
            });
    workspace.prompts().inform(new LocalText(zh.toString(), en.toString()));
  }
}
