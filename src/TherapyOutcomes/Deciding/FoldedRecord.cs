using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>A record folded from its events without their words, with what is needed to fold further events and to recognize repeats.</summary>
/// <remarks>Immutable and thread-safe; it holds no client text, so it may be kept.</remarks>
internal sealed record FoldedRecord
{
    private FactIndex? _facts;

    public required RecordKey Key { get; init; }

    /// <summary>The time zone that dates the facts. Under another one, the record is folded again.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public long Version { get; init; }

    /// <summary>The id of the newest event. A different id at this version means a different history.</summary>
    public Guid NewestEvent { get; init; }

    /// <summary>The hash of the newest event; null if there is none.</summary>
    public string? NewestHash { get; init; }

    /// <summary>True when a key seals its texts.</summary>
    public bool IsSealed { get; init; }

    public Episode? Episode { get; init; }

    public ClientRecord Client { get; init; } = new();

    public PractitionerRecord Practitioner { get; init; } = PractitionerRecord.Empty;

    public ImmutableDictionary<CommandId, PriorSubmission> Submissions { get; init; } = ImmutableDictionary<CommandId, PriorSubmission>.Empty;

    /// <summary>The ids of the record's facts. They are collected when first needed and kept up to date as further events are folded.</summary>
    public FactIndex Facts => _facts ??= Key.Kind switch
    {
        RecordKind.Episode => Episode is null ? FactIndex.Empty : FactIndex.Of(Episode),
        RecordKind.Client => FactIndex.Of(Client),
        RecordKind.Practitioner => FactIndex.Of(Practitioner),
        _ => FactIndex.Empty,
    };

    /// <summary>The last assessment of the record, shared with the records folded from this one.</summary>
    private LastAssessment Last { get; init; } = new();

    /// <summary>Assesses an episode, based on its earlier assessment; returns null for other records.</summary>
    public EpisodeAssessment? Assess(ClientRecord client, ClinicPolicy policy) => Episode is null ? null : Last.Of(Episode, client, policy);

    public static FoldedRecord Empty(RecordKey key, TimeZoneInfo zone) => new() { Key = key, Zone = zone };

    /// <summary>Folds the events that follow.</summary>
    /// <exception cref="TherapyOutcomesException">TO3002: the versions have a gap. TO3001: an event can't be read.</exception>
    public FoldedRecord With(IReadOnlyList<StoredEvent> events, EventCodec codec)
    {
        if (events.Count == 0)
        {
            return this;
        }

        var (version, episode, client, practitioner) = (Version, Episode, Client, Practitioner);
        var submissions = Submissions.ToBuilder();
        var facts = _facts;
        foreach (var stored in events)
        {
            Contiguous.Require(stored, ++version);
            var recorded = codec.Decode(stored, Zone);
            facts = facts?.With(recorded);
            switch (Key.Kind)
            {
                case RecordKind.Episode:
                    episode = EpisodeEvolver.Apply(episode, Key, recorded);
                    break;
                case RecordKind.Client:
                    client = ClientEvolver.Apply(client, recorded);
                    break;
                case RecordKind.Practitioner:
                    practitioner = PractitionerEvolver.Apply(practitioner, recorded);
                    break;
                default:
                    throw new TherapyOutcomesException(ErrorCodes.HistoryBroken, $"This version of the library can't read {RecordKinds.NameOf(Key.Kind)} records. Upgrade the library.");
            }

            if (stored.CommandFingerprint is { } fingerprint)
            {
                var first = stored.Ordinal == 0 || !submissions.TryGetValue(stored.Command, out var earlier) ? version : earlier.FirstVersion;
                submissions[stored.Command] = new PriorSubmission(first, version, fingerprint, stored.KeyId, episode?.Stage);
            }
        }

        return this with
        {
            Version = version,
            NewestEvent = events[^1].EventId,
            NewestHash = events[^1].Hash,
            IsSealed = IsSealed || events.Any(stored => stored.KeyId is not null),
            Episode = episode is null ? null : episode with { Version = version },
            Client = Key.Kind == RecordKind.Client ? client with { Version = version } : client,
            Practitioner = Key.Kind == RecordKind.Practitioner ? practitioner with { Version = version } : practitioner,
            Submissions = submissions.ToImmutable(),
            _facts = facts,
        };
    }
}
