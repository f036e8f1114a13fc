package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.landcheck.core.pack.PackPart.Step;

/**
 * What a pack's text itself says of its parts. Immutable.
 *
 * <p>Of a part the parent has nothing need be written: with its last member it goes, with the last
 * part the list, with the last list the part it is in.
 *
 * @param text the whole pack
 * @param inherited whether the parent has a part; of the pack itself, whether there is a parent
 */
record PackItems(JsonSource text, Predicate<PackPart> inherited) {
  String json() {
    return text.toString();
  }

  private PackItems of(JsonSource changed) {
    return new PackItems(changed, inherited);
  }

  /** Where the text speaks of a part. */
  private Optional<List<Object>> place(PackPart part) {
    List<Object> path = new ArrayList<>();
    for (Step step : part.steps()) {
      path.add(step.list());
      if (!step.key().isEmpty()) {
        Optional<Integer> at = index(path, step);
        if (at.isEmpty()) {
          return Optional.empty();
        }
        path.add(at.get());
      }
    }
    return text.has(path.toArray()) ? Optional.of(path) : Optional.empty();
  }

  private Optional<Integer> index(List<Object> list, Step step) {
    List<String> names = text.strings(step.key(), list.toArray());
    int at = names.indexOf(step.name());
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  /**
   * With one more part, behind its like.
   *
   * @param members what it says besides its name
   */
  PackItems plus(PackPart part, Map<String, Object> members) {
    Step step = part.last();
    Map<String, Object> item = new LinkedHashMap<>();
    if (!step.key().isEmpty()) {
      item.put(step.key(), step.name());
    }
    item.putAll(members);
    Optional<List<Object>> holder =
        part.steps().size() == 1 ? Optional.of(List.of()) : place(part.holder());
    Object value = step.key().isEmpty() ? item : List.of(item);
    if (holder.isEmpty()) {
      return plus(part.holder(), Map.of(step.list(), value));
    }
    List<Object> path = new ArrayList<>(holder.get());
    path.add(step.list());
    if (step.key().isEmpty() || !text.has(path.toArray())) {
      return of(text.with(value, path.toArray()));
    }
    path.add(text.size(path.toArray()));
    return of(text.with(item, path.toArray()));
  }

  /** With a member of a part written. */
  PackItems with(PackPart part, List<String> member, Object json) {
    Optional<List<Object>> place = place(part);
    if (place.isEmpty()) {
      return plus(part, Map.of(member.get(0), inside(member, 1, json)));
    }
    List<Object> path = new ArrayList<>(place.get());
    int depth = 0;
    do {
      path.add(member.get(depth));
      depth++;
    } while (depth < member.size() && text.has(path.toArray()));
    return of(text.with(inside(member, depth, json), path.toArray()));
  }

  private static Object inside(List<String> member, int depth, Object json) {
    Object value = json;
    for (int i = member.size() - 1; i >= depth; i--) {
      value = Map.of(member.get(i), value);
    }
    return value;
  }

  /** With a member of a part not written; what is then empty goes with it. */
  PackItems without(PackPart part, List<String> member) {
    Optional<List<Object>> place = place(part);
    if (place.isEmpty() || !text.has(joined(place.get(), member))) {
      return this;
    }
    JsonSource less = text.without(joined(place.get(), member));
    for (int depth = member.size() - 1; depth > 0; depth--) {
      Object[] around = joined(place.get(), member.subList(0, depth));
      if (less.size(around) == 0) {
        less = less.without(around);
      }
    }
    return of(less).pruned(part);
  }

  private static Object[] joined(List<Object> place, List<String> member) {
    List<Object> path = new ArrayList<>(place);
    path.addAll(member);
    return path.toArray();
  }

  /** Without a part of which nothing but its name is written, if the parent has it. */
  private PackItems pruned(PackPart part) {
    Optional<List<Object>> place = place(part);
    if (part.steps().isEmpty() || place.isEmpty() || !inherited.test(part)) {
      return this;
    }
    int bare = part.key().isEmpty() ? 0 : 1;
    return text.size(place.get().toArray()) == bare ? without(part) : this;
  }

  /** With nothing written of a part. */
  PackItems without(PackPart part) {
    Optional<List<Object>> place = place(part);
    if (place.isEmpty()) {
      return this;
    }
    List<Object> path = place.get();
    if (!part.key().isEmpty()) {
      List<Object> list = path.subList(0, path.size() - 1);
      boolean last = text.size(list.toArray()) == 1 && inherited.test(part.holder());
      path = last ? list : path;
    }
    return of(text.without(path.toArray())).pruned(part.holder());
  }

  /** With a part changing places with one of its like that the text speaks of too. */
  PackItems exchanged(PackPart part, PackPart other) {
    return of(text.exchanged(place(part).orElseThrow(), place(other).orElseThrow()));
  }
}
