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

    /// <summary>The open red flags, at most one of each kind.</summary>
    public FactList<OpenRedFlag> OpenRedFlags { get; init; } = [];

    /// <summary>The reactions that have not been reported as ended. Mild reactions close by themselves.</summary>
    public FactList<OpenReaction> OpenReactions { get; init; } = [];

    /// <summary>The record that the client died; null if there is none.</summary>
    public ClientDeath? Death => Deaths.IsEmpty ? null : Deaths[^1];

    /// <summary>Every record that the client died and that was not taken back.</summary>
    internal FactList<ClientDeath> Deaths { get; init; } = [];

    internal ClientRecord Apply(ClientDied died, EventMetadata metadata) => this with { Deaths = Deaths.Add(new ClientDeath(died.Episode, died.Ending, metadata)) };

    internal ClientRecord Apply(ClientDeathWithdrawn withdrawn) => this with
    {
        Deaths = Deaths.RemoveAll(death => death.Episode == withdrawn.Episode && death.Ending == withdrawn.Ending),
    };

    internal ClientRecord Apply(RedFlagOpened opened, EventMetadata metadata) =>
        this with { OpenRedFlags = OpenRedFlags.Add(new OpenRedFlag(opened.Flag, opened.Episode, opened.Practitioner, metadata)) };

    internal ClientRecord Apply(RedFlagClosed closed) => this with { OpenRedFlags = OpenRedFlags.RemoveAll(flag => flag.Flag == closed.Flag) };

    internal ClientRecord Apply(ReactionOpened opened, EventMetadata metadata) => this with
    {
        OpenReactions = OpenReactions.Add(new OpenReaction(
            opened.Episode,
            opened.Reaction,
            new ReactionCourse(opened.Onset, opened.Intensity, opened.Duration),
            metadata)),
    };

    internal ClientRecord Apply(ReactionClosed closed) => this with
    {
        OpenReactions = OpenReactions.RemoveAll(reaction => reaction.Episode == closed.Episode && reaction.Reaction == closed.Reaction),
    };
}
