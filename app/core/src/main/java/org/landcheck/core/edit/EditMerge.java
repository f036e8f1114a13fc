package org.landcheck.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.core.data.Sameness;

/** Several edits, one after the other, as one. */
final class EditMerge {
  private record Span(Optional<Feature> before, Optional<Feature> after) {}

  private EditMerge() {}

  /** Changes in order of reference; what ends as it began is not among them. */
  static Edit of(String reason, List<Edit> edits) {
    Map<FeatureRef, Span> spans = new TreeMap<>();
    for (Edit edit : edits) {
      for (FeatureChange change : edit.changes()) {
        spans.merge(
            change.ref(),
            new Span(change.before(), change.after()),
            (first, last) -> new Span(first.before(), last.after()));
      }
    }
    List<FeatureChange> changes = new ArrayList<>();
    spans.forEach(
        (ref, span) -> {
          if (!isNothing(span)) {
            changes.add(new FeatureChange(ref, span.before(), span.after()));
          }
        });
    return new Edit(reason, changes);
  }

  private static boolean isNothing(Span span) {
    if (span.before().isEmpty() || span.after().isEmpty()) {
      return span.before().isEmpty() && span.after().isEmpty();
    }
    return Sameness.same(span.before().get(), span.after().get());
  }
}
