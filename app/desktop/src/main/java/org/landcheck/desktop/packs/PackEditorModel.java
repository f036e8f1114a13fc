package org.landcheck.desktop.packs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.landcheck.api.BadInputException;
import org.landcheck.api.BadInputException.Place;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.checks.Packs;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackPart;
import org.landcheck.core.pack.PackSource;
import org.landcheck.core.pack.RuleChange;
import org.landcheck.delivery.OutputFile;
import org.landcheck.desktop.work.Kit;
import org.landcheck.desktop.work.Prompts.Unsaved;
import org.landcheck.desktop.work.Workspace;

/** The pack being edited, its file, and what was done to it. */
public final class PackEditorModel {
  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<Editing> editing;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final StringProperty selected = new SimpleStringProperty("");
  private final Steps steps = new Steps();
  private String saved;

  /** Rows are asked for several times after each change, and made once. */
  private List<RuleRow> rows = List.of();

  private Editing rowsOf;
  private Lang rowsIn = Lang.ZH;

  /** Begins with the pack that is checked with. */
  public PackEditorModel(Workspace workspace) throws BadInputException {
    this.workspace = workspace;
    PackDraft first = inUse();
    editing = new ReadOnlyObjectWrapper<>(Editing.of(first));
    saved = first.json();
    file.set(fileInUse());
  }

  private Optional<Path> fileInUse() {
    String name = workspace.packInUse().name();
    return Packs.names().contains(name) ? Optional.empty() : Optional.of(Path.of(name));
  }

  private PackDraft inUse() throws BadInputException {
    Optional<Path> own = fileInUse();
    return own.isPresent()
        ? PackDraft.ofFile(own.get(), workspace.kit().packs())
        : PackDraft.onTopOf(workspace.packInUse().pack(), workspace.kit().packs());
  }

  /** Begins anew with the pack that is checked with. */
  void beginAnew() throws BadInputException {
    begin(inUse(), fileInUse());
  }

  ReadOnlyObjectProperty<Editing> editing() {
    return editing.getReadOnlyProperty();
  }

  /** Where it is saved; empty if it never was. */
  ReadOnlyObjectProperty<Optional<Path>> file() {
    return file.getReadOnlyProperty();
  }

  /** Whether there are changes that no file has. */
  ReadOnlyBooleanProperty unsaved() {
    return unsaved.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  /** The id of the rule looked at, blank if there is none. */
  StringProperty selected() {
    return selected;
  }

  Workspace workspace() {
    return workspace;
  }

  /** The rule looked at, as the draft has it. */
  Optional<Rule> rule() {
    PackDraft draft = editing.get().draft();
    return draft.reads() ? draft.pack().rule(selected.get()) : Optional.empty();
  }

  List<RuleRow> rows() {
    Lang lang = workspace.texts().lang().get();
    if (rowsOf != editing.get() || rowsIn != lang) {
      rows = RuleRows.of(editing.get(), workspace.texts());
      rowsOf = editing.get();
      rowsIn = lang;
    }
    return rows;
  }

  /** The form of the rule looked at. */
  List<FormField> form() {
    return rule()
        .map(rule -> FormFields.of(editing.get(), rule, workspace.texts()))
        .orElse(List.of());
  }

  private void begin(PackDraft draft, Optional<Path> where) {
    steps.clear();
    saved = draft.json();
    file.set(where);
    selected.set("");
    show(Editing.of(draft));
  }

  private void show(Editing next) {
    editing.set(next);
    unsaved.set(!next.text().json().equals(saved) || !next.waiting().isEmpty());
    canUndo.set(steps.canUndo());
    canRedo.set(steps.canRedo());
  }

  /** Takes the next state over; what changed the draft can be undone. */
  private void take(Editing next, String what) {
    PackDraft before = editing.get().draft();
    if (!next.draft().json().equals(before.json())) {
      steps.left(before, what);
    }
    show(next);
  }

  /**
   * Takes a step, unless the text has faults.
   *
   * @param what is changed: the same again is one step to undo, blank never is
   */
  void change(UnaryOperator<Editing> step, String what) {
    if (editing.get().open()) {
      take(step.apply(editing.get()), what);
    }
  }

  /** Builds on a shipped pack. */
  void buildOn(String shipped) {
    if (mayLeave()) {
      try {
        Kit.PackFile pack = workspace.kit().pack(shipped);
        begin(PackDraft.onTopOf(pack.pack(), workspace.kit().packs()), Optional.empty());
      } catch (BadInputException e) {
        workspace.prompts().error(e.text());
      }
    }
  }

  /** Edits a file that a person chooses. */
  void open() {
    if (mayLeave()) {
      workspace.prompts().packFile().ifPresent(this::open);
    }
  }

  private void open(Path path) {
    try {
      begin(PackDraft.ofFile(path, workspace.kit().packs()), Optional.of(path));
    } catch (BadInputException e) {
      workspace.prompts().error(e.text());
    }
  }

  /**
   * Takes what was entered for a member of a rule, or lets it wait.
   *
   * @param member as in {@link FormField}
   */
  void enter(String rule, String member, String typed) {
    change(
        now -> FormInput.enter(now, rule, member, typed),
        member.equals("enabled") ? "" : rule + member);
  }

  /** Sets a member back to the parent's value or its default. */
  void setBack(FormField field) {
    enter(selected.get(), field.member(), field.usual().value());
  }

  /** Takes out all the pack says of a rule it inherits. */
  void asInherited(String rule) {
    change(now -> now.dropped(PackPart.rule(rule)).with(now.draft().asInherited(rule)), "");
  }

  /** Forgets what was entered for a rule and not taken. */
  void drop(String rule) {
    change(now -> now.dropped(PackPart.rule(rule)), "");
  }

  /** What the id of a new rule could be. */
  String freeId(String check, Optional<String> layer) {
    return editing.get().draft().freeId(check, layer);
  }

  /** Adds a rule, or says why it cannot be. */
  Optional<LocalText> add(
      String id, String check, Optional<String> layer, Optional<String> against) {
    List<RuleChange> places = new ArrayList<>();
    places.add(RuleChange.layer(layer));
    places.add(RuleChange.against(against));
    PackDraft next = editing.get().draft().plus(id, check, places);
    if (!next.reads()) {
      return Optional.of(next.reading().faults().get(0).what());
    }
    change(now -> now.with(next), "");
    selected.set(id);
    return Optional.empty();
  }

  /** Removes a rule of the pack's own. */
  void remove(String rule) {
    PackDraft next = editing.get().draft().without(rule);
    if (next.reads()) {
      change(now -> now.dropped(PackPart.rule(rule)).with(next), "");
    } else {
      workspace.prompts().error(next.reading().faults().get(0).what());
    }
  }

  /** The text with line ends as a control has them, which knows one kind only. */
  String text() {
    return editing.get().text().json().replace("\r\n", "\n");
  }

  /** Takes a text somebody typed; rules follow when it reads. Lines end as they did before. */
  void type(String typed) {
    if (!typed.equals(text())) {
      boolean pairs = editing.get().text().json().contains("\r\n");
      take(editing.get().typed(pairs ? typed.replace("\n", "\r\n") : typed), "text");
    }
  }

  /** Takes another id, version or title of the pack, or lets it wait. */
  void head(String member, String typed) {
    String text = typed.strip();
    change(
        now -> {
          LocalText title = now.draft().pack().title();
          return now.head(
              member,
              typed,
              draft ->
                  switch (member) {
                    case "id" -> draft.withId(text);
                    case "version" -> draft.withVersion(text);
                    case "title.zh" -> draft.withTitle(new LocalText(text, title.en()));
                    case "title.en" -> draft.withTitle(new LocalText(title.zh(), text));
                    default -> throw new IllegalArgumentException("no member " + member);
                  });
        },
        member);
  }

  /** What is changed from now on is another step. */
  void pause() {
    steps.pause();
  }

  void undo() {
    steps.undo(editing.get().draft()).ifPresent(draft -> show(Editing.of(draft)));
  }

  void redo() {
    steps.redo(editing.get().draft()).ifPresent(draft -> show(Editing.of(draft)));
  }

  /** What is wrong with a condition on the rows of the rule looked at, and where in it. */
  Optional<Place> conditionFault(String condition) {
    PackDraft draft = editing.get().draft();
    return rule()
        .flatMap(Rule::layer)
        .flatMap(layer -> draft.conditionFault(condition, layer))
        .flatMap(BadInputException::place);
  }

  /** Saves it where it was saved before, or asks where. False if nothing was saved. */
  boolean save() {
    return usable() && (file.get().isPresent() ? write(file.get().get()) : saveAs());
  }

  /** Saves it in a file that a person names. False if nothing was saved. */
  boolean saveAs() {
    if (!usable()) {
      return false;
    }
    Optional<Path> folder = file.get().map(Path::toAbsolutePath).map(Path::getParent);
    String name = editing.get().draft().pack().id() + ".json";
    return workspace
        .prompts()
        .newFile("dialog.packSave", folder, name, "json")
        .map(this::write)
        .orElse(false);
  }

  private boolean usable() {
    Optional<LocalText> obstacle = editing.get().obstacle();
    obstacle.ifPresent(workspace.prompts()::error);
    return obstacle.isEmpty();
  }

  private boolean write(Path path) {
    PackDraft there = editing.get().draft().at(PackSource.of(path));
    if (!there.reads()) {
      workspace.prompts().error(there.reading().faults().get(0).what());
      return false;
    }
    try {
      OutputFile.write(path, out -> out.write(there.bytes()));
    } catch (BadInputException e) {
      workspace.prompts().error(e.text());
      return false;
    }
    saved = there.json();
    file.set(Optional.of(path));
    show(Editing.of(there));
    return true;
  }

  /** Checks with it from now on, saving it first. */
  void use() {
    if (unsaved.get() || file.get().isEmpty() ? save() : usable()) {
      workspace.pack(file.get().orElseThrow().toString());
    }
  }

  /** Whether it can be left: nothing is unsaved, or a person said what to do about it. */
  public boolean mayLeave() {
    if (!unsaved.get()) {
      return true;
    }
    String name = file.get().map(Path::getFileName).map(Objects::toString).orElse("");
    LocalText title =
        editing.get().draft().reads() ? editing.get().draft().pack().title() : LocalText.same(name);
    Unsaved answer = workspace.prompts().unsaved(workspace.texts().both("packs.unsaved", title));
    return answer == Unsaved.DISCARD || answer == Unsaved.SAVE && save();
  }
}
