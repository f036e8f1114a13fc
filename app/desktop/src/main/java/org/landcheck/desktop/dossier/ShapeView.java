package org.landcheck.desktop.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.landcheck.api.Severity;
import org.landcheck.desktop.job.Jobs;
import org.landcheck.desktop.map.MapView;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.map.Overlay;
import org.landcheck.desktop.words.Texts;

/** The project's shapes on a small map, among what lies around them, with their areas below. */
final class ShapeView extends BorderPane {
  private static final long CACHE_BYTES = 32L << 20;
  private static final double MU = 10_000 / 15.0;

  private final DossierViewModel model;
  private final Texts texts;
  private final MapViewModel map = new MapViewModel();
  private final Label facts = new Label();
  private final Label none = new Label();

  /**
   * @param main the map of the main window, whose content is shown here too
   * @param select takes the position of a finding whose marker was clicked
   */
  ShapeView(DossierViewModel model, MapViewModel main, Jobs jobs, Texts texts) {
    this.model = model;
    this.texts = texts;
    MapView view = new MapView(map, jobs, model::selectFinding, CACHE_BYTES);
    none.textProperty().bind(texts.bind("dossier.noShape"));
    none.getStyleClass().add("map-note");
    none.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(none, Pos.CENTER);
    StackPane middle = new StackPane(view, none);
    middle.setMinSize(0, 0);
    setCenter(middle);
    facts.setWrapText(true);
    facts.getStyleClass().addAll("dossier-facts", "quiet-small");
    setBottom(facts);
    main.content()
        .addListener(
            (property, before, now) ->
                main.changed()
                    .ifPresentOrElse(changed -> map.show(now, changed), () -> map.show(now)));
    main.crs().addListener((property, before, now) -> map.crs().set(now));
    map.crs().set(main.crs().get());
    map.show(main.content().get());
    model.sheet().addListener((property, before, now) -> fill());
    texts.lang().addListener(change -> facts());
    fill();
  }

  private void fill() {
    Optional<DossierSheet> sheet = model.sheet().get();
    List<DossierSheet.Shape> shapes = sheet.map(DossierSheet::shapes).orElse(List.of());
    map.overlay()
        .set(
            Overlay.EMPTY.with(
                new Overlay.Selection(
                    shapes.stream().map(DossierSheet.Shape::geometry).toList(),
                    Optional.empty(),
                    Optional.empty(),
                    Severity.INFO)));
    none.setVisible(sheet.isPresent() && shapes.isEmpty());
    if (!shapes.isEmpty()) {
      map.goTo(sheet.get().envelope());
    }
    facts();
  }

  private void facts() {
    List<DossierSheet.Shape> shapes =
        model.sheet().get().map(DossierSheet::shapes).orElse(List.of());
    facts.setText(shapes.stream().map(this::text).collect(Collectors.joining("\n")));
    facts.setManaged(!shapes.isEmpty());
  }

  private String text(DossierSheet.Shape shape) {
    String text = texts.get("dossier.vertices", shape.vertices());
    if (!Double.isNaN(shape.plane())) {
      text += "   " + texts.get("dossier.plane", number(shape.plane()), number(shape.plane() / MU));
    }
    if (!Double.isNaN(shape.ellipsoid())) {
      text +=
          "   "
              + texts.get(
                  "dossier.ellipsoid", number(shape.ellipsoid()), number(shape.ellipsoid() / MU));
    }
    return text;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }
}
