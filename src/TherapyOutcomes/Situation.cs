using TherapyOutcomes.Clients;
using TherapyOutcomes.Episodes;
using TherapyOutcomes.Practitioners;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes;

/// <summary>The records that a decision looks at, as they were read.</summary>
internal sealed record Situation
{
    public required RecordKey Record { get; init; }

    /// <summary>The history of the record that is addressed.</summary>
    public required IReadOnlyList<StoredEvent> History { get; init; }

    public Episode? Episode { get; init; }

    public required RecordKey ClientKey { get; init; }

    public required ClientRecord Client { get; init; }

    public PractitionerRecord Practitioner { get; init; } = new();

    public bool Exists => History.Count > 0;

    public long Version => History.Count;

    /// <summary>What the command's id was used for before; null when it is new.</summary>
    public Repeat? FindRepeat(Submission submission)
    {
        if (submission.Fingerprint is null)
        {
            return null;
        }

        var earlier = History.Where(stored => stored.Command == submission.Command.CommandId).ToList();
        if (earlier.Count == 0)
        {
            return null;
        }

        var version = earlier[^1].Version;
        return new Repeat(
            earlier[0].Fingerprint == submission.Fingerprint,
            version,
            StageAt(version),
            [.. earlier.Select(EventCodec.Decode)]);
    }

    private EpisodeStage? StageAt(long version) => Record.Kind == RecordKind.Episode
        ? EpisodeEvolver.Replay(Record, History.Take((int)version).Select(EventCodec.Decode))!.Stage
        : null;
}
