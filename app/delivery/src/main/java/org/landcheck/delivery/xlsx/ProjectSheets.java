package org.landcheck.delivery.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.api.ProjectMatrix.Agreement;
import org.landcheck.api.ProjectMatrix.Area;
import org.landcheck.api.ProjectMatrix.Project;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.ProjectWords;

/**
 * Every project, one a row, those that do not agree first, on as many sheets as it takes; none if
 * the data tell of no projects. There may be a hundred thousand: cells have no style of their own,
 * which takes its time to write.
 */
final class ProjectSheets {
  private final Book book;
  private final ProjectMatrix matrix;
  private final ProjectWords words;

  private ProjectSheets(Book book, ProjectMatrix matrix) {
    this.book = book;
    this.matrix = matrix;
    this.words = new ProjectWords(matrix, book.report().lang());
  }

  static void write(Book book) throws IOException {
    Optional<ProjectMatrix> matrix = book.report().projects();
    if (matrix.isPresent()) {
      new ProjectSheets(book, matrix.get()).write();
    }
  }

  private void write() throws IOException {
    int part = 1;
    SheetWriter sheet = newSheet(part);
    for (boolean agrees : new boolean[] {false, true}) {
      for (Project project : matrix.projects()) {
        if ((matrix.agreement(project) == Agreement.AGREES) == agrees) {
          if (sheet.rows() == book.rowsPerSheet()) {
            sheet.finishWithFilter(0);
            part++;
            sheet = newSheet(part);
          }
          project(sheet, project);
        }
      }
    }
    sheet.finishWithFilter(0);
  }

  private SheetWriter newSheet(int part) throws IOException {
    List<String> heads = new ArrayList<>();
    heads.add(book.say(Phrase.PROJECT_NUMBER));
    heads.add(book.say(Phrase.PROJECT_NAME));
    heads.add(book.say(Phrase.AGREES));
    words.given().forEach(source -> heads.add(words.counts(source)));
    for (Area area : matrix.areas()) {
      heads.add(book.say(Phrase.AREA_OF, words.area(area)));
    }
    heads.add(book.say(Phrase.DIFFERING));
    heads.add(book.say(Phrase.NEAR));
    int[] widths = new int[heads.size()];
    Arrays.fill(widths, 12);
    Arrays.fill(widths, 3 + words.given().size(), widths.length - 2, 18);
    widths[0] = 30;
    widths[1] = 36;
    widths[widths.length - 2] = 40;
    widths[widths.length - 1] = 30;
    return book.sheet(Phrase.PROJECTS_SHORT, part, widths).header(heads);
  }

  private void project(SheetWriter sheet, Project project) throws IOException {
    sheet.text(project.key()).text(project.name()).text(words.agreement(project));
    for (int source : words.given()) {
      int count = project.counts().get(source);
      if (count == ProjectMatrix.NOT_OWED) {
        sheet.text(words.presence(project, source));
      } else {
        sheet.number(BigDecimal.valueOf(count));
      }
    }
    for (double area : project.areas()) {
      if (Double.isFinite(area)) {
        sheet.number(new BigDecimal(Decimals.fixed(area, 2)));
      } else {
        sheet.skip();
      }
    }
    sheet.text(String.join(book.say(Phrase.NEXT_GROUP), words.differing(project)));
    sheet.text(project.near()).end();
  }
}
