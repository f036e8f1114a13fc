package org.landcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArgMapTest {
  private static final SortedMap<String, Object> TREE =
      new TreeMap<>(Map.of("has", "1", "count", 2L, "lacks", "3"));

  private final SortedMap<String, Object> args = ArgMap.copyOf(TREE);

  @Test
  void holdsWhatATreeHoldsInItsOrder() {
    assertEquals(TREE, args);
    assertEquals(args, TREE);
    assertEquals(TREE.hashCode(), args.hashCode());
    assertEquals("{count=2, has=1, lacks=3}", args.toString());
    assertEquals(new ArrayList<>(TREE.keySet()), new ArrayList<>(args.keySet()));
    assertEquals("count", args.firstKey());
    assertEquals("lacks", args.lastKey());
  }

  @Test
  void whatIsNotInItIsNull() {
    assertEquals(2L, args.get("count"));
    assertNull(args.get("b"));
    assertFalse(args.containsKey("b"));
  }

  @Test
  void partsAreThoseOfATree() {
    for (String name : new String[] {"a", "count", "d", "has", "lacks", "z"}) {
      assertEquals(TREE.headMap(name), args.headMap(name));
      assertEquals(TREE.tailMap(name), args.tailMap(name));
      assertEquals(TREE.subMap("count", "d"), args.subMap("count", "d"));
    }
    assertThrows(NoSuchElementException.class, () -> args.headMap("a").firstKey());
  }

  @Test
  void nobodyCanChangeIt() {
    assertThrows(UnsupportedOperationException.class, () -> args.put("has", "9"));
    assertThrows(UnsupportedOperationException.class, () -> args.remove("has"));
    assertThrows(
        UnsupportedOperationException.class, () -> args.entrySet().iterator().next().setValue("9"));
  }
}
