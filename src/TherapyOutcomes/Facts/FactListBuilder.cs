using System.ComponentModel;

namespace TherapyOutcomes.Records;

/// <summary>Makes lists of facts from collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FactListBuilder
{
    /// <summary>Makes a list of facts.</summary>
    /// <typeparam name="T">The kind of fact.</typeparam>
    /// <param name="facts">The facts in their order.</param>
    public static FactList<T> Create<T>(ReadOnlySpan<T> facts) => FactList<T>.Of(facts);
}
