using System.Text;
using TherapyOutcomes.Tests.Storage;

namespace TherapyOutcomes.Tests.Worklists;

/// <summary>One episode's events under as many other ids as are asked for, each of another client: evaluable records that cost little.</summary>
internal sealed class ClonedEpisodes
{
    private readonly List<StoredEvent> _events;

    private ClonedEpisodes(List<StoredEvent> events, RecordSummary summary, DateTimeOffset now) => (_events, Summary, Now) = (events, summary, now);

    /// <summary>The summary of the episode that is cloned.</summary>
    public RecordSummary Summary { get; }

    /// <summary>When its story ended.</summary>
    public DateTimeOffset Now { get; }

    public static async Task<ClonedEpisodes> OfAsync(GivenEpisode given)
    {
        var (key, clinic) = (StoredEvents.Episode("e1"), given.Build().Clinic);
        var summary = (await ((IRecordCatalog)clinic.Store).ListAllAsync(new RecordQuery { Clinic = ClinicId.Default })).Single(summary => summary.Key == key);
        return new ClonedEpisodes([.. clinic.ReadStored(key)], summary, clinic.Now);
    }

    /// <summary>A batch that begins a clone, with a summary of one's own.</summary>
    /// <param name="id">The clone's id, and its client's.</param>
    /// <param name="change">Changes the summary.</param>
    /// <param name="events">How many of the events; null for all.</param>
    public AppendBatch Batch(string id, Func<RecordSummary, RecordSummary>? change = null, int? events = null)
    {
        var key = RecordKey.For(ClinicId.Default, new EpisodeId(id));
        var clones = _events.Take(events ?? _events.Count).Select(stored => stored with
        {
            Key = key,
            EventId = Guid.CreateVersion7(),
            Cause = new CommandReference(key, stored.Command),
            Payload = WithClient(stored.Payload, id),
        }).ToImmutableArray();
        var summary = Summary with { Key = key, Version = clones.Length, Client = new ClientId(id), OrderKey = Summary.OrderKey is null ? null : Summary.OrderKey[..^2] + id };
        return new AppendBatch
        {
            Clinic = key.Clinic,
            RecordedAt = Now,
            Appends = [new RecordAppend { Key = key, ExpectedVersion = 0, Events = clones, Summary = change?.Invoke(summary) ?? summary }],
        };
    }

    private static ReadOnlyMemory<byte> WithClient(ReadOnlyMemory<byte> payload, string client) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(payload.Span).Replace("\"client\":\"c1\"", $"\"client\":\"{client}\"", StringComparison.Ordinal));
}
