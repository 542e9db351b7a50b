using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What holds for a client across all their episodes: consents, disclosures, open red flags and reactions.</summary>
/// <remarks>The fold of its events. Immutable and thread-safe.</remarks>
public sealed record ClientRecord
{
    internal ClientRecord()
    {
    }

    /// <summary>The version of the record; 0 while it has no event.</summary>
    public long Version { get; init; }

    /// <summary>Consents and disclosures.</summary>
    public PrivacyState Privacy { get; init; } = new();

    /// <summary>The red flags that are open, one of a kind.</summary>
    public FactList<OpenRedFlag> RedFlags { get; init; } = [];

    /// <summary>The reactions that have not ended; mild ones close by themselves.</summary>
    public FactList<ClientReaction> Reactions { get; init; } = [];

    internal ClientRecord Apply(RedFlagOpened opened, EventMetadata metadata) =>
        this with { RedFlags = RedFlags.Add(new OpenRedFlag(opened.Flag, opened.Episode, opened.Practitioner, metadata)) };

    internal ClientRecord Apply(RedFlagClosed closed) => this with { RedFlags = RedFlags.RemoveAll(flag => flag.Flag == closed.Flag) };

    internal ClientRecord Apply(ReactionOpened opened, EventMetadata metadata) => this with
    {
        Reactions = Reactions.Add(new ClientReaction(
            opened.Episode,
            opened.Reaction,
            new ReactionCourse(opened.Onset, opened.Intensity, opened.Duration),
            metadata)),
    };

    internal ClientRecord Apply(ReactionClosed closed) => this with
    {
        Reactions = Reactions.RemoveAll(reaction => reaction.Episode == closed.Episode && reaction.Reaction == closed.Reaction),
    };
}
