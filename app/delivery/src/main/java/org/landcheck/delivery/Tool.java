package org.landcheck.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program as every report names it. */
public record Tool(String name, String version) {
  /** This program. */
  public static final Tool CURRENT = new Tool("landcheck", readVersion());

  private static String readVersion() {
    try (InputStream in = Tool.class.getResourceAsStream("tool.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("tool.properties", e);
    }
  }
}
