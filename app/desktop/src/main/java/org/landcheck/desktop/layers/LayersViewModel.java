package org.landcheck.desktop.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.landcheck.api.Crs;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.map.Backdrop;
import org.landcheck.desktop.map.LayerPicture;
import org.landcheck.desktop.map.LayerStyle;
import org.landcheck.desktop.map.MapContent;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.map.RowIndex;
import org.landcheck.desktop.work.Opened;
import org.landcheck.desktop.work.Workspace;
import org.locationtech.jts.geom.Envelope;

/** The layers that are open, which are shown and in what colour; keeps the map's content so. */
public final class LayersViewModel {
  private static final float BORDER = 1.2f;

  private final Workspace workspace;
  private final MapViewModel map;
  private final Backdrops backdrops;
  private final ObservableList<LayerRow> rows = FXCollections.observableArrayList();
  private final ObservableList<LayerRow> readable = FXCollections.unmodifiableObservableList(rows);
  private final Map<String, Indexed> indexes = new HashMap<>();
  private Optional<Opened> shown = Optional.empty();
  private Optional<SessionState> last = Optional.empty();
  private Optional<Envelope> difference = Optional.of(new Envelope());
  private int generation;

  private record Indexed(Layer layer, RowIndex index) {}

  public LayersViewModel(Workspace workspace, MapViewModel map) {
    this.workspace = workspace;
    this.map = map;
    this.backdrops = new Backdrops(workspace, map, this::repaint);
    workspace.state().addListener((property, before, now) -> refresh());
    refresh();
  }

  /** The layers, those drawn last first. */
  public ObservableList<LayerRow> rows() {
    return readable;
  }

  /** The images under the layers. */
  public Backdrops backdrops() {
    return backdrops;
  }

  private void refresh() {
    Optional<SessionState> state = workspace.state().get();
    if (state.isEmpty()) {
      rows.clear();
      last = Optional.empty();
      shown = Optional.empty();
      generation++;
      workspace.jobs().background(() -> forget(List.of()));
      map.show(MapContent.EMPTY);
      return;
    }
    boolean other =
        shown.isEmpty()
            || workspace.opened().get().isEmpty()
            || shown.get().session() != workspace.opened().get().get().session();
    if (other) {
      boolean same = sameLayers(state.get());
      shown = workspace.opened().get();
      if (!same) {
        rows.clear();
        list(state.get());
        map.crs().set(commonCrs(state.get()));
      }
      paint(state.get(), Optional.empty(), !same);
    } else if (last.isEmpty() || last.get().matching() != state.get().matching()) {
      list(state.get());
      paint(state.get(), Optional.of(new Envelope()), false);
    } else if (last.get().snapshot() != state.get().snapshot()) {
      paint(state.get(), last.map(before -> change(before, state.get())), false);
      rows.forEach(
          row -> state.get().snapshot().layer(row.name()).ifPresent(l -> row.size().set(l.size())));
    }
    last = state;
  }

  /** Whether a project was made of what was shown already: then nothing moves. */
  private boolean sameLayers(SessionState now) {
    List<String> names = rows.stream().map(LayerRow::name).sorted().toList();
    boolean named =
        names.equals(now.snapshot().layers().stream().map(Layer::name).sorted().toList());
    return named
        && rows.stream()
            .allMatch(
                row -> now.snapshot().layer(row.name()).orElseThrow().size() == row.size().get());
  }

  private static Envelope change(SessionState before, SessionState now) {
    Envelope envelope = new Envelope();
    before.history().nextUndo().ifPresent(edit -> envelope.expandToInclude(edit.envelope()));
    now.history().nextUndo().ifPresent(edit -> envelope.expandToInclude(edit.envelope()));
    return envelope;
  }

  private static Crs commonCrs(SessionState state) {
    return state.snapshot().layers().stream()
        .filter(layer -> layer.schema().geometryType() != GeometryType.NONE)
        .map(Layer::crs)
        .findFirst()
        .orElse(Crs.UNDECLARED);
  }

  private void list(SessionState state) {
    List<LayerRow> fresh = new ArrayList<>();
    List<LayerRow> tables = new ArrayList<>();
    Set<String> beside = state.beside();
    int turn = 0;
    for (Layer layer : state.snapshot().layers()) {
      LocalText title =
          state.matching().layers().stream()
              .filter(match -> match.source().filter(layer.name()::equals).isPresent())
              .map(match -> match.spec().title())
              .findFirst()
              .orElse(LocalText.EMPTY);
      LayerRow row =
          LayerRow.of(
              layer.name(),
              title,
              layer.schema().geometryType(),
              layer.crs(),
              beside.contains(layer.name()),
              layer.size(),
              LayerStyle.paletteColour(turn++));
      keepLook(row);
      row.visible().addListener((property, before, now) -> repaint());
      row.rgb().addListener((property, before, now) -> repaint());
      (row.beside() ? tables : fresh).add(row);
    }
    fresh.addAll(tables);
    rows.setAll(fresh);
  }

  /** A layer that was there before looks as it did. */
  private void keepLook(LayerRow row) {
    rows.stream()
        .filter(old -> old.name().equals(row.name()) && old.type() == row.type())
        .findFirst()
        .ifPresent(
            old -> {
              row.visible().set(old.visible().get());
              row.rgb().set(old.rgb().get());
            });
  }

  private void repaint() {
    last.ifPresent(state -> paint(state, Optional.empty(), false));
  }

  private void paint(SessionState state, Optional<Envelope> changed, boolean fit) {
    int turn = ++generation;
    // what an overtaken painting would have renewed must be renewed by the one that overtakes it
    if (changed.isPresent() && difference.isPresent()) {
      difference.get().expandToInclude(changed.get());
    } else {
      difference = Optional.empty();
    }
    record Wanted(LayerRow row, Layer layer, LayerStyle style) {}
    List<Wanted> wanted = new ArrayList<>();
    for (int i = rows.size() - 1; i >= 0; i--) {
      LayerRow row = rows.get(i);
      if (row.visible().get() && !row.table()) {
        LayerStyle style = new LayerStyle(row.rgb().get(), true, BORDER);
        state
            .snapshot()
            .layer(row.name())
            .ifPresent(layer -> wanted.add(new Wanted(row, layer, style)));
      }
    }
    List<Backdrop> images = backdrops.shown();
    workspace
        .jobs()
        .background(
            () -> {
              forget(state.snapshot().layers());
              List<LayerPicture> pictures =
                  wanted.stream()
                      .map(w -> new LayerPicture(w.layer(), index(w.layer()), w.style()))
                      .toList();
              workspace.jobs().onWindow(() -> show(turn, new MapContent(images, pictures), fit));
            });
  }

  private void show(int turn, MapContent content, boolean fit) {
    if (turn != generation) {
      return;
    }
    Optional<Envelope> renewed = difference;
    difference = Optional.of(new Envelope());
    if (renewed.isPresent()) {
      map.show(content, renewed.get());
    } else {
      map.show(content);
    }
    if (fit) {
      map.fit();
    }
  }

  /** Lets go of layers that were closed or changed; waits for an index that is being made. */
  private void forget(List<Layer> present) {
    synchronized (indexes) {
      indexes
          .values()
          .removeIf(known -> present.stream().noneMatch(layer -> layer == known.layer()));
    }
  }

  private RowIndex index(Layer layer) {
    synchronized (indexes) {
      Indexed known = indexes.get(layer.name());
      if (known == null || known.layer() != layer) {
        known = new Indexed(layer, RowIndex.of(layer));
        indexes.put(layer.name(), known);
      }
      return known.index();
    }
  }
}
