using System.Collections.Immutable;

namespace TherapyOutcomes.Testing;

/// <summary>Represents the result of checking every clause of the storage contract.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StoreReport
{
    internal StoreReport(ImmutableArray<StoreVerdict> verdicts) => Verdicts = verdicts;

    /// <summary>The verdicts, one for each clause, in the order of <see cref="StoreConformance.Clauses"/>.</summary>
    public ImmutableArray<StoreVerdict> Verdicts { get; }

    /// <summary>True if no clause failed; otherwise, false.</summary>
    public bool Passed => FailedCount == 0;

    /// <summary>The number of clauses that passed.</summary>
    public int PassedCount => CountOf(StoreOutcome.Passed);

    /// <summary>The number of clauses that failed.</summary>
    public int FailedCount => CountOf(StoreOutcome.Failed);

    /// <summary>The number of clauses that do not apply because the store lacks an interface.</summary>
    public int NotApplicableCount => CountOf(StoreOutcome.NotApplicable);

    /// <summary>Returns the counts and one line for each clause. A failed clause shows what was expected and what was found.</summary>
    public override string ToString()
    {
        var counts = FormattableString.Invariant($"{PassedCount} passed, {FailedCount} failed, {NotApplicableCount} not applicable");
        return string.Join(Environment.NewLine, Verdicts.Select(verdict => verdict.ToString()).Prepend(counts));
    }

    private int CountOf(StoreOutcome outcome) => Verdicts.Count(verdict => verdict.Outcome == outcome);
}
