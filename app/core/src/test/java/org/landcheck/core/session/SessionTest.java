package org.landcheck.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.zone;
import static org.landcheck.core.Fixtures.zonePack;
import static org.landcheck.core.Fixtures.zones;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.checks.TestChecks;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.review.Decision;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;

class SessionTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);
  private static final RulePack PACK =
      zonePack(rule("over", "test.square-overlap"), rule("bad", "test.bad-code"));

  private final Engine engine = TestChecks.engine(2);
  private final MemoryStore store =
      new MemoryStore(
          ArrayDataset.of(
              zones(
                  zone(1, box(0, 0, 10, 10), "a"),
                  zone(2, box(9, 0, 20, 10), "b"),
                  zone(3, box(30, 0, 40, 10), "bad"))));
  private final Session session = Session.work(engine, store, PACK, RunOptions.DEFAULT, "张三", NOON);

  private Feature feature(long fid) {
    return session.state().snapshot().feature(new FeatureRef("DJZQ", fid)).orElseThrow();
  }

  private Edit recode(long fid, String code) {
    return new Edit(
        "by hand", List.of(FeatureChange.replace(feature(fid), feature(fid).withValue(0, code))));
  }

  private List<Finding> findings() {
    return session.state().result().orElseThrow().findings();
  }

  @Test
  void anEditBringsTheFindingsUpToDateByItself() throws BadInputException {
    session.run(Monitor.SILENT);
    assertEquals(2, findings().size());
    session.apply(recode(3, "c"), Monitor.SILENT);
    assertEquals(List.of("over"), findings().stream().map(Finding::rule).toList());
    assertTrue(session.state().upToDate());
  }

  @Test
  void undoAndRedoAreStoredLikeEdits() throws BadInputException {
    session.run(Monitor.SILENT);
    session.apply(recode(3, "c"), Monitor.SILENT);
    session.undo(Monitor.SILENT);
    assertEquals("bad", feature(3).values().get(0));
    assertEquals(2, findings().size());
    session.redo(Monitor.SILENT);
    assertEquals("c", feature(3).values().get(0));
    assertEquals(
        List.of(JournalEntry.Kind.APPLY, JournalEntry.Kind.UNDO, JournalEntry.Kind.REDO),
        store.journal().stream().map(JournalEntry::kind).toList());
    assertEquals("张三", store.journal().get(0).author());
    assertEquals(NOON.instant(), store.journal().get(0).at());
    session.undo(Monitor.SILENT);
    session.undo(Monitor.SILENT);
    assertEquals(4, store.journal().size());
  }

  @Test
  void whatCannotBeStoredIsNeverShown() throws BadInputException {
    session.run(Monitor.SILENT);
    SessionState before = session.state();
    List<SessionState> heard = new ArrayList<>();
    session.addListener(heard::add);
    store.fillUp();
    assertThrows(BadInputException.class, () -> session.apply(recode(3, "c"), Monitor.SILENT));
    assertThrows(
        BadInputException.class,
        () -> session.decide(findings().get(0).key(), Decision.Verdict.EXCEPTION, "old border"));
    assertSame(before, session.state());
    assertEquals(List.of(), heard);
  }

  @Test
  void anEditIsOnDiskBeforeAnyListenerHearsOfIt() throws BadInputException {
    session.run(Monitor.SILENT);
    List<Integer> journalSizes = new ArrayList<>();
    session.addListener(state -> journalSizes.add(store.journal().size()));
    session.apply(recode(3, "c"), Monitor.SILENT);
    assertEquals(List.of(1, 1), journalSizes);
  }

  @Test
  void aProjectOpensAsItWasLeft() throws BadInputException {
    session.run(Monitor.SILENT);
    session.apply(recode(1, "x"), Monitor.SILENT);
    session.apply(recode(3, "c"), Monitor.SILENT);
    session.undo(Monitor.SILENT);
    session.decide(findings().get(0).key(), Decision.Verdict.EXCEPTION, "争议区");
    session.close();
    assertTrue(store.isClosed());
    Session again = Session.work(engine, store, PACK, RunOptions.DEFAULT, "李四", NOON);
    assertEquals(1, again.state().review().decisions().size());
    assertEquals("by hand", again.state().history().nextRedo().orElseThrow().reason());
    again.redo(Monitor.SILENT);
    assertEquals(
        "c",
        again.state().snapshot().feature(new FeatureRef("DJZQ", 3)).orElseThrow().values().get(0));
  }

  @Test
  void aPreviewChangesNothingAndApplyingItTakesItsFindingsOver() throws BadInputException {
    session.run(Monitor.SILENT);
    List<FixChoice> safe = FixChoice.safe(session.state().result().orElseThrow(), TestChecks.all());
    FixOutcome preview = session.preview(safe, Monitor.SILENT);
    assertEquals(2, findings().size());
    assertEquals(2, preview.fixed());
    session.apply(preview);
    assertEquals(List.of(), findings());
    assertTrue(session.state().upToDate());
    assertEquals(1, store.journal().size());
    session.undo(Monitor.SILENT);
    assertEquals(2, findings().size());
  }

  @Test
  void aPreviewOfAnotherStateIsRefused() throws BadInputException {
    session.run(Monitor.SILENT);
    List<FixChoice> safe = FixChoice.safe(session.state().result().orElseThrow(), TestChecks.all());
    FixOutcome preview = session.preview(safe, Monitor.SILENT);
    session.apply(recode(3, "c"), Monitor.SILENT);
    assertThrows(IllegalArgumentException.class, () -> session.apply(preview));
    session.undo(Monitor.SILENT);
    assertThrows(IllegalArgumentException.class, () -> session.apply(preview));
    assertEquals(2, store.journal().size());
  }

  @Test
  void exceptionsAreKeptByKeyAcrossRuns() throws BadInputException {
    session.run(Monitor.SILENT);
    Finding overlap =
        findings().stream().filter(f -> f.rule().equals("over")).findFirst().orElseThrow();
    session.decide(overlap.key(), Decision.Verdict.EXCEPTION, "争议区, 协议见附件");
    session.run(Monitor.SILENT);
    assertEquals(
        "争议区, 协议见附件", session.state().review().exception(overlap.key()).orElseThrow().reason());
    session.decide(overlap.key(), Decision.Verdict.REOPENED, "");
    assertEquals(Optional.empty(), session.state().review().exception(overlap.key()));
    assertEquals(2, store.decisions().size());
  }

  @Test
  void anotherPackDropsTheFindingsAndIsRemembered() throws BadInputException {
    session.run(Monitor.SILENT);
    session.use(
        zonePack(rule("over", "test.square-overlap")),
        RunOptions.DEFAULT.withCounty(Optional.of("430181")),
        new ProjectInfo("other.json", Optional.of("430181"), store.info().materials()));
    assertEquals(Optional.empty(), session.state().result());
    assertFalse(session.state().upToDate());
    assertEquals("other.json", store.info().pack());
    assertEquals(Optional.of("430181"), store.info().county());
    assertEquals(List.of(Path.of("a.gpkg")), store.info().materials().data());
    session.run(Monitor.SILENT);
    assertEquals(1, findings().size());
  }

  @Test
  void tablesBesideTheDataAreCheckedButNeitherKeptNorEdited() throws BadInputException {
    session.apply(recode(3, "c"), Monitor.SILENT);
    Feature row = zone(1, box(500, 0, 501, 1), "bad");
    session.lay(ArrayDataset.of(zones(row)), RunOptions.DEFAULT, store.info());
    assertEquals(Set.of("DJZQ_2"), session.state().beside());
    assertEquals(2, session.state().snapshot().layers().size());
    assertEquals(List.of("DJZQ"), session.own().layers().stream().map(Layer::name).toList());
    assertEquals("c", feature(3).values().get(0));
    Feature laid = session.state().snapshot().feature(new FeatureRef("DJZQ_2", 1)).orElseThrow();
    Edit edit = new Edit("", List.of(FeatureChange.replace(laid, laid.withValue(0, "good"))));
    assertThrows(IllegalArgumentException.class, () -> session.apply(edit, Monitor.SILENT));
    session.undo(Monitor.SILENT);
    assertEquals(Set.of("DJZQ_2"), session.state().beside());
    session.lay(ArrayDataset.of(), RunOptions.DEFAULT, store.info());
    assertEquals(1, session.state().snapshot().layers().size());
    assertEquals("bad", feature(3).values().get(0));
  }

  @Test
  void aTableBesideTheDataIsNotTakenForThemWhateverItIsCalled() throws BadInputException {
    LayerSchema schema = new LayerSchema("A", GeometryType.NONE, List.of());
    Feature row = new Feature(new FeatureRef("A", 1), Optional.empty(), List.of());
    Layer table = ArrayLayer.of(schema, Crs.UNDECLARED, List.of(row));
    session.lay(ArrayDataset.of(table), RunOptions.DEFAULT, store.info());
    assertEquals(Set.of("A"), session.state().beside());
    assertEquals(List.of("DJZQ"), session.own().layers().stream().map(Layer::name).toList());
  }

  @Test
  void dataThatAreOnlyLookedAtCannotBeEdited() throws BadInputException {
    Session view = Session.view(engine, store.dataset(), PACK, RunOptions.DEFAULT);
    view.run(Monitor.SILENT);
    assertThrows(BadInputException.class, () -> view.apply(recode(3, "c"), Monitor.SILENT));
    session.adopt(view.state().result().orElseThrow());
    session.apply(recode(3, "c"), Monitor.SILENT);
    assertEquals(1, findings().size());
  }

  @Test
  void editsFromManyThreadsAreDoneOneAfterTheOther() throws Exception {
    Feature[] many = new Feature[40];
    for (int i = 0; i < many.length; i++) {
      many[i] = zone(i, box(100 * i, 0, 100 * i + 1, 1), "bad");
    }
    MemoryStore shared = new MemoryStore(ArrayDataset.of(zones(many)));
    Session busy = Session.work(engine, shared, PACK, RunOptions.DEFAULT, "many", NOON);
    busy.run(Monitor.SILENT);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Feature feature : many) {
      Edit edit =
          new Edit("t", List.of(FeatureChange.replace(feature, feature.withValue(0, "good"))));
      tasks.add(
          () -> {
            busy.apply(edit, Monitor.SILENT);
            return null;
          });
    }
    for (Future<Void> done : pool.invokeAll(tasks)) {
      done.get();
    }
    pool.shutdown();
    assertEquals(many.length, shared.journal().size());
    assertEquals(List.of(), busy.state().result().orElseThrow().findings());
    assertTrue(busy.state().upToDate());
  }

  @Test
  void anEditWhileARunWasStoppedIsFollowedByAWholeRun() throws BadInputException {
    Monitor stop =
        new Monitor() {
          @Override
          public void progress(String task, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    session.run(stop);
    assertFalse(session.state().upToDate());
    session.apply(recode(1, "x"), Monitor.SILENT);
    assertTrue(session.state().upToDate());
    assertEquals(2, findings().size());
  }
}
