using System.ComponentModel;

namespace TherapyOutcomes.Records;

/// <summary>Creates lists of facts from collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FactListBuilder
{
    /// <summary>Creates a list of facts.</summary>
    /// <typeparam name="T">The type of the facts.</typeparam>
    /// <param name="facts">The facts in order.</param>
    public static FactList<T> Create<T>(ReadOnlySpan<T> facts) => FactList<T>.Of(facts);
}
