package org.landcheck.desktop.mapping;

import java.util.Locale;
import java.util.Optional;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.FieldMatch;
import org.landcheck.core.pack.LayerMatch;

/** Finds layers and fields by a part of any of their names: the pack's, the data's, the title. */
record NameFilter(String text) {
  static final NameFilter ALL = new NameFilter("");

  NameFilter {
    text = text.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a layer or one of its fields is meant. */
  boolean lists(LayerMatch layer) {
    return names(layer) || layer.fields().stream().anyMatch(this::names);
  }

  boolean names(LayerMatch layer) {
    return names(layer.spec().name(), layer.spec().title(), layer.source());
  }

  boolean names(FieldMatch field) {
    return names(field.spec().name(), field.spec().title(), field.source());
  }

  private boolean names(String name, LocalText title, Optional<String> source) {
    return has(name) || has(title.zh()) || has(title.en()) || source.filter(this::has).isPresent();
  }

  private boolean has(String name) {
    return name.toLowerCase(Locale.ROOT).contains(text);
  }
}
