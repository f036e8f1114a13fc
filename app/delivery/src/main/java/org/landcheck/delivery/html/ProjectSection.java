package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.List;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.api.ProjectMatrix.Agreement;
import org.landcheck.api.ProjectMatrix.Area;
import org.landcheck.api.ProjectMatrix.Project;
import org.landcheck.api.ProjectMatrix.Source;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.ProjectWords;

/**
 * Which of the places that tell of a project agree: totals, then the projects that do not. Nothing
 * if the data tell of none.
 */
final class ProjectSection {
  private static final int ROWS = 500;

  private final Page page;
  private final Markup html;
  private final ProjectMatrix matrix;
  private final ProjectWords words;

  private ProjectSection(Page page, ProjectMatrix matrix) {
    this.page = page;
    this.html = page.html();
    this.matrix = matrix;
    this.words = new ProjectWords(matrix, page.lang());
  }

  static void write(Page page) throws IOException {
    if (page.report().projects().isPresent()) {
      new ProjectSection(page, page.report().projects().get()).write();
    }
  }

  private void write() throws IOException {
    page.openSection("projects", Phrase.PROJECTS);
    html.leaf("p", words.headline(), "class", "totals").line();
    totals();
    List<String> differing = words.differing();
    if (!differing.isEmpty()) {
      html.leaf("p", page.say(Phrase.DIFFERING_COUNTS)).open("ul", "class", "differing");
      for (String line : differing) {
        html.leaf("li", line);
      }
      html.closeLine();
    }
    html.leaf("p", words.basis(), "class", "note").line();
    List<Project> apart =
        matrix.projects().stream()
            .filter(project -> matrix.agreement(project) != Agreement.AGREES)
            .toList();
    if (!apart.isEmpty()) {
      list(apart.subList(0, Math.min(ROWS, apart.size())));
    }
    if (apart.size() > ROWS) {
      String all = page.words().count(apart.size());
      html.leaf("p", page.say(Phrase.PROJECTS_MORE, all, ROWS), "class", "more").line();
    }
    page.closeSection();
  }

  private void totals() throws IOException {
    page.openTable(
        "places", Phrase.WHERE, Phrase.LAYER, Phrase.LACKING, Phrase.REPEATED, Phrase.KEYLESS);
    for (int i = 0; i < matrix.sources().size(); i++) {
      Source source = matrix.sources().get(i);
      html.open("tr").leaf("td", source.kind().title().in(page.lang()));
      String title = source.title().in(page.lang());
      html.open("td").text(title);
      if (!source.layer().equals(title)) {
        html.text(" ").leaf("small", source.layer());
      }
      html.close();
      if (source.given()) {
        total(matrix.lacking(i));
        html.leaf(
            "td", source.once() ? page.words().count(matrix.repeated(i)) : "", "class", "num");
        total(source.keyless());
      } else {
        html.leaf("td", page.say(Phrase.NOT_GIVEN), "colspan", "3", "class", "unchecked");
      }
      html.closeLine();
    }
    page.closeTable();
  }

  private void total(long count) throws IOException {
    html.leaf("td", page.words().count(count), "class", "num");
  }

  private void list(List<Project> projects) throws IOException {
    heads();
    for (Project project : projects) {
      html.open("tr").open("td", "class", "key").text(Page.brief(project.key()));
      if (!project.name().isEmpty()) {
        html.leaf("small", Page.brief(project.name()));
      }
      if (!project.near().isEmpty()) {
        html.leaf("small", page.say(Phrase.NEAR_KEY, Page.brief(project.near())), "class", "near");
      }
      html.close();
      for (int source : words.given()) {
        presence(project, source);
      }
      for (double area : project.areas()) {
        html.leaf("td", ProjectWords.area(area), "class", "num");
      }
      html.open("td");
      for (String line : words.differing(project)) {
        html.leaf("p", line);
      }
      if (matrix.agreement(project) == Agreement.UNDECIDED) {
        html.leaf("p", words.agreement(project), "class", "unchecked");
      }
      html.close().closeLine();
    }
    page.closeTable();
  }

  /** Two rows of heads: those of places and of areas stand together. */
  private void heads() throws IOException {
    List<Integer> given = words.given();
    html.open("table", "class", "projects").open("thead").open("tr");
    html.leaf("th", page.say(Phrase.PROJECT), "rowspan", "2");
    html.leaf("th", page.say(Phrase.PRESENCE), "colspan", String.valueOf(given.size()));
    if (!matrix.areas().isEmpty()) {
      html.leaf("th", page.say(Phrase.AREAS), "colspan", String.valueOf(matrix.areas().size()));
    }
    html.leaf("th", page.say(Phrase.DIFFERING), "rowspan", "2").close().open("tr");
    for (int source : given) {
      html.leaf("th", words.source(source));
    }
    for (Area area : matrix.areas()) {
      html.leaf("th", words.area(area));
    }
    html.close().close().open("tbody").line();
  }

  private void presence(Project project, int place) throws IOException {
    Source source = matrix.sources().get(place);
    int count = project.counts().get(place);
    if (source.lacks(count) || source.repeats(count)) {
      html.leaf("td", words.presence(project, place), "class", "apart");
    } else {
      html.leaf("td", count == 1 ? "✓" : words.presence(project, place), "class", "there");
    }
  }
}
