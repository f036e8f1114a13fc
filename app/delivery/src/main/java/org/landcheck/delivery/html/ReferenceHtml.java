package org.landcheck.delivery.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.Lang;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.RulePack;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.OutputFile;
import org.landcheck.delivery.Tool;

/**
 * Writes the reference of all checks in one language: one file that needs no network, no other file
 * and no script, with a contents list by group and an anchor a check (its id). The same checks and
 * packs give the same bytes.
 */
public final class ReferenceHtml {
  private static final String STYLE =
      HtmlHead.resource("report.css") + HtmlHead.resource("reference.css");

  private final Reference reference;
  private final Lang lang;
  private final Markup html;

  private ReferenceHtml(Reference reference, Lang lang, Markup html) {
    this.reference = reference;
    this.lang = lang;
    this.html = html;
  }

  /** What the file is called: {@code reference.zh.html}. */
  public static String fileName(Lang lang) {
    return "reference." + lang.code() + ".html";
  }

  /**
   * Writes a file whole or not at all; one that is there is replaced.
   *
   * @throws BadInputException if the target cannot be written
   */
  public static void write(Reference reference, Lang lang, Path target) throws BadInputException {
    OutputFile.write(target, out -> write(reference, lang, out));
  }

  /** Writes to a stream and leaves it open. */
  public static void write(Reference reference, Lang lang, OutputStream out) throws IOException {
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    new ReferenceHtml(reference, lang, new Markup(writer)).page();
    writer.flush();
  }

  private void page() throws IOException {
    html.trusted("<!DOCTYPE html>\n");
    html.open("html", "lang", lang.locale().toLanguageTag()).line();
    HtmlHead.write(html, say(ReferenceWord.TITLE) + " · Landcheck", STYLE, "");
    html.open("body", "class", "manual").line();
    HtmlHead.symbols(html);
    contents();
    html.open("main").line();
    cover();
    for (RuleGroup group : RuleGroup.values()) {
      List<Check> checks = checks(group);
      if (!checks.isEmpty()) {
        html.open("section", "id", anchor(group)).leaf("h2", group.title().in(lang)).line();
        for (Check check : checks) {
          new CheckArticle(reference, check, lang, html).write();
        }
        html.closeLine();
      }
    }
    certainties();
    html.closeLine().closeLine().closeLine();
  }

  private String say(ReferenceWord word) {
    return word.in(lang);
  }

  private static String anchor(RuleGroup group) {
    return "group-" + group.code();
  }

  /** Those that rules put into a group unless they say otherwise. */
  private List<Check> checks(RuleGroup group) {
    return reference.checks().stream()
        .filter(check -> RuleGroup.ofCheck(check.info().id()) == group)
        .sorted((a, b) -> a.info().id().compareTo(b.info().id()))
        .toList();
  }

  private void contents() throws IOException {
    html.open("nav", "id", "contents").leaf("h2", say(ReferenceWord.CONTENTS)).line();
    for (RuleGroup group : RuleGroup.values()) {
      List<Check> checks = checks(group);
      if (!checks.isEmpty()) {
        html.open("h3").leaf("a", group.title().in(lang), "href", "#" + anchor(group));
        html.text(" ").leaf("small", String.valueOf(checks.size())).close();
        html.open("ul").line();
        for (Check check : checks) {
          String id = check.info().id();
          html.open("li").open("a", "href", "#" + id).text(check.words(lang).title());
          html.close().text(" ").leaf("small", id).closeLine();
        }
        html.closeLine();
      }
    }
    html.closeLine();
  }

  private void cover() throws IOException {
    html.open("header", "class", "cover").leaf("p", "Landcheck", "class", "kind");
    html.leaf("h1", say(ReferenceWord.TITLE));
    html.leaf("p", say(ReferenceWord.ABOUT), "class", "sub");
    html.leaf("p", Tool.CURRENT.version(), "class", "sub").closeLine();
    html.open("section", "class", "packs").leaf("h2", say(ReferenceWord.ALL_PACKS));
    html.open("table").open("tbody").line();
    for (RulePack pack : reference.packs()) {
      html.open("tr").open("td").text(pack.title().in(lang) + " ");
      html.leaf("small", pack.id() + " " + pack.version()).close();
      html.leaf("td", pack.description().in(lang)).closeLine();
    }
    html.close().close().closeLine();
  }

  private void certainties() throws IOException {
    html.open("section").leaf("h2", say(ReferenceWord.CERTAINTY));
    html.open("dl", "class", "certainties");
    for (Certainty certainty : Certainty.values()) {
      html.leaf("dt", certainty.name()).leaf("dd", certainty.meaning().in(lang));
    }
    html.close().closeLine();
  }
}
