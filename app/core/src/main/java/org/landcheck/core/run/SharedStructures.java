package org.landcheck.core.run;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.landcheck.api.Layer;

/**
 * Structures that rules of a run share, each built once. Given to the next run too, it passes on
 * those whose key is a record that holds layers, if all of these are still what the data have. A
 * structure must therefore be built from nothing but what its key holds.
 */
public final class SharedStructures {
  private static final ClassValue<Boolean> NAMES_A_LAYER =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return type.isRecord()
              && Arrays.stream(type.getRecordComponents())
                  .anyMatch(component -> Layer.class.isAssignableFrom(component.getType()));
        }
      };

  private final ConcurrentMap<Object, Slot> slots = new ConcurrentHashMap<>();
  private final boolean outliveTheRun;

  /** Structures that are left for the next run. */
  public SharedStructures() {
    this(true);
  }

  private SharedStructures(boolean outliveTheRun) {
    this.outliveTheRun = outliveTheRun;
  }

  /** Structures of a run after which there will be no other. */
  static SharedStructures ofOneRun() {
    return new SharedStructures(false);
  }

  boolean outliveTheRun() {
    return outliveTheRun;
  }

  /** Whether a key says by itself which layer the structure is built from. */
  static boolean namesALayer(Object key) {
    return NAMES_A_LAYER.get(key.getClass());
  }

  /** The structure of a key; made, if it has to be, while other threads wait or help. */
  @SuppressWarnings("unchecked")
  <T> T get(Object key, Workers workers, Supplier<T> build) {
    Slot slot = slots.get(key);
    if (slot == null) {
      slot = slots.computeIfAbsent(key, k -> new Slot());
    }
    Object made = slot.made();
    return (T) (made == null ? workers.once(slot, build) : made);
  }

  /** Lets what was given up for lack of memory be tried once more: now there may be room. */
  void tryOnceMore() {
    slots.values().forEach(Slot::tryOnceMore);
  }

  /** Forgets all that was not built from current layers alone. */
  void keepOnly(Predicate<Layer> current) {
    slots.values().removeIf(slot -> slot.made() == null);
    slots
        .keySet()
        .removeIf(
            key -> {
              List<Layer> layers = new ArrayList<>();
              return !collect(key, layers)
                  || layers.isEmpty()
                  || !layers.stream().allMatch(current);
            });
  }

  /** Adds the layers a key holds; false if it is not a record or cannot be looked into. */
  private static boolean collect(Object key, List<Layer> layers) {
    if (!(key instanceof Record)) {
      return false;
    }
    for (RecordComponent component : key.getClass().getRecordComponents()) {
      Optional<Object> value = value(key, component);
      if (value.isEmpty()) {
        return false;
      }
      if (value.get() instanceof Layer layer) {
        layers.add(layer);
      } else if (value.get() instanceof Record part && !collect(part, layers)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Object> value(Object key, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return Optional.ofNullable(component.getAccessor().invoke(key));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }
}
