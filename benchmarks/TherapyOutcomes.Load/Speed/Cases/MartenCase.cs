#if MARTEN
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;

namespace TherapyOutcomes.Load.Speed.Cases;

/// <summary>
/// Marten with a snapshot of each episode that is kept up to date in the same transaction: as many events of as many bytes. It has no rules,
/// no client's record and no summary, so it does less.
/// </summary>
internal sealed class MartenCase : IAsyncDisposable
{
    // What an event's payload and columns take in the library's table, with which the comparison is made.
    private static readonly string Text = new('x', 200);

    private readonly DocumentStore _store;
    private readonly string _group;
    private readonly int _callsOfCaller;

    public MartenCase(SpeedDatabase database, string group, int callsOfCaller)
    {
        (_group, _callsOfCaller) = (group, callsOfCaller);
        _store = DocumentStore.For(options =>
        {
            options.Connection(database.ConnectionString);
            options.DatabaseSchemaName = $"{new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString).SearchPath}";
            options.Events.StreamIdentity = StreamIdentity.AsString;
            options.Events.AppendMode = EventAppendMode.Quick;
            options.Projections.Snapshot<Care>(SnapshotLifecycle.Inline);
            options.AutoCreateSchemaObjects = AutoCreate.All;
            options.DisableNpgsqlLogging = true;
        });
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    public async Task FillAsync(int callers, int events)
    {
        await _store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        foreach (var chunk in Enumerable.Range(0, callers * _callsOfCaller).Chunk(50))
        {
            await using var session = _store.LightweightSession();
            foreach (var number in chunk)
            {
                session.Events.StartStream<Care>(Story.EpisodeOf(_group, number).Value, [.. Enumerable.Range(0, events).Select(_ => new Held(Text))]);
            }

            await session.SaveChangesAsync();
        }
    }

    public Way Way(string name) => Speed.Way.Of(name, async (caller, number) =>
    {
        await using var session = _store.LightweightSession();
        var stream = await session.Events.FetchForWriting<Care>(Story.EpisodeOf(_group, (caller * _callsOfCaller) + (number % _callsOfCaller)).Value);
        stream.AppendOne(new Held(Text));
        await session.SaveChangesAsync();
    });

    /// <summary>A session that was held.</summary>
    public sealed record Held(string Text);

    /// <summary>An episode: it knows how many sessions there were, and the texts of the last ones.</summary>
    public sealed class Care
    {
        public string Id { get; set; } = "";

        public int Sessions { get; set; }

        public List<string> Last { get; set; } = [];

        public void Apply(Held held)
        {
            Sessions++;
            Last.Add(held.Text);
            if (Last.Count > 10)
            {
                Last.RemoveAt(0);
            }
        }
    }
}
#endif
