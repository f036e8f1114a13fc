package org.landcheck.desktop.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.stage.Stage;

/** Icons of 16 by 16 pixels, drawn as shapes so that style sheets colour them. */
public final class Icons {
  private static final double SIDE = 16;
  private static final double LINE = 1.4;
  private static final Pattern PATH =
      Pattern.compile("<path class=\"(line|solid)\"[^>]*? d=\"([^\"]+)\"");
  private static final Map<String, String> PAGES = new ConcurrentHashMap<>();

  private Icons() {}

  /**
   * A new node with an icon; its shapes have the style class {@code icon-line} or {@code -solid}.
   */
  public static Node of(String name) {
    Group shapes = new Group(new Rectangle(SIDE, SIDE, null));
    Matcher paths = PATH.matcher(PAGES.computeIfAbsent(name, Icons::read));
    while (paths.find()) {
      SVGPath path = new SVGPath();
      path.setContent(paths.group(2));
      path.getStyleClass().add("icon-" + paths.group(1));
      if (paths.group(1).equals("line")) {
        path.setFill(null);
        path.setStrokeWidth(LINE);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
      } else {
        path.setFillRule(FillRule.EVEN_ODD);
      }
      shapes.getChildren().add(path);
    }
    StackPane pane = new StackPane(shapes);
    pane.getStyleClass().addAll("icon", "icon-of-" + name);
    pane.setMinSize(SIDE, SIDE);
    pane.setMaxSize(SIDE, SIDE);
    pane.setMouseTransparent(true);
    return pane;
  }

  /** Gives a window the program's picture, in the sizes there are. */
  public static void brand(Stage stage) {
    for (int size : new int[] {16, 32, 48, 128, 256}) {
      stage.getIcons().add(picture(size));
    }
  }

  /** The program's picture, so many pixels a side. */
  public static Image picture(int size) {
    try (InputStream in = open("landcheck-" + size + ".png")) {
      return new Image(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String name) {
    try (InputStream in = open(name + ".svg")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static InputStream open(String file) {
    InputStream in = Icons.class.getResourceAsStream("/org/landcheck/desktop/icons/" + file);
    if (in == null) {
      throw new IllegalStateException("not among the resources: icons/" + file);
    }
    return in;
  }
}
