package org.landcheck.desktop;

import javafx.application.Application;

/**
 * Starts the window. A class of its own, because the Java launcher asks for JavaFX on the module
 * path when the main class is an {@link Application}.
 */
public final class Main {
  private Main() {}

  /**
   * @param args {@code [FILE ...] | --sample | --smoke PICTURE.png [FILE]}; see {@link Launch}
   */
  public static void main(String[] args) {
    // tiles are painted by Java2D in memory: AWT must never look for a screen of its own
    System.setProperty("java.awt.headless", "true");
    Application.launch(Workbench.class, args);
  }
}
