namespace TherapyOutcomes.Load.Web.Nodes;

/// <summary>The memory of a node, in bytes.</summary>
/// <param name="WorkingSet">What the process has of the machine's memory.</param>
/// <param name="Heap">What was alive after the last collection.</param>
/// <param name="Committed">What the collector has reserved for objects.</param>
/// <param name="Allocated">What was allocated since the process was started.</param>
internal sealed record Memory(long WorkingSet, long Heap, long Committed, long Allocated);
