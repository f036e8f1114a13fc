package org.landcheck.core.run;

import java.util.Optional;

/** What all rules of one run have in common. */
record RunContext(
    RunPlan plan,
    Optional<String> county,
    SharedStructures structures,
    LayerViews views,
    Workers workers,
    HeapWatch heap,
    Progress progress) {}
