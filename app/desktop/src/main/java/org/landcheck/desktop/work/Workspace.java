package org.landcheck.desktop.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.FindingKey;
import org.landcheck.api.LocalText;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.review.Decision;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.session.Session;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.job.Job;
import org.landcheck.desktop.job.Jobs;
import org.landcheck.desktop.words.Texts;

/**
 * What is open and everything that can be done with it. Belongs to the window's thread; slow work
 * goes through {@link Jobs}. Files that were opened are never written to: the first change makes a
 * project file with a working copy.
 */
public final class Workspace {
  private final Kit kit;
  private final Intake intake;
  private final Jobs jobs;
  private final Texts texts;
  private final Prompts prompts;
  private final Recent recent;
  private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SessionState>> state =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Kit.PackFile pack;

  public Workspace(Kit kit, Jobs jobs, Texts texts, Prompts prompts, Recent recent)
      throws BadInputException {
    this.kit = kit;
    this.intake = new Intake(kit);
    this.jobs = jobs;
    this.texts = texts;
    this.prompts = prompts;
    this.recent = recent;
    this.pack = kit.shippedPacks().get(0);
  }

  public ReadOnlyObjectProperty<Optional<Opened>> opened() {
    return opened.getReadOnlyProperty();
  }

  /** The latest state of what is open. */
  public ReadOnlyObjectProperty<Optional<SessionState>> state() {
    return state.getReadOnlyProperty();
  }

  public Kit kit() {
    return kit;
  }

  public Jobs jobs() {
    return jobs;
  }

  public Texts texts() {
    return texts;
  }

  public Prompts prompts() {
    return prompts;
  }

  public Recent recent() {
    return recent;
  }

  /** Opens data or a project. */
  public void open(Path path) {
    open(path, Materials.NONE);
  }

  /** Opens the same data anew, of which a person knows something; what was said of them stays. */
  void reopen(Path path, ReadOptions options) {
    RunOptions said = state.get().map(SessionState::options).orElse(RunOptions.DEFAULT);
    Materials beside = opened.get().map(Opened::materials).orElse(Materials.NONE);
    open(path, beside, options, said);
  }

  /**
   * Opens data with what is set beside them; a project, which remembers its own, with that instead.
   *
   * @param beside without data
   */
  public void open(Path path, Materials beside) {
    open(path, beside, ReadOptions.DEFAULT, RunOptions.DEFAULT);
  }

  private void open(Path path, Materials beside, ReadOptions options, RunOptions said) {
    jobs.start(
        texts.both("job.open", path.getFileName()),
        job ->
            kit.projects().recognises(path)
                ? intake.project(path, author(), pack, job)
                : new Intake.Taken(intake.data(path, beside, options, pack, said, job), List.of()),
        taken -> {
          recent.add(path);
          show(taken.opened());
          if (taken.opened().project() && beside.beside()) {
            materials(beside.withData(taken.opened().materials().data()));
            return;
          }
          if (!taken.missing().isEmpty()) {
            prompts.inform(Misfits.missing(taken.missing(), texts));
          }
          offerToForget(taken.opened());
        });
  }

  /** Tells of choices that fit nothing now, once, and forgets them if the person says so. */
  private void offerToForget(Opened now) {
    if (!now.idle().equals(MappingChoices.NONE)
        && prompts.forget(Misfits.question(now.idle(), texts))) {
      Opened forgetting = now.withIdle(MappingChoices.NONE);
      use(forgetting, now.pack(), now.session().state().options());
    }
  }

  /** Data that are not a file, and those of a neighbour. */
  public record SampleData(Dataset data, Dataset neighbour) {}

  /** Opens made-up data. */
  public void openSample(Jobs.Task<SampleData> maker) {
    LocalText title = texts.both("sample.name");
    jobs.start(
        texts.both("job.open", title),
        job -> {
          SampleData made = maker.run(job);
          return intake.sample(
              texts.get(title), made.data(), texts.get("sample.neighbour"), made.neighbour(), pack);
        },
        this::show);
  }

  private static String author() {
    return System.getProperty("user.name", "");
  }

  private void show(Opened now) {
    state.set(Optional.empty());
    replace(now);
  }

  /** Takes the place of what is open; what is the same in both stays listed, selected, in view. */
  private void replace(Opened now) {
    opened.get().ifPresent(this::close);
    pack = now.pack();
    now.session().addListener(next -> jobs.onWindow(() -> follow(now.session(), next)));
    opened.set(Optional.of(now));
    state.set(Optional.of(now.session().state()));
  }

  /** Takes a state over, unless something else was opened in the meantime. */
  private void follow(Session session, SessionState next) {
    if (opened.get().filter(now -> now.session() == session).isPresent()) {
      state.set(Optional.of(next));
    }
  }

  private void close(Opened old) {
    try {
      old.session().close();
    } catch (BadInputException e) {
      prompts.error(e.text());
    }
  }

  /** Closes what is open, for good. */
  public void close() {
    opened.get().ifPresent(this::close);
    opened.set(Optional.empty());
    state.set(Optional.empty());
  }

  /** Checks everything the pack asks for. */
  public void run() {
    opened
        .get()
        .ifPresent(
            now -> jobs.start(texts.both("job.run"), job -> now.session().run(job), result -> {}));
  }

  /** Checks with other options from now on. */
  public void options(RunOptions options) {
    opened.get().ifPresent(now -> use(now, now.pack(), options));
  }

  /** The pack that is checked with, or will be once something is open. */
  public Kit.PackFile packInUse() {
    return pack;
  }

  /** Checks with another pack from now on: a shipped one or a file. */
  public void pack(String idOrFile) {
    jobs.start(
        texts.both("job.pack"),
        job -> kit.pack(idOrFile),
        read -> {
          pack = read;
          opened
              .get()
              .ifPresent(
                  now -> {
                    RunOptions old = now.session().state().options();
                    RunOptions fresh =
                        RunOptions.DEFAULT
                            .withCounty(old.county())
                            .withNeighbours(old.neighbours())
                            .withCompanions(old.companions())
                            .withMapping(kept(now, old, read));
                    use(now, read, fresh);
                  });
        });
  }

  /** What was said of layers and fields that another pack has too. */
  private static MappingChoices kept(Opened now, RunOptions old, Kit.PackFile next) {
    return old.mapping().fitting(now.session().state().snapshot(), next.pack());
  }

  /** Compares borders with a neighbour's data too. */
  public void neighbour(Path path) {
    opened.get().ifPresent(now -> materials(now.materials().withNeighbours(List.of(path))));
  }

  /**
   * Sets other files beside the data, or reads those that lie there again; drops the findings. If
   * one of them cannot be read, all stays as it was.
   */
  public void materials(Materials next) {
    opened
        .get()
        .ifPresent(
            now ->
                jobs.start(
                    texts.both("job.materials"),
                    job -> intake.lay(now, next, job),
                    after -> {
                      changed(now, after);
                      if (!after.idle().equals(now.idle())) {
                        offerToForget(after);
                      }
                    }));
  }

  private void use(Opened now, Kit.PackFile file, RunOptions options) {
    jobs.start(
        texts.both("job.pack"),
        job -> {
          options.mapping().check(now.session().state().snapshot(), file.pack());
          Opened next = now.settled(options).with(file);
          now.session().use(file.pack(), options, next.remembered(options));
          return next;
        },
        changed -> changed(now, changed));
  }

  private void changed(Opened before, Opened after) {
    if (opened.get().filter(present -> present.session() == before.session()).isPresent()) {
      opened.set(Optional.of(after));
      state.set(Optional.of(after.session().state()));
    }
  }

  /** Works out what fixes would do. */
  public void preview(List<FixChoice> choices, Consumer<FixOutcome> done) {
    opened
        .get()
        .ifPresent(
            now ->
                jobs.start(
                    texts.both("job.preview"), job -> now.session().preview(choices, job), done));
  }

  /** Does fixes, as one step of work; makes no project for fixes that would change nothing. */
  public void apply(List<FixChoice> choices, Consumer<FixOutcome> done) {
    preview(
        choices,
        outcome -> {
          if (outcome.edit().changes().isEmpty()) {
            done.accept(outcome);
          } else {
            applyNow(choices, done);
          }
        });
  }

  private void applyNow(List<FixChoice> choices, Consumer<FixOutcome> done) {
    edit(
        now ->
            jobs.start(
                texts.both("job.fix"),
                job -> {
                  FixOutcome outcome = now.session().preview(choices, job);
                  now.session().apply(outcome);
                  return outcome;
                },
                done));
  }

  public void undo() {
    step("job.undo", (session, job) -> session.undo(job));
  }

  public void redo() {
    step("job.redo", (session, job) -> session.redo(job));
  }

  private void step(String title, Step step) {
    opened
        .get()
        .ifPresent(
            now ->
                jobs.start(
                    texts.both(title),
                    job -> {
                      step.run(now.session(), job);
                      return now;
                    },
                    same -> {}));
  }

  @FunctionalInterface
  private interface Step {
    void run(Session session, Job job) throws BadInputException;
  }

  /** Records an exception or takes it back. */
  public void decide(FindingKey key, Decision.Verdict verdict, String reason) {
    edit(
        now ->
            jobs.start(
                texts.both("job.decide"),
                job -> {
                  now.session().decide(key, verdict, reason);
                  return now;
                },
                same -> {}));
  }

  /** Does something that changes data, after seeing to it that they may be changed. */
  private void edit(Consumer<Opened> act) {
    Optional<Opened> now = opened.get();
    if (now.isEmpty()) {
      return;
    }
    if (now.get().project()) {
      act.accept(now.get());
      return;
    }
    projectFile(now.get())
        .ifPresent(
            file ->
                jobs.start(
                    texts.both("job.project", file.getFileName()),
                    job -> intake.copy(now.get(), file, author()),
                    made -> {
                      replace(made);
                      recent.add(file);
                      act.accept(made);
                    }));
  }

  /** Where the working copy goes: a place found for it, or where the person says. */
  private Optional<Path> projectFile(Opened now) {
    ProjectPlace place = ProjectPlace.of(now);
    Optional<Path> free = place.free();
    return free.isPresent()
        ? free
        : prompts.newFile("dialog.project", place.folder(), place.name(), "gpkg");
  }
}
