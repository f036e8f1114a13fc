package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Check;
import org.landcheck.api.Lang;
import org.landcheck.api.Rule;
import org.landcheck.api.example.CheckExample;
import org.landcheck.checks.Checks;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** {@code rules reference}: what anybody may look up in a browser. */
class ReferenceFilesTest {
  @TempDir private Path folder;

  @Test
  void everyCheckHasItsPlaceInBothLanguagesAndEveryLinkLeadsSomewhere() throws Exception {
    assertEquals(0, Run.of("rules", "reference", "--out", folder).code());
    for (Lang lang : Lang.values()) {
      String page = Files.readString(folder.resolve("reference." + lang.code() + ".html"));
      Document html = parsed(page);
      Set<String> anchors = new HashSet<>();
      for (Element each : all(html)) {
        String id = each.getAttribute("id");
        assertTrue(id.isEmpty() || anchors.add(id), () -> "two places go by " + id);
      }
      for (Element each : all(html)) {
        String href = each.getAttribute("href");
        assertTrue(href.isEmpty() || anchors.contains(href.substring(1)), () -> "no " + href);
      }
      String text = html.getDocumentElement().getTextContent();
      for (Check check : Checks.all()) {
        assertTrue(anchors.contains(check.info().id()), check.info().id());
        assertTrue(text.contains(check.words(lang).advice()), () -> "advice of " + check.info());
        for (CheckExample example : CheckExample.of(check)) {
          String title = example.title().in(lang);
          assertTrue(text.contains(title), () -> "the example " + title);
        }
      }
      assertFalse(page.contains("http://") || page.contains("https://"), "nothing from elsewhere");
      assertFalse(page.contains("<script"), "nothing that runs");
    }
  }

  @Test
  void anExampleStandsThereWithItsPictureItsValuesAndTheSentenceOfItsFinding() throws Exception {
    Path file = folder.resolve("manual.html");
    assertEquals(0, Run.of("rules", "reference", "--out", file, "--lang", "en").code());
    Document html = parsed(Files.readString(file));
    Element overlap = place(html, "topology.polygon-overlap");
    assertTrue(overlap.getTextContent().contains("L/1 and L/2 overlap by 10 m²"));
    assertTrue(overlap.getElementsByTagName("svg").getLength() > 8);
    Element pattern = place(html, "attribute.pattern");
    assertTrue(pattern.getTextContent().contains("４３０１８１００２"));
    assertTrue(pattern.getTextContent().contains("pattern = \\d{9}"));
  }

  @Test
  void theRulesOfAPackStandWithTheirSourceBesideTheCheckTheyUse() throws Exception {
    Path file = folder.resolve("manual.html");
    assertEquals(0, Run.of("rules", "reference", "--out", file).code());
    Document html = parsed(Files.readString(file));
    Toolbox tools = Toolbox.standard();
    for (Rule rule : new Inputs(tools).pack("cadastral-zone").pack().rules()) {
      String place = place(html, rule.check()).getTextContent();
      for (String said : List.of(rule.id(), rule.title().zh(), rule.source().zh())) {
        assertTrue(place.contains(said), () -> rule.check() + " does not say " + said);
      }
    }
  }

  @Test
  void whatIsThereIsReplacedOnlyIfAskedFor() throws Exception {
    Path english = Files.writeString(folder.resolve("reference.en.html"), "mine");
    Run refused = Run.of("rules", "reference", "--out", folder);
    assertEquals(2, refused.code());
    assertEquals(1, refused.complaints(), refused.err());
    assertTrue(refused.err().contains("reference.en.html"), refused.err());
    assertEquals("mine", Files.readString(english));
    assertFalse(Files.exists(folder.resolve("reference.zh.html")), "all or nothing");
    assertEquals(0, Run.of("rules", "reference", "--out", folder, "--overwrite").code());
    assertTrue(Files.readString(english).startsWith("<!DOCTYPE html>"));
  }

  private static Document parsed(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> all(Document html) {
    NodeList nodes = html.getElementsByTagName("*");
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static Element place(Document html, String id) {
    return all(html).stream()
        .filter(each -> each.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }
}
