package org.landcheck.checks.dossier;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Layer;
import org.landcheck.checks.relation.LinkRules.Place;

/**
 * Everything that belongs to one project.
 *
 * @param key its number, or what the folder of its papers is called if no table knows it
 * @param name what people call it; empty if nothing says it
 * @param members what each table has of it, in the order of the plan
 * @param linked what further tables have that its rows are linked to
 * @param papers its scanned files by class and path
 * @param lacking titles of the classes of papers that it must have and has not
 * @param archived whether there is an archive at all
 * @param meant the key this one was probably meant to be, if tables lack it
 */
public record Dossier(
    String key,
    String name,
    List<Member> members,
    List<Linked> linked,
    List<Paper> papers,
    List<String> lacking,
    boolean archived,
    Optional<String> meant) {
  public Dossier {
    members = List.copyOf(members);
    linked = List.copyOf(linked);
    papers = List.copyOf(papers);
    lacking = List.copyOf(lacking);
  }

  /**
   * What a table has of a project.
   *
   * @param layer empty if the data lack the table
   */
  public record Member(Place place, Optional<Layer> layer, List<Integer> rows) {
    public Member {
      rows = List.copyOf(rows);
    }

    /** Whether the table is there, and the project is not in it. */
    public boolean missing() {
      return layer.isPresent() && rows.isEmpty();
    }

    /** Whether it stands there more than once. */
    public boolean repeated() {
      return rows.size() > 1;
    }
  }

  /**
   * What a table has that rows of a project are linked to: none, one or many, and none of it is
   * missing from the project.
   *
   * @param own the field of one of the project's tables that names it
   * @param member the rows, with the field that they are named by
   */
  public record Linked(Place own, Member member) {}

  /**
   * A scanned file.
   *
   * @param path below the archive
   * @param kind title of its class; empty if it belongs to none that is asked for
   * @param fault why it does not open, as the column YY says it; empty if it does
   * @param pages those that could be read
   */
  public record Paper(String path, String kind, String fault, List<Page> pages) {
    public Paper {
      pages = List.copyOf(pages);
    }

    /** Without folders. */
    public String file() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /**
   * A page as the archive's table has it.
   *
   * @param width pixels of its image, or points if it has none
   * @param dpi NaN if it has no image
   * @param blank share without ink, NaN if not known
   * @param skew degrees, NaN if not known
   */
  public record Page(int number, long width, long height, double dpi, double blank, double skew) {}

  /** Whether a table or a paper is missing. */
  public boolean incomplete() {
    return members.stream().anyMatch(Member::missing) || !lacking.isEmpty();
  }
}
