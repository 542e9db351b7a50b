using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a red flag that is open for a client. It applies to every episode.</summary>
/// <remarks>
/// Several reports of one kind join one open red flag. A clearance closes the reports that are dated up to its own time and were on record
/// before it; the red flag stays open until no report is left.
/// </remarks>
public sealed record OpenRedFlag
{
    internal OpenRedFlag(RedFlagId flag, FactList<RedFlagReport> reports) => (Flag, Reports) = (flag, reports);

    /// <summary>The kind of red flag.</summary>
    public RedFlagId Flag { get; init; }

    /// <summary>The open reports, at least one, in chronological order.</summary>
    public FactList<RedFlagReport> Reports { get; init; }

    /// <summary>The episode in which the red flag was reported first.</summary>
    public EpisodeId Episode => Reports[0].Episode;

    /// <summary>The metadata of the first open report.</summary>
    public EventMetadata Recording => Reports[0].Recording;

    /// <summary>True if the red flag protects the client from other people, so that it holds nothing; otherwise, false.</summary>
    public bool IsProtective => RedFlagCatalog.IsProtective(Flag);
}
