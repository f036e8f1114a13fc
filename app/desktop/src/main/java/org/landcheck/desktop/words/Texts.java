package org.landcheck.desktop.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Severity;

/** All words of the window, in the language that is shown now. */
public final class Texts {
  private final Map<Lang, Properties> words = new EnumMap<>(Lang.class);
  private final ObjectProperty<Lang> lang = new SimpleObjectProperty<>(Lang.ZH);

  public Texts() {
    for (Lang each : Lang.values()) {
      words.put(each, read("texts_" + each.code() + ".properties"));
    }
  }

  private static Properties read(String file) {
    Properties read = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not among the resources: " + file);
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        read.load(reader);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The language shown; changing it changes every text at once. */
  public ObjectProperty<Lang> lang() {
    return lang;
  }

  /** All keys of a language. */
  public Set<String> keys(Lang of) {
    return new TreeSet<>(words.get(of).stringPropertyNames());
  }

  /**
   * A text with {@code {0}}, {@code {1}} … replaced.
   *
   * @throws IllegalArgumentException if nobody wrote the text
   */
  public String get(String key, Object... values) {
    return in(lang.get(), key, values);
  }

  /** A text in both languages, to be shown in whichever is in force then. */
  public LocalText both(String key, Object... values) {
    return new LocalText(in(Lang.ZH, key, values), in(Lang.EN, key, values));
  }

  public String get(LocalText text) {
    return text.in(lang.get());
  }

  private String in(Lang which, String key, Object... values) {
    String text = words.get(which).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof LocalText local ? local.in(which) : values[i];
      text = text.replace("{" + i + "}", String.valueOf(value));
    }
    return text;
  }

  /** A text that follows the language. */
  public StringBinding bind(String key) {
    return Bindings.createStringBinding(() -> get(key), lang);
  }

  /** What a severity is called. */
  public String of(Severity severity) {
    return get("severity." + severity.name().toLowerCase(java.util.Locale.ROOT));
  }
}
