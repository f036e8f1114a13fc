package org.landcheck.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All words of one check in one language, read from the page beside its class.
 *
 * <p>A page is Markdown: {@code # title}, a paragraph that says what the check looks for, then
 * sections. {@code ## message} (or {@code ## message KIND}, chosen by the finding's argument {@code
 * kind}) holds the sentence of a finding, {@code ## param NAME} and {@code ## fix ID} the words of
 * parameters and fixes, {@code ## advice} how to mend it by hand, {@code ## examples} data that
 * must and must not match. Every other section is text for readers.
 *
 * @param sections text by heading, in page order
 */
public record CheckWords(Lang lang, String title, String summary, Map<String, String> sections) {
  private record Source(Class<?> check, Lang lang) {}

  private static final Map<Source, CheckWords> CACHE = new ConcurrentHashMap<>();

  public CheckWords {
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
  }

  /**
   * Words of a check class.
   *
   * @throws IllegalStateException if the page is missing: a fault of the program
   */
  public static CheckWords of(Class<?> check, Lang lang) {
    return CACHE.computeIfAbsent(new Source(check, lang), CheckWords::read);
  }

  private static CheckWords read(Source source) {
    String name = source.check.getSimpleName() + "." + source.lang.code() + ".md";
    try (InputStream in = source.check.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no page " + name + " beside " + source.check.getName());
      }
      return parse(source.lang, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static CheckWords parse(Lang lang, String page) {
    String title = "";
    Map<String, String> sections = new LinkedHashMap<>();
    String heading = "";
    List<String> lines = new ArrayList<>();
    for (String line : page.split("\r?\n", -1)) {
      if (line.startsWith("# ") && title.isEmpty()) {
        title = line.substring(2).strip();
      } else if (line.startsWith("## ")) {
        sections.put(heading, String.join("\n", lines).strip());
        heading = line.substring(3).strip();
        lines.clear();
      } else {
        lines.add(line);
      }
    }
    sections.put(heading, String.join("\n", lines).strip());
    String summary = sections.remove("");
    return new CheckWords(lang, title, summary == null ? "" : summary, sections);
  }

  /** What a fix does, as a button says it. */
  public String fix(String id) {
    return sections.getOrDefault("fix " + id, id);
  }

  /** What a parameter sets. */
  public String param(String name) {
    return sections.getOrDefault("param " + name, name);
  }

  /** How to mend a finding by hand. */
  public String advice() {
    return sections.getOrDefault("advice", "");
  }

  /** The sentence of a finding, with its values filled in. */
  public String message(Finding finding) {
    return new MessageFormatter(lang).format(MessageTemplate.of(template(finding)), finding);
  }

  /** The sentence of a finding, before its values are filled in. */
  public String template(Finding finding) {
    String template = sections.getOrDefault("message", summary);
    if (finding.args().get("kind") instanceof String kind) {
      template = sections.getOrDefault("message " + kind, template);
    }
    return template;
  }
}
