package org.landcheck.core.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Edit;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.EditHistory;
import org.landcheck.core.edit.FixBatch;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.core.edit.Rechecker;
import org.landcheck.core.format.JoinedDataset;
import org.landcheck.core.pack.Matching;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.project.ProjectStore;
import org.landcheck.core.review.Decision;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.SharedStructures;

/**
 * What a person has open: data, pack, findings, work done and decisions made.
 *
 * <p>{@link #state()} may be read from any thread. Everything else changes it, takes as long as it
 * takes, and is done one at a time: a second caller waits. Listeners hear every new state in order,
 * on the thread that made it. An edit or decision is on disk before any state shows it.
 */
public final class Session implements AutoCloseable {
  private final Engine engine;
  private final String author;
  private final Clock clock;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final List<Consumer<SessionState>> listeners = new CopyOnWriteArrayList<>();
  private final Optional<ProjectStore> store;
  private final DatasetInfo ownInfo;
  private volatile SessionState state;
  private SharedStructures structures = new SharedStructures();

  private Session(
      Engine engine, String author, Clock clock, Optional<ProjectStore> store, SessionState state) {
    this.engine = engine;
    this.author = author;
    this.clock = clock;
    this.store = store;
    this.state = state;
    this.ownInfo = state.snapshot().info();
  }

  /** Data to look at and check; to edit them make a project first. */
  public static Session view(Engine engine, Dataset data, RulePack pack, RunOptions options) {
    return new Session(
        engine,
        "",
        Clock.systemUTC(),
        Optional.empty(),
        new SessionState(
            Snapshot.of(data),
            ArrayDataset.of(),
            pack,
            options,
            Matching.of(data, pack, options.mapping()),
            Optional.empty(),
            false,
            EditHistory.EMPTY,
            ReviewLog.EMPTY,
            Optional.empty()));
  }

  /**
   * A project to work on, as it was left. Closing the session closes the store.
   *
   * @param author who works, for the journal
   */
  public static Session work(
      Engine engine,
      ProjectStore store,
      RulePack pack,
      RunOptions options,
      String author,
      Clock clock) {
    return new Session(
        engine,
        author,
        clock,
        Optional.of(store),
        new SessionState(
            Snapshot.of(store.dataset()),
            ArrayDataset.of(),
            pack,
            options,
            Matching.of(store.dataset(), pack, options.mapping()),
            Optional.empty(),
            false,
            EditHistory.of(store.journal()),
            new ReviewLog(store.decisions()),
            Optional.of(store.info())));
  }

  public SessionState state() {
    return state;
  }

  public void addListener(Consumer<SessionState> listener) {
    listeners.add(listener);
  }

  public void removeListener(Consumer<SessionState> listener) {
    listeners.remove(listener);
  }

  /** Checks everything. */
  public RunResult run(Monitor monitor) throws BadInputException {
    writing.lock();
    try {
      return fullRun(monitor);
    } finally {
      writing.unlock();
    }
  }

  private RunResult fullRun(Monitor monitor) throws BadInputException {
    SessionState now = state;
    RunResult result =
        engine.run(engine.plan(now.snapshot(), now.pack(), now.options()), structures, monitor);
    show(now.withResult(result));
    return result;
  }

  /**
   * Checks with another pack or other options from now on; drops the result.
   *
   * @param remembered what the project remembers of it; only looked at data remember nothing
   */
  public void use(RulePack pack, RunOptions options, ProjectInfo remembered)
      throws BadInputException {
    writing.lock();
    try {
      restart(state.snapshot(), state.tables(), pack, options, remembered);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Lays tables beside the data, in the place of those that lie there; drops the result. They are
   * checked with the data and are in bundles, but a project does not keep them and no edit changes
   * them: whoever finds a fault in one mends the file and lays it again.
   *
   * @param options of the next run; companions and neighbours lie beside the data too
   * @param remembered what the project remembers of it; only looked at data remember nothing
   */
  public void lay(Dataset tables, RunOptions options, ProjectInfo remembered)
      throws BadInputException {
    writing.lock();
    try {
      Dataset own = own();
      Snapshot snapshot = Snapshot.of(JoinedDataset.beside(own, tables));
      List<Layer> laid = SessionState.without(snapshot, own);
      restart(snapshot, new ArrayDataset(tables.info(), laid), state.pack(), options, remembered);
    } finally {
      writing.unlock();
    }
  }

  /** The data as they are now without what lies beside them: what a project keeps. */
  public Dataset own() {
    return new ArrayDataset(ownInfo, state.own());
  }

  private void restart(
      Snapshot snapshot, Dataset tables, RulePack pack, RunOptions options, ProjectInfo remembered)
      throws BadInputException {
    Optional<ProjectInfo> info = store.map(any -> remembered);
    if (store.isPresent()) {
      store.get().update(remembered);
    }
    structures = new SharedStructures();
    show(
        new SessionState(
            snapshot,
            tables,
            pack,
            options,
            Matching.of(snapshot, pack, options.mapping()),
            Optional.empty(),
            false,
            state.history(),
            state.review(),
            info));
  }

  /**
   * Does an edit: tests it, stores it, shows it, and brings the findings up to date.
   *
   * @throws IllegalArgumentException if it does not fit the data as they are
   * @throws BadInputException if it cannot be stored; nothing has changed then
   */
  public void apply(Edit edit, Monitor monitor) throws BadInputException {
    step(JournalEntry.Kind.APPLY, Optional.of(edit), monitor);
  }

  /** Takes the last edit back. Does nothing if there is none. */
  public void undo(Monitor monitor) throws BadInputException {
    step(JournalEntry.Kind.UNDO, Optional.empty(), monitor);
  }

  /** Does again what was taken back last. Does nothing if there is none. */
  public void redo(Monitor monitor) throws BadInputException {
    step(JournalEntry.Kind.REDO, Optional.empty(), monitor);
  }

  private void step(JournalEntry.Kind kind, Optional<Edit> given, Monitor monitor)
      throws BadInputException {
    writing.lock();
    try {
      SessionState now = state;
      Optional<Edit> edit =
          switch (kind) {
            case APPLY -> given;
            case UNDO -> now.history().nextUndo();
            case REDO -> now.history().nextRedo();
          };
      if (edit.isEmpty()) {
        return;
      }
      JournalEntry entry = new JournalEntry(kind, edit.get(), author, Instant.now(clock));
      requireOwn(now, edit.get());
      Snapshot next = now.snapshot().apply(entry.change());
      requireStore().append(entry);
      EditHistory history =
          switch (kind) {
            case APPLY -> now.history().applied(edit.get());
            case UNDO -> now.history().undone();
            case REDO -> now.history().redone();
          };
      show(now.edited(next, history));
      recheck(now, entry.change(), monitor);
    } finally {
      writing.unlock();
    }
  }

  private void recheck(SessionState before, Edit change, Monitor monitor) throws BadInputException {
    if (before.result().isEmpty()) {
      return;
    }
    if (!before.upToDate()) {
      fullRun(monitor);
      return;
    }
    Snapshot after = state.snapshot();
    show(state.withResult(rechecker().recheck(before.result().get(), after, change, monitor)));
  }

  private Rechecker rechecker() {
    return new Rechecker(engine, state.options(), structures);
  }

  /**
   * Works out what a batch of fixes would do and changes nothing.
   *
   * @throws IllegalStateException if there is no result that is up to date
   */
  public FixOutcome preview(List<FixChoice> choices, Monitor monitor) {
    writing.lock();
    try {
      SessionState now = state;
      if (!now.upToDate()) {
        throw new IllegalStateException("no findings to fix: run first");
      }
      return new FixBatch(rechecker(), now.beside())
          .work(now.result().orElseThrow(), now.snapshot(), choices, monitor);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Does what a preview worked out; its findings are taken over.
   *
   * @throws IllegalArgumentException if the data, the pack or the options changed since
   * @throws BadInputException if it cannot be stored; nothing has changed then
   */
  public void apply(FixOutcome outcome) throws BadInputException {
    writing.lock();
    try {
      SessionState now = state;
      Edit edit = outcome.edit();
      if (edit.changes().isEmpty()) {
        return;
      }
      if (!now.upToDate() || now.result().filter(r -> r == outcome.before()).isEmpty()) {
        throw new IllegalArgumentException("the preview is not of the present state");
      }
      // tests that the edit fits; what it gives is equal to the preview, which rules know already
      now.snapshot().apply(edit);
      JournalEntry entry =
          new JournalEntry(JournalEntry.Kind.APPLY, edit, author, Instant.now(clock));
      requireStore().append(entry);
      EditHistory history = now.history().applied(edit);
      show(now.edited(outcome.after(), history).withResult(outcome.result()));
    } finally {
      writing.unlock();
    }
  }

  /**
   * Takes over what another session found in the same data, before a project was made of them.
   *
   * @throws IllegalArgumentException if the result is of other data, another pack, or partial
   */
  public void adopt(RunResult result) {
    writing.lock();
    try {
      SessionState now = state;
      if (!now.fits(result)) {
        throw new IllegalArgumentException("the result is not of these data");
      }
      show(now.withResult(result));
    } finally {
      writing.unlock();
    }
  }

  /**
   * Says something about a finding.
   *
   * @param reason never blank for an exception
   */
  public void decide(FindingKey key, Decision.Verdict verdict, String reason)
      throws BadInputException {
    writing.lock();
    try {
      Decision decision = new Decision(key, verdict, reason, author, Instant.now(clock));
      requireStore().append(decision);
      show(state.withReview(state.review().with(decision)));
    } finally {
      writing.unlock();
    }
  }

  /** All work done on the project so far, oldest first; none while the data are only looked at. */
  public List<JournalEntry> journal() {
    return store.map(ProjectStore::journal).orElse(List.of());
  }

  private static void requireOwn(SessionState now, Edit edit) {
    Set<String> beside = now.beside();
    for (FeatureChange change : edit.changes()) {
      if (beside.contains(change.ref().layer())) {
        throw new IllegalArgumentException(change.ref() + " lies beside the data");
      }
    }
  }

  private ProjectStore requireStore() throws BadInputException {
    return store.orElseThrow(
        () ->
            new BadInputException(
                new LocalText(
                    "数据只是打开查看，请先保存为项目再修改", "the data are only looked at; save a project first")));
  }

  private void show(SessionState next) {
    state = next;
    listeners.forEach(listener -> listener.accept(next));
  }

  @Override
  public void close() throws BadInputException {
    writing.lock();
    try {
      if (store.isPresent()) {
        store.get().close();
      }
    } finally {
      writing.unlock();
    }
  }
}
