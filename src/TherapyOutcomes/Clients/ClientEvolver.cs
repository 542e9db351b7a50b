using TherapyOutcomes.Monitoring;
using TherapyOutcomes.Privacy;

namespace TherapyOutcomes.Clients;

/// <summary>Folds events into a client's record. It never judges.</summary>
internal static class ClientEvolver
{
    public static ClientRecord Replay(IEnumerable<RecordedEvent> history)
    {
        var client = new ClientRecord();
        foreach (var recorded in history)
        {
            client = Evolve(client, recorded);
        }

        return client;
    }

    public static ClientRecord Evolve(ClientRecord client, RecordedEvent recorded) =>
        File(client, recorded) with { Version = recorded.Metadata.Version };

    /// <summary>Files an event; the version is the caller's to set, once, however long the history.</summary>
    public static ClientRecord File(ClientRecord client, RecordedEvent recorded) => Apply(client, recorded.Event, recorded.Metadata);

    private static ClientRecord Apply(ClientRecord client, TherapyEvent @event, EventMetadata metadata) => @event switch
    {
        ConsentGranted granted => client with { Privacy = client.Privacy.Apply(granted, metadata) },
        ConsentRevoked revoked => client with { Privacy = client.Privacy.Apply(revoked) },
        InformationDisclosed disclosed => client with
        {
            Privacy = client.Privacy with { Disclosures = client.Privacy.Disclosures.File(disclosed, metadata) },
        },
        RedFlagOpened opened => client with
        {
            RedFlags = client.RedFlags.Add(new OpenRedFlag(opened.Flag, opened.Episode, opened.Practitioner, metadata)),
        },
        RedFlagClosed closed => client with { RedFlags = client.RedFlags.RemoveAll(flag => flag.Flag == closed.Flag) },
        ReactionOpened opened => client with
        {
            Reactions = client.Reactions.Add(new ClientReaction(
                opened.Episode,
                opened.Reaction,
                new ReactionCourse(opened.Onset, opened.Intensity, opened.Duration),
                metadata)),
        },
        ReactionClosed closed => client with
        {
            Reactions = client.Reactions.RemoveAll(reaction => reaction.Episode == closed.Episode && reaction.Reaction == closed.Reaction),
        },
        _ => throw new InvalidOperationException($"A client record can't hold the event {@event.GetType().Name}."),
    };
}
