using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents what applies to a client across all episodes: consents, disclosures, preferences, open red flags and open reactions, and whether the client died.</summary>
/// <remarks>The record is computed from its events.</remarks>
public sealed record ClientRecord
{
    internal ClientRecord()
    {
    }

    /// <summary>The version of the record, or 0 if it has no events yet.</summary>
    public long Version { get; init; }

    /// <summary>The client's consents and the disclosures of information about the client.</summary>
    public PrivacyState Privacy { get; init; } = new();

    /// <summary>The client's wishes about contacts and questionnaires.</summary>
    public ClientPreferences Preferences { get; init; } = new();

    /// <summary>Those who may act for the client, each name once with what was recorded about it last, in the order in which they were recorded.</summary>
    public FactList<Guardian> Guardians { get; init; } = [];

    /// <summary>The open red flags, at most one of each kind.</summary>
    public FactList<OpenRedFlag> OpenRedFlags { get; init; } = [];

    /// <summary>The reactions that have not been reported as ended. Mild reactions close by themselves.</summary>
    public FactList<OpenReaction> OpenReactions { get; init; } = [];

    /// <summary>The record that the client died; null if there is none.</summary>
    public ClientDeath? Death => Deaths.IsEmpty ? null : Deaths[^1];

    /// <summary>The erasure of the client; null if the client was not erased.</summary>
    public Recorded<ClientErased>? Erasure { get; init; }

    /// <summary>The legal holds, including released ones. Until all of them are released, the client can't be erased.</summary>
    public FactList<ErasureHold> ErasureHolds { get; init; } = [];

    /// <summary>True if nothing is asked for any more, because the client died or was erased; otherwise, false.</summary>
    internal bool IsSilent => Death is not null || Erasure is not null;

    /// <summary>Every record that the client died and that was not taken back.</summary>
    internal FactList<ClientDeath> Deaths { get; init; } = [];

    /// <summary>The newest clearance of a red flag or a major reaction that held the client's episodes; null if there is none.</summary>
    internal EventMetadata? LastClearance { get; init; }

    /// <summary>The first report of a protective red flag, whether or not it is still open; null if there is none.</summary>
    internal EventMetadata? FirstProtectiveReport { get; init; }

    /// <summary>The report of a protective red flag that was recorded last, whether or not it is still open; null if there is none.</summary>
    internal EventMetadata? LastProtectiveReport { get; init; }

    /// <summary>The kinds of red flags that were ever reported, whether or not they are still open.</summary>
    internal ImmutableHashSet<RedFlagId> ReportedFlags { get; init; } = [];

    /// <summary>The newest reminder of each matter.</summary>
    internal FactList<RaisedReminder> Reminders { get; init; } = [];

    /// <summary>
    /// Returns those who may act for the client on a day. After a protective red flag, nobody who was recorded before it counts, because any of
    /// them may be the suspect.
    /// </summary>
    /// <param name="day">The day, in the clinic's time zone.</param>
    /// <returns>The guardians, in the order in which they were recorded.</returns>
    public IEnumerable<Guardian> GuardiansOn(DateOnly day) =>
        Guardians.Where(guardian => guardian.ActsOn(day) && !(guardian.Recording.Version < LastProtectiveReport?.Version));

    internal ClientRecord Apply(GuardianRecorded recorded, EventMetadata metadata) => this with
    {
        Guardians = Guardians.RemoveAll(guardian => guardian.Name.Names(recorded.Name)).Add(new Guardian
        {
            Name = recorded.Name,
            Relation = recorded.Relation,
            From = recorded.From,
            Until = recorded.Until,
            Recording = metadata,
        }),
    };

    internal ClientRecord Apply(ErasureHeld held, EventMetadata metadata) => this with { ErasureHolds = ErasureHolds.Add(new ErasureHold(held.Hold, metadata)) };

    internal ClientRecord Apply(ErasureReleased released) => this with
    {
        ErasureHolds = ErasureHolds.Change(hold => hold.Id == released.Hold, hold => hold with { IsReleased = true }),
    };

    internal ClientRecord Apply(ClientErased erased, EventMetadata metadata) => this with { Erasure = new Recorded<ClientErased>(erased, metadata) };

    internal ClientRecord Apply(ClientDied died, EventMetadata metadata) => this with { Deaths = Deaths.Add(new ClientDeath(died.Episode, died.Ending, metadata)) };

    internal ClientRecord Apply(ClientDeathWithdrawn withdrawn) => this with
    {
        Deaths = Deaths.RemoveAll(death => death.Episode == withdrawn.Episode && death.Ending == withdrawn.Ending),
    };

    internal ClientRecord Apply(RedFlagOpened opened, EventMetadata metadata)
    {
        var report = new RedFlagReport(opened.Episode, opened.Practitioner, opened.Urgency, metadata);
        var isOpen = OpenRedFlags.Any(flag => flag.Flag == opened.Flag);
        return this with
        {
            OpenRedFlags = isOpen
                ? OpenRedFlags.Change(flag => flag.Flag == opened.Flag, flag => flag with { Reports = flag.Reports.InsertByTime(report) })
                : OpenRedFlags.Add(new OpenRedFlag(opened.Flag, [report])),
            ReportedFlags = ReportedFlags.Add(opened.Flag),
            FirstProtectiveReport = RedFlagCatalog.IsProtective(opened.Flag) ? Earlier(FirstProtectiveReport, metadata) : FirstProtectiveReport,
            LastProtectiveReport = RedFlagCatalog.IsProtective(opened.Flag) ? metadata : LastProtectiveReport,
        };
    }

    internal ClientRecord Apply(RedFlagClosed closed, EventMetadata metadata) => this with
    {
        OpenRedFlags = OpenRedFlags
            .Change(flag => flag.Flag == closed.Flag, flag => flag with { Reports = flag.Reports.RemoveAll(report => report.Recording.OccurredAt <= metadata.OccurredAt) })
            .RemoveAll(flag => flag.Reports.IsEmpty),
        LastClearance = RedFlagCatalog.IsProtective(closed.Flag) ? LastClearance : Later(LastClearance, metadata),
    };

    internal ClientRecord Apply(ReactionOpened opened, EventMetadata metadata) => this with
    {
        OpenReactions = OpenReactions.Add(new OpenReaction(
            opened.Episode,
            opened.Reaction,
            new ReactionCourse(opened.Onset, opened.Intensity, opened.Duration),
            metadata)),
    };

    internal ClientRecord Apply(ReactionClosed closed, EventMetadata metadata) => this with
    {
        OpenReactions = OpenReactions.RemoveAll(reaction => reaction.Episode == closed.Episode && reaction.Reaction == closed.Reaction),
        LastClearance = closed.WasMajor ? Later(LastClearance, metadata) : LastClearance,
    };

    private static EventMetadata Earlier(EventMetadata? one, EventMetadata other) => one is not null && one.OccurredAt <= other.OccurredAt ? one : other;

    private static EventMetadata Later(EventMetadata? one, EventMetadata other) => one is not null && one.OccurredAt >= other.OccurredAt ? one : other;
}
