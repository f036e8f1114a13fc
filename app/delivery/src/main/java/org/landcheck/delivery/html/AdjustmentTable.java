package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.List;
import org.landcheck.api.Adjustment;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;

/** What the pack changes of the packs it builds on; what weakens comes first. */
final class AdjustmentTable {
  private AdjustmentTable() {}

  static void write(Page page) throws IOException {
    List<Adjustment> all = page.result().pack().adjustments();
    if (all.isEmpty()) {
      return;
    }
    Markup html = page.html();
    html.leaf("h3", page.say(Phrase.ADJUSTMENTS)).line();
    page.openTable("adjustments", Phrase.SUBJECT, Phrase.ADJUSTED, Phrase.EFFECT, Phrase.BY_PACK);
    for (boolean weakens : new boolean[] {true, false}) {
      for (Adjustment each : all) {
        if (each.weakens() == weakens) {
          row(each, page);
        }
      }
    }
    page.closeTable();
  }

  private static void row(Adjustment each, Page page) throws IOException {
    Markup html = page.html();
    html.open("tr").open("td").text(each.subject().title().in(page.lang()) + " ");
    html.leaf("small", each.name()).close();
    html.leaf("td", Page.brief(each.what().in(page.lang())));
    if (each.weakens()) {
      html.leaf("td", page.say(Phrase.WEAKENS), "class", "unchecked");
    } else {
      html.leaf("td", page.say(Phrase.TIGHTENS));
    }
    html.leaf("td", each.pack()).closeLine();
  }
}
