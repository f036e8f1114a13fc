package org.landcheck.delivery.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.FeatureRef;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.Skip;
import org.landcheck.delivery.Phrase;

/**
 * What was not checked for one reason: rules that passed over the same features for the same reason
 * are said together, since one invalid shape keeps many rules from looking at it.
 *
 * @param what the features, or that it is the whole rule
 */
record NotChecked(List<String> rules, String what, String reason) {
  private static final int FEATURES_NAMED = 20;

  private record Cause(String rule, String reason) {}

  private record Gap(List<Optional<FeatureRef>> features, String reason) {}

  static List<NotChecked> of(Page page) {
    Map<Cause, List<Optional<FeatureRef>>> byCause = new LinkedHashMap<>();
    for (Skip skip : page.result().skips()) {
      Cause cause = new Cause(skip.rule(), skip.reason().in(page.lang()));
      byCause.computeIfAbsent(cause, key -> new ArrayList<>()).add(skip.feature());
    }
    for (CheckFailure failure : page.result().failures()) {
      Cause cause = new Cause(failure.rule(), page.say(Phrase.FAILURE, failure.cause()));
      byCause.computeIfAbsent(cause, key -> new ArrayList<>()).add(failure.feature());
    }
    Map<Gap, List<String>> rules = new LinkedHashMap<>();
    byCause.forEach(
        (cause, features) ->
            rules
                .computeIfAbsent(new Gap(features, cause.reason), gap -> new ArrayList<>())
                .add(cause.rule));
    List<NotChecked> rows = new ArrayList<>();
    rules.forEach((gap, ids) -> rows.add(new NotChecked(ids, what(gap, page), gap.reason)));
    return rows;
  }

  private static String what(Gap gap, Page page) {
    List<String> names =
        gap.features.stream().flatMap(Optional::stream).map(FeatureRef::toString).toList();
    if (names.isEmpty()) {
      return page.say(Phrase.WHOLE_RULE);
    }
    List<String> some = names.subList(0, Math.min(FEATURES_NAMED, names.size()));
    String joined = String.join(page.say(Phrase.LIST_COMMA), some);
    String listed = some.size() < names.size() ? page.say(Phrase.AND_MORE, joined) : joined;
    return page.say(Phrase.FEATURE_COUNT, page.words().count(names.size()), listed);
  }
}
