using System.Collections.Immutable;

namespace TherapyOutcomes.Testing;

/// <summary>Represents one requirement of the storage contract, with a check that fails if a store violates it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StoreClause
{
    internal StoreClause(string id, StorePart concerns, string promise, Func<StoreTrial, Task> check, params ImmutableArray<StorePart> also)
    {
        (Id, Concerns, Promise, Check) = (id, concerns, promise, check);
        Needs = [.. also.Add(concerns).Add(StorePart.RecordStore).Distinct().Order()];
    }

    /// <summary>The stable id of the clause, such as <c>VERSION-01</c>.</summary>
    public string Id { get; }

    /// <summary>The interface that the requirement belongs to.</summary>
    public StorePart Concerns { get; }

    /// <summary>The interfaces that the check needs. The clause does not apply to a store that lacks one of them.</summary>
    public ImmutableArray<StorePart> Needs { get; }

    /// <summary>The requirement, in one sentence.</summary>
    public string Promise { get; }

    internal Func<StoreTrial, Task> Check { get; }

    /// <summary>Returns the id and the requirement.</summary>
    public override string ToString() => $"{Id} {Promise}";
}
