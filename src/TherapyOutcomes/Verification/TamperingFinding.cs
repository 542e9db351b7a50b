namespace TherapyOutcomes;

/// <summary>Represents something that a verification found.</summary>
/// <remarks>It contains ids and versions, and no client text. Immutable and thread-safe.</remarks>
public sealed record TamperingFinding
{
    internal TamperingFinding()
    {
    }

    /// <summary>What was found.</summary>
    public required TamperingKind Kind { get; init; }

    /// <summary>The clinic, as it is written in the store.</summary>
    public required string Clinic { get; init; }

    /// <summary>The record, such as <c>episode/e1</c>, as it is written in the store.</summary>
    public required string Record { get; init; }

    /// <summary>The version of the event; null if it is not about an event.</summary>
    public long? Version { get; init; }

    /// <summary>The id of the master key that this process does not have; null if none is missing. Only with <see cref="TamperingKind.KeyNotOpened"/>.</summary>
    public string? MissingMasterKey { get; init; }

    /// <summary>What it means, in English.</summary>
    public required string Message { get; init; }

    /// <summary>Returns the kind, the record and the version.</summary>
    public override string ToString() => $"{Kind} {Clinic} {Record}{(Version is { } version ? FormattableString.Invariant($" v{version}") : "")}";
}
