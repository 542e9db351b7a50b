namespace TherapyOutcomes.Safety;

/// <summary>Represents an open red flag or an open major reaction of a client, as seen from one of the client's episodes.</summary>
internal sealed record SafetyMatter
{
    /// <summary>The kind of red flag, or the id of the reaction.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of red flag; null for a reaction.</summary>
    public RedFlagId? Flag { get; init; }

    /// <summary>The episodes in which the matter was reported; the first report comes first.</summary>
    public required IReadOnlyList<EpisodeId> Episodes { get; init; }

    /// <summary>True if it was reported in the episode that looks at it; otherwise, false.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>The urgency of the matter.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The time of its first open report.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The time of its newest open report.</summary>
    public required DateTimeOffset LastReported { get; init; }

    /// <summary>The id of its newest open report.</summary>
    public required FactId NewestReport { get; init; }

    /// <summary>The day of its first open report.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day by which someone else must have been involved.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The professional or service to refer the client to.</summary>
    public required string ReferTo { get; init; }

    /// <summary>True if it protects the client from other people, so that it holds nothing; otherwise, false.</summary>
    public bool IsProtective { get; init; }

    /// <summary>True if a referral for it is asked of the episode that looks at it, and can't wait; otherwise, false.</summary>
    public bool AsksForReferral => IsOwn && !IsProtective && Urgency >= Urgency.Urgent;

    /// <summary>True if the first step is to ask the client about a plan or an intent; otherwise, false.</summary>
    public bool AsksFirst => Flag == RedFlagCatalog.SuicidalThought && Urgency != Urgency.Emergency;
}
