package org.landcheck.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.api.ProjectMatrix.Area;
import org.landcheck.api.ProjectMatrix.Difference;
import org.landcheck.api.ProjectMatrix.Kind;
import org.landcheck.api.ProjectMatrix.Project;
import org.landcheck.api.ProjectMatrix.Source;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.RunOptions;

/** A few projects in map, database and archive, with a ledger that nobody gave. */
public final class Projects {
  private static final List<Source> SOURCES =
      List.of(
          new Source(Kind.MAP, new LocalText("红线", "Areas"), "YDHX", true, true, 0),
          new Source(Kind.DATABASE, new LocalText("信息", "Records"), "JBXX", true, true, 3),
          new Source(Kind.LEDGER, new LocalText("台账", "Ledger"), "YGTZ", false, true, 0),
          new Source(Kind.ARCHIVE, new LocalText("档案", "Papers"), "DAWJ", true, true, 0));

  private static final LocalText NAME = new LocalText("项目名称 XMMC", "Project XMMC");

  private Projects() {}

  private static Project project(
      String key, String near, List<Integer> counts, double stated, boolean compared) {
    boolean differs = stated != 100;
    List<Difference> fields =
        differs
            ? List.of(new Difference(List.of(Kind.MAP, Kind.DATABASE), NAME))
            : List.<Difference>of();
    return new Project(
        key, "项目 <" + key + ">", near, counts, List.of(12_000.0, stated), fields, compared);
  }

  /** One that agrees, one that no folder is asked of, and four that do not agree. */
  public static ProjectMatrix matrix() {
    return matrix(
        List.of(
            project("P1", "", List.of(1, 1, 0, 1), 100, true),
            project("P2", "", List.of(1, 1, 0, ProjectMatrix.NOT_OWED), 100, true),
            project("P3", "P4", List.of(1, 0, 0, 1), Double.NaN, true),
            project("P5", "", List.of(1, 2, 0, 1), 100, true),
            project("P6", "", List.of(1, 1, 0, 1), 123.456, true),
            project("P7", "", List.of(1, 1, 0, 1), 100, false)));
  }

  private static ProjectMatrix matrix(List<Project> projects) {
    return new ProjectMatrix(
        SOURCES,
        List.of(new Area(0, ""), new Area(1, "MJ")),
        List.of(new LocalText("面积应一致", "Areas must agree")),
        projects);
  }

  /** As many projects that are missing in the archive. */
  public static ProjectMatrix withoutFolder(int count) {
    List<Project> projects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      projects.add(project("P" + i, "", List.of(1, 1, 0, 0), 100, true));
    }
    return matrix(projects);
  }

  public static Report report(ProjectMatrix matrix, Lang lang) {
    return County.report(lang)
        .withProjects(
            (dataset, pack, applied, findings) -> Optional.of(matrix), RunOptions.DEFAULT);
  }
}
