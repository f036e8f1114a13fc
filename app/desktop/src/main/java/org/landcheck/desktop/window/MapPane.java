package org.landcheck.desktop.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.landcheck.api.Crs;
import org.landcheck.desktop.action.Action;
import org.landcheck.desktop.action.ActionNodes;
import org.landcheck.desktop.map.MapView;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.map.ScaleBar;
import org.landcheck.desktop.words.Texts;
import org.locationtech.jts.geom.Coordinate;

/** The map with what floats above it: scale bar, coordinates, zoom buttons. */
final class MapPane extends StackPane {
  private static final double LONGEST_BAR = 140;

  private final MapViewModel map;
  private final Texts texts;
  private final Label length = new Label();
  private final Region bar = new Region();

  MapPane(MapView view, MapViewModel map, Texts texts, ActionNodes nodes, List<Action> zooming) {
    this.map = map;
    this.texts = texts;
    setMinSize(0, 0);
    VBox buttons = new VBox();
    buttons.getStyleClass().add("map-buttons");
    zooming.forEach(action -> buttons.getChildren().add(nodes.iconButton(action)));
    buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(buttons, Pos.TOP_RIGHT);
    bar.getStyleClass().add("scale-bar");
    VBox scale = new VBox(1, length, bar);
    scale.getStyleClass().add("map-note");
    scale.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    scale.setMouseTransparent(true);
    StackPane.setAlignment(scale, Pos.BOTTOM_LEFT);
    Label pointer = new Label();
    pointer.setId("pointer");
    pointer
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::pointerText, map.pointer(), map.crs(), texts.lang()));
    HBox place = new HBox(pointer);
    place.getStyleClass().add("map-note");
    place.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    place.setMouseTransparent(true);
    place.visibleProperty().bind(pointer.textProperty().isNotEmpty());
    StackPane.setAlignment(place, Pos.BOTTOM_RIGHT);
    getChildren().addAll(view, scale, place, buttons);
    map.viewport().addListener(change -> scale());
    texts.lang().addListener(change -> scale());
    scale();
  }

  private void scale() {
    ScaleBar scale = ScaleBar.of(map.metresPerPixel(), LONGEST_BAR);
    bar.setMinWidth(scale.pixels());
    bar.setMaxWidth(scale.pixels());
    length.setText(lengthText(scale.metres()));
  }

  private String lengthText(double metres) {
    if (metres >= 1000) {
      return texts.get("unit.km", String.format(Locale.ROOT, "%.0f", metres / 1000));
    }
    return texts.get(
        "unit.m",
        new java.math.BigDecimal(metres)
            .round(new java.math.MathContext(1))
            .stripTrailingZeros()
            .toPlainString());
  }

  private String pointerText() {
    Optional<Coordinate> at = map.pointer().get();
    if (at.isEmpty()) {
      return "";
    }
    boolean degrees = map.crs().get().kind() == Crs.Kind.GEOGRAPHIC;
    String format = degrees ? "%.7f" : "%.3f";
    return texts.get(
        degrees ? "map.degrees" : "map.metres",
        String.format(Locale.ROOT, format, at.get().getX()),
        String.format(Locale.ROOT, format, at.get().getY()));
  }
}
