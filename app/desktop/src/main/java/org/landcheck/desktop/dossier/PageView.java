package org.landcheck.desktop.dossier;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.landcheck.checks.dossier.Dossier.Page;
import org.landcheck.desktop.dossier.PaperViewModel.Picture;
import org.landcheck.desktop.view.Icons;
import org.landcheck.desktop.words.Texts;

/** The page of a scanned paper: whole, or pixel by pixel. */
final class PageView extends BorderPane {
  private static final double MARGIN = 16;
  private static final int MOST_FINDINGS = 4;

  /** Skew and emptiness below these are not worth a word. */
  private static final double LEAST_SKEW = 0.5;

  private static final double LEAST_BLANK = 0.98;

  private final DossierViewModel dossiers;
  private final PaperViewModel model;
  private final Texts texts;
  private final IntFunction<String> message;
  private final ImageView image = new ImageView();
  private final Group turned = new Group(image);
  private final StackPane paper = new StackPane(turned);
  private final ScrollPane scroll = new ScrollPane(paper);
  private final Label fault = new Label();
  private final ProgressIndicator waiting = new ProgressIndicator();
  private final ToggleButton whole = new ToggleButton();
  private final Label number = new Label();
  private final VBox facts = new VBox(2);

  PageView(DossierViewModel dossiers, Texts texts, IntFunction<String> message) {
    this.dossiers = dossiers;
    this.model = dossiers.papers();
    this.texts = texts;
    this.message = message;
    getStyleClass().add("page-view");
    setMinSize(0, 0);
    image.setPreserveRatio(true);
    image.setSmooth(true);
    scroll.setPannable(true);
    scroll.getStyleClass().add("page-scroll");
    scroll.viewportBoundsProperty().addListener(change -> size());
    fault.setWrapText(true);
    fault.getStyleClass().add("nothing");
    waiting.setMaxSize(36, 36);
    setTop(bar());
    setCenter(new StackPane(scroll, fault, waiting));
    facts.getStyleClass().add("dossier-facts");
    setBottom(facts);
    model.picture().addListener((property, before, now) -> picture(now));
    model.turns().addListener(change -> size());
    model.page().addListener(change -> facts());
    model.paper().addListener(change -> facts());
    dossiers.sheet().addListener(change -> facts());
    texts.lang().addListener(change -> refresh());
    refresh();
  }

  private void refresh() {
    picture(model.picture().get());
    facts();
  }

  private HBox bar() {
    whole.textProperty().bind(texts.bind("dossier.whole"));
    whole.setSelected(true);
    ToggleButton pixels = new ToggleButton("100 %");
    whole.setOnAction(event -> zoom(pixels, true));
    pixels.setOnAction(event -> zoom(pixels, false));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    number.setMinWidth(Region.USE_PREF_SIZE);
    HBox bar =
        new HBox(
            4,
            button("previous", "dossier.previousPage", model::previousPage),
            number,
            button("next", "dossier.nextPage", model::nextPage),
            gap,
            whole,
            pixels,
            button("rotate", "dossier.rotate", model::turn));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("page-bar");
    return bar;
  }

  private void zoom(ToggleButton pixels, boolean all) {
    whole.setSelected(all);
    pixels.setSelected(!all);
    if (!all) {
      model.refine();
    }
    size();
  }

  private Button button(String icon, String key, Runnable run) {
    Button button = new Button();
    button.setGraphic(Icons.of(icon));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(texts.bind(key));
    button.setTooltip(tip);
    button.accessibleTextProperty().bind(texts.bind(key));
    button.setFocusTraversable(false);
    button.setOnAction(event -> run.run());
    return button;
  }

  private void picture(Picture now) {
    image.setImage(now.image().map(PageView::image).orElse(null));
    scroll.setVisible(now.image().isPresent());
    fault.setText(now.fault().map(texts::get).orElse(""));
    fault.setVisible(now.fault().isPresent());
    waiting.setVisible(now.waiting());
    if (!whole.isSelected() && !now.waiting()) {
      model.refine();
    }
    size();
  }

  private static WritableImage image(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = new int[width * height];
    picture.getRGB(0, 0, width, height, pixels, 0, width);
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }

  private void size() {
    if (image.getImage() == null) {
      return;
    }
    image.setRotate(90.0 * model.turns().get());
    double width = image.getImage().getWidth();
    double height = image.getImage().getHeight();
    double roomX = Math.max(1, scroll.getViewportBounds().getWidth() - MARGIN);
    double roomY = Math.max(1, scroll.getViewportBounds().getHeight() - MARGIN);
    boolean lying = model.turns().get() % 2 != 0;
    double scale =
        whole.isSelected()
            ? Math.min(roomX / (lying ? height : width), roomY / (lying ? width : height))
            : 1;
    image.setFitWidth(width * scale);
    image.setFitHeight(height * scale);
    paper.setMinSize(scroll.getViewportBounds().getWidth(), scroll.getViewportBounds().getHeight());
  }

  private void facts() {
    boolean any = model.paper().get().isPresent();
    number.setText(any ? model.page().get() + " / " + model.pages() : "");
    facts.getChildren().clear();
    Optional<Page> page = model.facts();
    if (page.isPresent()) {
      Label text = new Label(text(page.get()));
      text.setWrapText(true);
      text.getStyleClass().add("quiet-small");
      facts.getChildren().add(text);
    }
    findings().stream().limit(MOST_FINDINGS).map(this::finding).forEach(facts.getChildren()::add);
    facts.setManaged(!facts.getChildren().isEmpty());
  }

  private List<Integer> findings() {
    return dossiers
        .sheet()
        .get()
        .flatMap(
            sheet ->
                model
                    .paper()
                    .get()
                    .map(file -> sheet.byPaper().getOrDefault(file.path(), List.of())))
        .orElse(List.of());
  }

  private Node finding(int position) {
    Hyperlink link = new Hyperlink(message.apply(position), Icons.of("warning"));
    link.setWrapText(true);
    link.setOnAction(event -> dossiers.selectFinding(position));
    return link;
  }

  private String text(Page page) {
    List<String> parts = new ArrayList<>();
    if (Double.isNaN(page.dpi())) {
      parts.add(texts.get("dossier.typed"));
    } else {
      parts.add(texts.get("dossier.pixels", page.width(), page.height()));
      parts.add(String.format(Locale.ROOT, "%.0f DPI", page.dpi()));
    }
    if (page.blank() >= LEAST_BLANK) {
      parts.add(texts.get("dossier.blank", percent(page.blank())));
    }
    if (Math.abs(page.skew()) >= LEAST_SKEW) {
      parts.add(texts.get("dossier.skew", String.format(Locale.ROOT, "%.1f", page.skew())));
    }
    return String.join("   ", parts);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
